/** Calls the application's REST interface with the session of whoever is logged in to the web applications. */

const USER = '/camunda/api/admin/auth/user/default';
let token = '';

/** Why a call did not succeed, in words. */
export class CallFailed extends Error {
  constructor(message, status) {
    super(message);
    this.status = status;
  }
}

const WORDS = { 0: '连不上服务器。请检查网络，再刷新本页。', 401: '请先登录。', 403: '您没有查看这一页的权限。', 404: '没有找到。请刷新本页。' };

async function call(method, path, body) {
  let response;
  try {
    response = await fetch(`/api${path}`, {
      method,
      credentials: 'same-origin',
      headers: { Accept: 'application/json', 'X-XSRF-TOKEN': token, ...(body && { 'Content-Type': 'application/json' }) },
      body: body && JSON.stringify(body),
    });
  } catch {
    throw new CallFailed(WORDS[0], 0);
  }
  token = response.headers.get('X-XSRF-TOKEN') ?? token;
  const text = await response.text();
  let said = null;
  try {
    said = JSON.parse(text);
  } catch {
    said = null;
  }
  if (!response.ok || response.redirected) {
    const status = response.redirected ? 401 : response.status;
    throw new CallFailed(said?.message ?? WORDS[status] ?? `服务器没有办成（代码 ${status}）。请稍后再试。`, status);
  }
  return said;
}

/** Who is logged in; null when nobody is. Every answer brings the token with which this page may change something. */
export async function session() {
  const response = await fetch(USER, { credentials: 'same-origin', headers: { Accept: 'application/json' } });
  if (!response.ok) {
    return null;
  }
  return call('GET', '/me');
}

export const get = path => call('GET', path);
export const post = (path, body) => call('POST', path, body);
export const put = (path, body) => call('PUT', path, body);
