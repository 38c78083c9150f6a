import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onPage } from './page.js';

const { changes, moved } = await import('../../main/resources/static/forms/parts/moved.js');
const { el } = await import('../../main/resources/static/kit/dom.js');

test('only what differs is named, in the order of what stands there now, and what is gone comes last', () => {
  const before = [{ label: '名称', value: '甲' }, { label: '旧.pdf', value: '第 1 版' }, { label: '目标', value: 4 }];
  const now = [{ label: '名称', value: '甲' }, { label: '目标', value: '3' }, { label: '新.pdf', value: '第 1 版' }];
  assert.deepEqual(changes(before, now), [
    { label: '目标', before: '4', now: '3' },
    { label: '新.pdf', before: '（没有）', now: '第 1 版' },
    { label: '旧.pdf', before: '第 1 版', now: '（没有）' },
  ]);
});

test('a number is the same as its text, and what is empty the same as what is not there', () => {
  assert.deepEqual(changes([{ label: '目标', value: 4 }, { label: '备注', value: '' }], [{ label: '目标', value: '4' }]), []);
  assert.equal(moved([{ label: '目标', value: 4 }], [{ label: '目标', value: '4' }]), false);
});

test('what a person typed is shown as text', () => {
  const page = onPage(el('div', null, moved([{ label: '名称', value: '<b>甲</b>' }], [{ label: '名称', value: '乙' }])));
  assert.equal(page.querySelector('li')?.textContent, '名称：<b>甲</b> → 乙');
  assert.equal(page.querySelector('b'), null);
});
