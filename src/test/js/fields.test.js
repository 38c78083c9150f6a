import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onPage, type } from './page.js';

const { dateOf, empty, field, numberOf, radio, valueOf } = await import('../../main/resources/static/kit/fields.js');
const { el } = await import('../../main/resources/static/kit/dom.js');

test('a day has a year of four digits', () => {
  const page = onPage(el('div', null, field({ id: 'day', label: '日期', type: 'date' })));
  const input = page.querySelector('input');
  assert.equal(input?.max, '9999-12-31');
  type(input, '2024-02-29');
  assert.equal(dateOf(page, 'day'), '2024-02-29');
  input?.setAttribute('type', 'text');
  type(input, '40229-02-20');
  assert.equal(dateOf(page, 'day'), null);
});

test('a last day of its own counts', () => {
  assert.equal(field({ id: 'day', label: '日期', type: 'date', max: '2026-12-31' }).querySelector('input')?.max, '2026-12-31');
});

test('every field has a label and its hint', () => {
  const made = field({ id: 'opinion', label: '意见', hint: '写明依据', rows: 3 });
  assert.equal(made.querySelector('label')?.htmlFor, 'opinion');
  assert.equal(made.querySelector('textarea')?.getAttribute('aria-describedby'), 'opinion-hint');
  assert.equal(made.querySelector('#opinion-hint')?.textContent, '写明依据');
});

test('a field of invisible characters is empty', () => {
  const page = onPage(el('div', null, field({ id: 'title', label: '名称', value: '\u200b' })));
  assert.equal(valueOf(page, 'title'), '');
  assert.deepEqual(empty(page, { title: '名称', gone: '没有' }).map(one => one.message), ['请填写“名称”。']);
});

test('nothing is no number', () => {
  const page = onPage(el('div', null, field({ id: 'staff', label: '人数', type: 'number' })));
  assert.equal(numberOf(page, 'staff'), null);
  type(page.querySelector('input'), '0');
  assert.equal(numberOf(page, 'staff'), 0);
});

test('one of several is chosen by its name', () => {
  assert.equal(radio({ id: 'a', name: 'decision', value: 'approve', label: '同意', checked: true }).querySelector('input')?.checked, true);
});
