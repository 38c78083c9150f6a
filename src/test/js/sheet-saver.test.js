import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { onPage, settled } from './page.js';

const { SheetSaver } = await import('../../main/resources/static/forms/sheet/saver.js');
const { el } = await import('../../main/resources/static/kit/dom.js');
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

/** Every call is answered before time goes on. @param {number} ms */
async function pass(ms) {
  mock.timers.tick(ms);
  for (let i = 0; i < 10; i++) {
    await Promise.resolve();
  }
}

/** A saver in a sheet on a page, with one change that has just been saved. */
async function savedOnce() {
  mock.timers.enable({ apis: ['setTimeout', 'Date'] });
  const [inside, outside] = [el('input'), el('button')];
  const sheet = el('div', null, inside);
  onPage(el('div', null, sheet, outside));
  const one = saver();
  one.watch(window, sheet);
  one.change(1);
  await pass(0);
  assert.equal(sent.length, 1);
  return { one, inside, outside };
}

test('a quick hand is saved every three seconds, and nothing of it is left out', async t => {
  t.after(() => mock.timers.reset());
  const { one } = await savedOnce();
  for (let key = 1; key < 150; key++) {
    await pass(500);
    one.change(key % 2 + 1);
  }
  await pass(3000);
  assert.equal(sent.length, 26);
  assert.equal(one.isSaved(), true);
  assert.equal(states.at(-1).state, 'saved');
});

test('a slow hand is saved with each change', async t => {
  t.after(() => mock.timers.reset());
  const { one } = await savedOnce();
  await pass(3000);
  one.change(2);
  await pass(0);
  assert.equal(sent.length, 2);
});

test('whoever leaves the sheet is saved at once, and whoever stays in it is not', async t => {
  t.after(() => mock.timers.reset());
  const { one, inside, outside } = await savedOnce();
  await pass(100);
  one.change(2);
  const leaves = (/** @type {Element | null} */ to) => inside.dispatchEvent(new FocusEvent('focusout', { bubbles: true, relatedTarget: to }));
  leaves(inside);
  leaves(null);
  await pass(0);
  assert.equal(sent.length, 1);
  leaves(outside);
  await pass(0);
  assert.equal(sent.length, 2);
});

test('a tab that is put behind another one is saved at once', async t => {
  t.after(() => mock.timers.reset());
  const { one } = await savedOnce();
  one.change(2);
  const hidden = mock.getter(document, 'hidden', () => true);
  t.after(() => hidden.mock.restore());
  document.dispatchEvent(new Event('visibilitychange'));
  await pass(0);
  assert.equal(sent.length, 2);
});

test('what is changed while a call is under way follows at once when the sheet was left', async t => {
  t.after(() => mock.timers.reset());
  const { one, inside, outside } = await savedOnce();
  /** @type {() => void} */
  let answer = () => {};
  const usual = server;
  server = body => new Promise(resolve => {
    answer = () => resolve(usual(body));
  });
  await pass(3000);
  one.change(1);
  await pass(0);
  one.change(2);
  inside.dispatchEvent(new FocusEvent('focusout', { bubbles: true, relatedTarget: outside }));
  server = usual;
  answer();
  await pass(0);
  assert.deepEqual(sent.slice(1).map(({ rows }) => rows.map((/** @type {any} */ each) => each.indicator)), [[1], [2]]);
});
