import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { onPage, settled, type } from './page.js';

const { Saver } = await import('../../main/resources/static/kit/saver.js');
const { slot } = await import('../../main/resources/static/kit/drafts.js');
const { el } = await import('../../main/resources/static/kit/dom.js');
const { field, valueOf } = await import('../../main/resources/static/kit/fields.js');

/** @type {any[]} */
let sent;
/** @type {(fields: any) => any} */
let server;

beforeEach(() => {
  sessionStorage.clear();
  mock.timers.reset();
  mock.timers.enable({ apis: ['setTimeout'] });
  sent = [];
  server = () => ({});
});

/** Two fields that save themselves. @param {Record<string, any>} [known] */
function form(known) {
  const holder = onPage(el('div', null, field({ id: 'area', label: '面积', value: known?.area }), field({ id: 'startedOn', label: '日期', value: known?.startedOn })));
  const saver = new Saver(holder, '/registration', {
    known, kept: slot('zhang', 'register'),
    collect: () => ({ area: valueOf(holder, 'area'), startedOn: valueOf(holder, 'startedOn') }),
    send: async (path, fields) => {
      sent.push(fields);
      return server(fields);
    },
  });
  return { holder, saver };
}

/** @param {string} name @param {string} message @param {number} [status] */
const no = (name, message, status = 400) => {
  throw Object.assign(new Error(message), { status, field: name });
};

/** @param {HTMLElement} holder @param {string} id @param {string} value */
async function typeAndWait(holder, id, value) {
  type(holder.querySelector(`#${id}`), value);
  mock.timers.tick(600);
  mock.timers.reset();
  await settled();
  mock.timers.enable({ apis: ['setTimeout'] });
}

test('saves a moment after the last key, all fields at once', async () => {
  const { holder, saver } = form();
  type(holder.querySelector('#area'), '1');
  mock.timers.tick(500);
  await typeAndWait(holder, 'area', '12');
  assert.deepEqual(sent, [{ area: '12', startedOn: '' }]);
  assert.deepEqual(saver.errors(holder), []);
  assert.match(holder.textContent ?? '', /已保存/);
});

test('one refused field stops nothing else', async () => {
  server = fields => (fields.startedOn === '40229' ? no('startedOn', '日期不对。') : {});
  const { holder, saver } = form({ area: '1', startedOn: '2013-05-06' });
  type(holder.querySelector('#startedOn'), '40229');
  await typeAndWait(holder, 'area', '1.8');
  assert.deepEqual(sent.at(-1), { area: '1.8', startedOn: '2013-05-06' });
  assert.match(holder.textContent ?? '', /有一部分没有保存.*日期不对。.*其余内容已保存/);
  assert.equal(holder.querySelector('#startedOn-error')?.textContent, '日期不对。');
  assert.deepEqual(saver.errors(holder).map(one => [one.field?.id, one.message]), [['startedOn', '有内容没有保存：日期不对。']]);
  await typeAndWait(holder, 'startedOn', '2013-05-07');
  assert.deepEqual(sent.at(-1), { area: '1.8', startedOn: '2013-05-07' });
  assert.deepEqual(saver.errors(holder), []);
});

test('a field that was never saved is left out when it is refused', async () => {
  server = fields => (fields.area ? no('area', '面积不对。') : {});
  const { holder } = form();
  type(holder.querySelector('#startedOn'), '2013-05-06');
  await typeAndWait(holder, 'area', '-1');
  assert.deepEqual(sent.at(-1), { startedOn: '2013-05-06' });
});

test('several refused fields are all named', async () => {
  server = fields => (fields.area ? no('area', '面积不对。') : fields.startedOn ? no('startedOn', '日期不对。') : {});
  const { holder, saver } = form();
  type(holder.querySelector('#startedOn'), 'x');
  await typeAndWait(holder, 'area', 'y');
  assert.deepEqual(saver.errors(holder).map(one => one.field?.id), ['area', 'startedOn']);
});

test('what is not on the server is still there after F5', async () => {
  server = () => no('', '连不上服务器。', 0);
  const { holder, saver } = form();
  await typeAndWait(holder, 'area', '1.8');
  assert.match(saver.errors(holder)[0]?.message ?? '', /连不上服务器/);
  assert.deepEqual(slot('zhang', 'register').read(), { area: '1.8', startedOn: '' });
  server = () => ({});
  form(slot('zhang', 'register').read() ?? {});
  mock.timers.tick(600);
  mock.timers.reset();
  await settled();
  assert.deepEqual(sent.at(-1), { area: '1.8', startedOn: '' });
  assert.equal(slot('zhang', 'register').read(), null);
});

test('one save follows the other, and the last state is always sent', async () => {
  /** @type {() => void} */
  let answer = () => {};
  server = () => new Promise(resolve => {
    answer = () => resolve({});
  });
  const { holder, saver } = form();
  await typeAndWait(holder, 'area', '1');
  await typeAndWait(holder, 'area', '2');
  assert.equal(sent.length, 1);
  answer();
  mock.timers.reset();
  await settled();
  assert.deepEqual(sent.map(one => one.area), ['1', '2']);
  assert.match(saver.errors(holder)[0]?.message ?? '', /正在保存/);
});

test('what others have saved is no change to be saved', async () => {
  const { holder, saver } = form({ area: '1' });
  await typeAndWait(holder, 'area', '12');
  /** @type {HTMLInputElement} */ (holder.querySelector('#startedOn')).value = '2013-05-01';
  saver.takeUp({ startedOn: '2013-05-01' });
  saver.later();
  assert.deepEqual(saver.errors(holder), []);
  assert.equal(saver.onServer.startedOn, '2013-05-01');
  assert.equal(sent.length, 1);
});

test('what is kept in the browser is said from what is on the server, from the beginning', () => {
  const kept = slot('zhang', 'register');
  kept.keep({ area: '-5' });
  const holder = onPage(el('div', null, field({ id: 'area', label: '面积', value: '-5' })));
  new Saver(holder, '/registration', {
    kept, known: { area: '', startedOn: '2013-05-01' },
    collect: () => ({ area: valueOf(holder, 'area') }),
    remember: onServer => ({ before: onServer.startedOn, area: valueOf(holder, 'area') }),
    send: async () => ({}),
  });
  assert.deepEqual(kept.read(), { before: '2013-05-01', area: '-5' });
});
