/** Calls the application's own REST interface with the session of the person who is logged in. */

const appRoot = document.querySelector('base')?.getAttribute('app-root') ?? '/camunda';
export const API = `${appRoot.replace(/\/camunda$/, '')}/api`;

/** Why a call did not succeed, in words for the person; field names the input that has to change, body is all that was said. */
export class CallFailed extends Error {
  constructor(message, status, body) {
    super(message);
    this.status = status;
    this.field = body?.field;
    this.body = body;
  }
}

const WORDS = {
  0: '连不上服务器。请检查网络，然后再试一次；已填写的内容还在。',
  401: '登录已过期。请刷新页面重新登录；已填写的文字还在。',
  403: '您没有办理这一件的权限。请确认登录的账号是否正确。',
  404: '没有找到这一件。它可能已被他人办结，请刷新任务列表。',
  409: '刚才有人同时办理了这一件。请刷新后再看。',
  413: '文件超过 20 MB。请压缩或拆分后再上传。',
};

const failure = (status, said) =>
  new CallFailed(
    said?.message || WORDS[status] || `服务器没有办成（代码 ${status}）。请稍后再试，仍不行请联系管理员。`,
    status,
    said);

let told = '';

/**
 * The token that proves a call comes from this page. The web applications keep it in a cookie of their own path; a page
 * elsewhere has it from the last answer.
 */
function token() {
  const found = document.cookie.split('; ').find(entry => entry.startsWith('XSRF-TOKEN='));
  return found ? decodeURIComponent(found.slice('XSRF-TOKEN='.length)) : told;
}

const headers = extra => ({ Accept: 'application/json', 'X-XSRF-TOKEN': token(), ...extra });

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function call(method, path, body) {
  let response;
  try {
    response = await fetch(API + path, {
      method,
      credentials: 'same-origin',
      headers: headers(body && { 'Content-Type': 'application/json' }),
      body: body && JSON.stringify(body),
    });
  } catch {
    throw failure(0);
  }
  told = response.headers.get('X-XSRF-TOKEN') ?? told;
  const said = parsed(await response.text());
  if (!response.ok || response.redirected) {
    throw failure(response.redirected ? 401 : response.status, said);
  }
  return said;
}

export const get = path => call('GET', path);
export const post = (path, body) => call('POST', path, body);
export const put = (path, body) => call('PUT', path, body);
export const remove = path => call('DELETE', path);

/** Uploads one file and tells how far it is, as a number from 0 to 1. */
export function upload(path, file, onProgress) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', API + path);
    Object.entries(headers()).forEach(([name, value]) => request.setRequestHeader(name, value));
    request.upload.onprogress = event => event.lengthComputable && onProgress(event.loaded / event.total);
    request.onerror = () => reject(failure(0));
    request.onload = () => {
      const said = parsed(request.responseText);
      if (request.status >= 200 && request.status < 300) {
        resolve(said);
      } else {
        reject(failure(request.status, said));
      }
    };
    const data = new FormData();
    data.append('file', file, file.name);
    request.send(data);
  });
}
