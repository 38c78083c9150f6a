/** The page on which somebody sets an own password in place of the one that an administrator has told them. Nobody is logged in. */
import { CallFailed, pageOf } from '../kit/api.js';
import { ask } from '../kit/ask.js';
import { el, fill } from '../kit/dom.js';
import { field, inputOf } from '../kit/fields.js';

const content = /** @type {HTMLElement} */ (document.querySelector('#content'));

const fields = el('div', null,
  field({ id: 'person', name: 'person', label: '用户名', maxlength: 64, autocomplete: 'username' }),
  field({ id: 'initial', name: 'initial', label: '初始密码', type: 'password', maxlength: 200, autocomplete: 'current-password', hint: '系统管理员告诉您的密码。' }),
  field({
    id: 'own', name: 'own', label: '新密码', type: 'password', maxlength: 200, autocomplete: 'new-password',
    hint: '至少 10 个字符，不能包含用户名或姓名，不能是常见密码。可以用一句容易记住的话。',
  }),
  field({ id: 'again', name: 'again', label: '再填一次新密码', type: 'password', maxlength: 200, autocomplete: 'new-password' }));

/** A password is sent as it was typed. @param {string} id */
const typed = id => inputOf(fields, id)?.value ?? '';

const MISSING = { person: '请填写用户名。', initial: '请填写初始密码。', own: '请填写新密码。', again: '请再填一次新密码。' };

function missing() {
  const empty = Object.entries(MISSING).find(([id]) => typed(id).trim() === '');
  if (empty) {
    return { field: empty[0], message: empty[1] };
  }
  return typed('own') === typed('again') ? null : { field: 'again', message: '两次填写的新密码不一样，请重新填写。' };
}

async function send() {
  const response = await fetch(pageOf('/password/own'), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    body: JSON.stringify({ person: typed('person').trim(), initial: typed('initial'), own: typed('own') }),
  }).catch(() => {
    throw new CallFailed(0);
  });
  if (!response.ok) {
    throw new CallFailed(response.status, await response.json().catch(() => null));
  }
  fill(content, el('section', { class: 'sc-paper', id: 'done' },
    el('p', { role: 'status' }, '新密码已经设置好。请用它登录，不要告诉任何人。'),
    el('p', null, el('a', { class: 'sc-button primary', href: '/camunda/app/tasklist/default/' }, '去登录'))));
}

fill(content, el('section', { class: 'sc-paper' },
  el('p', null, '第一次登录，或者密码由系统管理员重设以后，请在这里换成只有您自己知道的密码。'),
  ask({ id: 'set-password', action: '设置新密码', missing, send }, fields)));
