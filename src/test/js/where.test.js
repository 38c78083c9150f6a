import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onPage } from './page.js';

const { where } = await import('../../main/resources/static/kit/case/where.js');
const { warningsOf } = await import('../../main/resources/static/forms/parts/reasons.js');
const { el } = await import('../../main/resources/static/kit/dom.js');

/** @param {Record<string, any>} step */
const running = step => /** @type {any} */ ({
  state: 'running', steps: [{ task: 'examine', taskName: '审查', office: '汉滨区安监局经办人', since: '2014-09-26T02:00:00Z', ...step }],
});

test('what nobody has taken on waits to be taken on, in the words of the card', () => {
  assert.match(where(running({ claimed: false })).textContent ?? '', /汉滨区安监局经办人待领取“审查”/);
  assert.match(where(running({ claimed: true })).textContent ?? '', /汉滨区安监局经办人 ?正在办理“审查”/);
  assert.match(where(running({ claimed: true, person: '张三' })).textContent ?? '', /（张三） ?正在办理“审查”/);
});

test('a step whose time is over says so and names no day by which it is done', () => {
  const step = { claimed: false, dueAt: '2014-10-21T15:59:59Z' };
  assert.match(where(running(step)).textContent ?? '', /2014年10月21日前办结。$/);
  assert.match(where(running({ ...step, late: true })).textContent ?? '', /期限是2014年10月21日，已经超期。$/);
});

test('an administrator goes on to the task, to say who does it; others do not', () => {
  const step = { claimed: false, taskId: 'a1b2' };
  const place = onPage(el('div', null, where(running(step), true)));
  assert.equal(place.querySelector('a')?.getAttribute('href'), '/camunda/app/tasklist/default/#/?task=a1b2');
  assert.equal(onPage(el('div', null, where(running(step)))).querySelector('a'), null);
});

test('what the system could not do is said in place of who has it', () => {
  assert.equal(where({ ...running({ claimed: false }), halt: '“向省报送备案”没有办成。' }).textContent, '“向省报送备案”没有办成。');
});

test('a warning is a box of its own, which says that the application goes on and what to do', () => {
  const box = onPage(warningsOf([{ text: '本单位还没有通过市级初验。', remedy: '请先完成自评。' }]));
  assert.equal(box.id, 'warnings');
  assert.equal(box.className, 'sc-note warn');
  assert.match(box.textContent ?? '', /^可以申报，但请注意（提交后写入办理记录）：本单位还没有通过市级初验。怎么办：请先完成自评。$/);
});
