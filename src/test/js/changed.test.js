import assert from 'node:assert/strict';
import { test } from 'node:test';

const { changed } = await import('../../main/resources/static/kit/changed.js');

test('names what has another value, and nothing for what was emptied', () => {
  assert.deepEqual(changed({ head: '李某', area: '', phone: '1' }, { head: '王某', area: '', phone: '' }), { head: '王某', phone: null });
});

test('a number and the same number as it was typed are one value', () => {
  assert.deepEqual(changed({ area: 36.5 }, { area: '36.5' }), {});
});

test('what is held back is neither changed nor emptied', () => {
  assert.deepEqual(changed({ area: '36.5', head: '李某' }, { head: '李某' }), {});
});
