import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { settled } from './page.js';

const { SheetSaver } = await import('../../main/resources/static/forms/sheet/saver.js');
const { readDraft } = await import('../../main/resources/static/kit/drafts.js');

/** @type {any} */
let model;
/** @type {any[]} */
let sent;
/** @type {any[]} */
let states;
/** @type {(body: any) => any} */
let server;

/** @param {number} indicator @param {string} marks @param {number} [version] */
const row = (indicator, marks, version = 0) => ({ indicator, marks, version, remark: '', evidence: [] });

beforeEach(() => {
  sessionStorage.clear();
  const rows = new Map([[1, row(1, 'a--')], [2, row(2, '---')]]);
  model = { row: (/** @type {number} */ number) => rows.get(number), take: (/** @type {any} */ one) => rows.set(one.indicator, one) };
  [sent, states] = [[], []];
  server = body => ({ version: 7, savedAt: '2014-01-01T00:00:00Z', rows: body.rows.map((/** @type {any} */ one) => ({ ...one, version: 7 })) });
});

/** @type {number[]} */
let clashes = [];
const saver = () => {
  clashes = [];
  return new SheetSaver({
    view: { caseId: 1, kind: 'onSite', round: 1, version: 3 }, model, user: 'expert', taskId: 'task',
    show: state => states.push(state), changed: () => {}, moved: number => clashes.push(number),
    send: async (path, body) => {
      sent.push(body);
      return server(body);
    },
  });
};

/** @param {number} status @param {any} [body] */
const no = (status, body) => () => {
  throw Object.assign(new Error('没有保存'), { status, body });
};

test('a changed row is sent with the version it was made from', async () => {
  const one = saver();
  one.change(1);
  await settled();
  await settled();
  assert.deepEqual(sent, [{ since: 3, rows: [row(1, 'a--')] }]);
  assert.equal(one.isSaved(), true);
  assert.equal(states.at(-1).state, 'saved');
  assert.equal(model.row(1).version, 7);
});

test('what is not saved is kept for the next visit', async () => {
  server = no(401);
  const one = saver();
  one.change(2);
  await settled();
  await settled();
  assert.equal(states.at(-1).state, 'failed');
  assert.equal(states.at(-1).retries, false);
  assert.deepEqual(Object.keys(readDraft('expert', 'task:sheet')), ['2']);
  server = body => ({ version: 8, savedAt: '', rows: body.rows });
  const next = saver();
  next.resume();
  await settled();
  assert.equal(next.isSaved(), true);
  assert.deepEqual(readDraft('expert', 'task:sheet'), {});
});

test('a row that somebody else changed is chosen by the person', async () => {
  server = no(409, { rows: [row(1, 'c--', 9)] });
  const one = saver();
  one.change(1);
  await settled();
  await settled();
  assert.deepEqual([clashes, one.isSaved(), states.at(-1).state], [[1], false, 'moved']);
  server = body => ({ version: 10, savedAt: '', rows: body.rows });
  one.settle(1, true);
  await settled();
  assert.deepEqual(sent.at(-1).rows, [row(1, 'a--', 9)]);
  assert.equal(one.isSaved(), true);
});

test('the version of the other place is taken over as it is', async () => {
  server = no(409, { rows: [row(1, 'c--', 9)] });
  const one = saver();
  one.change(1);
  await settled();
  await settled();
  one.settle(1, false);
  assert.equal(model.row(1).marks, 'c--');
  assert.equal(one.isSaved(), true);
});
