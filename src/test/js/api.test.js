import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import './page.js';

const { CallFailed, SESSION_OVER, get, pageIsOf, put, session, wordsOf } = await import('../../main/resources/static/kit/api.js');

/** @type {{ path: string, method: string, token: string, body?: string }[]} */
let calls;
/** @type {(path: string, method: string, token: string) => { status: number, body?: any, token?: string }} */
let server;

beforeEach(() => {
  calls = [];
  Object.assign(globalThis, {
    fetch: async (/** @type {string} */ path, /** @type {any} */ { method = 'GET', headers, body }) => {
      const token = headers['X-XSRF-TOKEN'];
      calls.push({ path, method, token, body });
      const answer = server(path, method, token);
      return {
        ok: answer.status < 300, status: answer.status, redirected: false,
        headers: { get: () => answer.token ?? null }, text: async () => JSON.stringify(answer.body ?? null),
      };
    },
  });
});

test('whoever is not logged in is told the same, whatever the server says', async () => {
  server = () => ({ status: 401, body: { message: '请先登录，或检查用户名和密码；连续输错会暂时锁定账号。' } });
  await assert.rejects(get('/cases'), { message: SESSION_OVER, status: 401 });
  assert.match(SESSION_OVER, /另一窗口重新登录后再点一次/);
});

test('a refusal says what the server says, and names the field', async () => {
  server = () => ({ status: 400, body: { message: '请填写意见。', field: 'opinion' } });
  await assert.rejects(put('/x', {}), { message: '请填写意见。', field: 'opinion' });
});

test('a failure without words says what to do', () => {
  [0, 403, 404, 409, 413, 500, 502].forEach(status => assert.match(wordsOf(status), /请/));
});

test('no network is a failure in Chinese', async () => {
  Object.assign(globalThis, { fetch: () => Promise.reject(new TypeError('Failed to fetch')) });
  await assert.rejects(get('/cases'), error => error instanceof CallFailed && error.message.startsWith('连不上服务器'));
});

test('whoever logged in again in another window goes on with one click', async () => {
  server = (path, method, token) => (method === 'GET' ? { status: 200, token: 'new' } : token === 'new' ? { status: 200, body: { id: 1 } } : { status: 403 });
  assert.deepEqual(await put('/sheets', { rows: [] }), { id: 1 });
  assert.deepEqual(calls.map(one => `${one.method} ${one.path}`), ['PUT /api/sheets', 'GET /api/me', 'PUT /api/sheets']);
});

test('a real refusal is asked once', async () => {
  server = (path, method) => (method === 'GET' ? { status: 200, token: 'new' } : { status: 403, body: { message: '您无权办理此事项。' } });
  await assert.rejects(put('/sheets', {}), { message: '您无权办理此事项。' });
  assert.equal(calls.filter(one => one.method === 'PUT').length, 1);
});

test('nobody being logged in is no failure', async () => {
  server = () => ({ status: 404 });
  assert.equal(await session(), null);
});

test('an act says whose page it comes from, whoever has logged in since', async () => {
  pageIsOf();
  /** @type {(string | undefined)[]} */
  const persons = [];
  let loggedIn = 'a';
  Object.assign(globalThis, {
    fetch: async (/** @type {string} */ path, /** @type {any} */ { headers }) => {
      persons.push(headers['X-Person']);
      return { ok: true, status: 200, redirected: false, headers: { get: (/** @type {string} */ name) => (name === 'X-Person' ? loggedIn : null) }, text: async () => 'null' };
    },
  });
  await get('/me');
  loggedIn = 'b';
  await put('/sheets', {});
  await put('/sheets', {});
  pageIsOf('王 甲');
  await put('/sheets', {});
  pageIsOf();
  await put('/sheets', {});
  await put('/sheets', {});
  assert.deepEqual(persons, [undefined, 'a', 'a', '%E7%8E%8B%20%E7%94%B2', undefined, 'b']);
});
