import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onPage } from './page.js';

const { lateness } = await import('../../main/resources/static/forms/parts/lateness.js');
const { el } = await import('../../main/resources/static/kit/dom.js');
const { validity } = await import('../../main/resources/static/forms/title/facts.js');

/** What the supervision reads of something late that stands so. @param {Record<string, any>} late @param {any[]} record */
const read = (late, record = []) => {
  const view = { record, task: { late: { levelName: '创建单位', taskName: '提交年度报告（授予称号满 1 年）', done: true, ...late } } };
  return onPage(/** @type {any} */ (lateness(/** @type {any} */ ({ view }))).element).textContent ?? '';
};

const NEXT = { dueAt: '2016-12-16T15:59:59Z', workingDaysLeft: 20, light: 'green' };

test('what is late says by how much and when it was due', () => {
  const text = read({ standing: 'late', deadline: { dueAt: '2015-12-18T15:59:59Z', workingDaysLeft: -11, light: 'redCard' } });
  assert.match(text, /创建单位 · 提交年度报告（授予称号满 1 年）/);
  assert.match(text, /超期多少.*11/);
  assert.match(text, /应办结日期.*2015年12月18日/);
});

test('the days of another time are not read as those of the late one', () => {
  for (const standing of ['begunAgain', 'putOff']) {
    const text = read({ standing, deadline: NEXT });
    assert.doesNotMatch(text, /超期多少|还剩/);
    assert.match(text, /2016年12月16日到期/);
  }
});

test('what is over says whether somebody did it', () => {
  assert.match(read({ standing: 'over', endedAt: '2016-12-01T02:00:00Z' }), /2016年12月1日办结/);
  assert.match(read({ standing: 'over' }), /现在情况已经办结/);
  const never = read({ standing: 'over', endedAt: '2016-11-28T02:00:00Z', done: false });
  assert.match(never, /没有办理，已于2016年11月28日结束/);
  assert.doesNotMatch(never, /办结/);
});

test('of the cards of a file those of what is late are shown, and all where an older record names it otherwise', () => {
  const cards = ['提交年度报告（授予称号满 1 年）', '提交年度报告（授予称号满 2 年）'].map(name => ({ kind: 'redCard', at: '2015-12-28T00:00:00Z', text: `创建单位的“${name}”严重超期。` }));
  assert.doesNotMatch(read({ standing: 'over' }, cards), /满 2 年/);
  assert.match(read({ standing: 'over' }, cards.slice(1)), /满 2 年/);
});

/** @param {any[]} facts */
const said = facts => onPage(el('dl', null, facts)).textContent;

test('a title that is renewed early says which period runs today and which comes', () => {
  const title = { periodFrom: '2017-11-20', validUntil: '2020-11-19' };
  assert.equal(said(validity(title)), '有效期2017年11月20日至2020年11月19日');
  assert.equal(said(validity({ ...title, currentUntil: '2017-11-19' })), '现有效期至2017年11月19日复评后的有效期2017年11月20日至2020年11月19日');
});
