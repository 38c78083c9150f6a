import assert from 'node:assert/strict';
import { test } from 'node:test';
import './page.js';

const { takeUp } = await import('../../main/resources/static/forms/sheet/elsewhere.js');

/** @param {number} indicator @param {string} marks @param {number} version */
const row = (indicator, marks, version) => ({ indicator, marks, version, remark: '', evidence: [] });

/** A sheet of which rows 1 to 3 were read at version 4. @param {Record<string, any>} [more] */
function sheet(more = {}) {
  const rows = new Map([[1, row(1, 'aaa', 4)], [2, row(2, 'b--', 4)], [3, row(3, '---', 0)]]);
  /** @type {number[]} */
  const shown = [];
  /** @type {any} */
  const made = {
    mayEdit: true, reloaded: 0, shown, rows,
    model: { row: (/** @type {number} */ one) => rows.get(one), take: (/** @type {any} */ one) => rows.set(one.indicator, one) },
    saver: { busy: false, dirty: new Set(), clashing: new Map(), address: '/sheets', version: 4 },
    show: (/** @type {number} */ one) => shown.push(one), clearRow: () => {},
    reload: async () => {
      made.reloaded += 1;
    },
    ...more,
  };
  return made;
}

const onServer = { mayEdit: true, version: 8, rows: [row(1, 'aaa', 4), row(2, 'bbb', 7), row(3, 'ccc', 8)] };

test('rows that are newer on the server come onto the page, and no others', async () => {
  const one = sheet();
  assert.equal(await takeUp(one, async () => onServer), 2);
  assert.deepEqual(one.shown, [2, 3]);
  assert.equal(one.rows.get(3).marks, 'ccc');
  assert.equal(one.saver.version, 8, 'what is sent from here on has been seen');
});

test('what was typed here and is not saved stays', async () => {
  const one = sheet();
  one.saver.dirty.add(2);
  one.saver.clashing.set(3, {});
  assert.equal(await takeUp(one, async () => onServer), 0);
  assert.equal(one.rows.get(2).marks, 'b--');
});

test('a sheet that is signed meanwhile is read anew', async () => {
  const one = sheet();
  assert.equal(await takeUp(one, async () => ({ ...onServer, mayEdit: false })), 0);
  assert.equal(one.reloaded, 1);
});
