/** Calls the application's own REST interface with the session of the person who is logged in. */

/** Where the application stands; the web apps say it in their page, every other page stands at the root. */
function root() {
  const app = document.querySelector('base')?.getAttribute('app-root') ?? '/camunda';
  return app.replace(/\/camunda$/, '');
}

/**
 * The address of something that is opened or downloaded.
 *
 * @param {string} path
 */
export const addressOf = path => `${root()}/api${path}`;

/**
 * The address of a page of this application.
 *
 * @param {string} path
 */
export const pageOf = path => `${root()}${path}`;

export const SESSION_OVER = '登录已过期，请在另一窗口重新登录后再点一次，已填写的内容仍在本页。';

/** @type {Record<number, string>} */
const WORDS = {
  0: '连不上服务器。请检查网络，然后再试一次，已填写的内容仍在本页。',
  403: '您没有办理这一件的权限。请确认登录的账号是否正确。',
  404: '没有找到这一件。它可能已被他人办结，请刷新任务列表。',
  409: '刚才有人同时办理了这一件。请刷新后再看。',
  413: '文件超过 20 MB。请压缩或拆分后再上传。',
};

/**
 * What a refusal says to the person, whoever sent the call. Who is not logged in is always told the same.
 *
 * @param {number} status
 * @param {{ message?: string } | null} [said]
 */
export const wordsOf = (status, said) => status === 401
  ? SESSION_OVER
  : said?.message || WORDS[status] || `服务器没有办成（代码 ${status}）。请稍后再试，仍不行请联系系统管理员。`;

/** Why a call did not succeed, in words for the person; field names the input that has to change, body is all that was said. */
export class CallFailed extends Error {
  /** @param {number} status @param {any} [said] */
  constructor(status, said) {
    super(wordsOf(status, said));
    this.status = status;
    /** @type {string | undefined} */
    this.field = said?.field;
    this.body = said;
  }
}

let told = '';

/**
 * The token that proves a call comes from this page. The web applications keep it in a cookie of their own path; a page
 * elsewhere has it from the last answer.
 */
function token() {
  const found = document.cookie.split('; ').find(entry => entry.startsWith('XSRF-TOKEN='));
  return found ? decodeURIComponent(found.slice('XSRF-TOKEN='.length)) : told;
}

/** Whose page this is: of who was logged in when it first asked. */
let person = '';

/** Tasklist changes its person without another page. @param {string} [name] */
export const pageIsOf = name => {
  person = name ? encodeURIComponent(name) : '';
};

/** Says whose page an act comes from: somebody else may have logged in in another window. @returns {Record<string, string>} */
export const whose = () => (person ? { 'X-Person': person } : {});

/** @param {Record<string, string>} [extra] @returns {Record<string, string>} */
const headers = extra => ({ Accept: 'application/json', 'X-XSRF-TOKEN': token(), ...whose(), ...extra });

/** @param {string} text */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * @param {string} method
 * @param {string} path
 * @param {unknown} [body]
 * @returns {Promise<any>}
 */
async function call(method, path, body) {
  const sent = token();
  const response = await fetch(addressOf(path), {
    method,
    credentials: 'same-origin',
    headers: headers(body ? { 'Content-Type': 'application/json' } : {}),
    body: body ? JSON.stringify(body) : undefined,
  }).catch(() => {
    throw new CallFailed(0);
  });
  told = response.headers.get('X-XSRF-TOKEN') ?? told;
  person ||= response.headers.get('X-Person') ?? '';
  const said = parsed(await response.text());
  if (response.status === 403 && method !== 'GET' && await hasNewToken(sent)) {
    return call(method, path, body);
  }
  if (!response.ok || response.redirected) {
    throw new CallFailed(response.redirected ? 401 : response.status, said);
  }
  return said;
}

/**
 * Whoever logged in again in another window has another token than the one that was refused.
 *
 * @param {string} refused
 */
async function hasNewToken(refused) {
  await call('GET', '/me');
  return token() !== refused;
}

/** @param {string} path */
export const get = path => call('GET', path);

/** @param {string} path @param {unknown} [body] */
export const post = (path, body) => call('POST', path, body);

/** @param {string} path @param {unknown} body */
export const put = (path, body) => call('PUT', path, body);

/** @param {string} path */
export const remove = path => call('DELETE', path);

/** Who is logged in; null when nobody is, which is no failure. */
export async function session() {
  const response = await fetch(`${root()}/camunda/api/admin/auth/user/default`, {
    credentials: 'same-origin', headers: { Accept: 'application/json' },
  }).catch(() => {
    throw new CallFailed(0);
  });
  return response.status === 200 ? get('/me') : null;
}

/**
 * Uploads one file and tells how far it is, as a number from 0 to 1.
 *
 * @param {string} path
 * @param {File} file
 * @param {(part: number) => void} [onProgress]
 * @returns {Promise<any>}
 */
export function upload(path, file, onProgress) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', addressOf(path));
    Object.entries(headers()).forEach(([name, value]) => request.setRequestHeader(name, value));
    request.upload.onprogress = event => event.lengthComputable && onProgress?.(event.loaded / event.total);
    request.onerror = () => reject(new CallFailed(0));
    request.onload = () => {
      const said = parsed(request.responseText);
      if (request.status >= 200 && request.status < 300) {
        resolve(said);
      } else {
        reject(new CallFailed(request.status, said));
      }
    };
    const data = new FormData();
    data.append('file', file, file.name);
    request.send(data);
  });
}
