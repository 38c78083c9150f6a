/** The page of the case files: a list to search, and every case under an address that can be sent to a colleague. */
import { session } from '../kit/api.js';
import { el, fill, notRead } from '../kit/dom.js';
import { showCase } from './case.js';
import { showList } from './list.js';

const content = /** @type {HTMLElement} */ (document.querySelector('#content'));
const who = /** @type {HTMLElement} */ (document.querySelector('#who'));

const logIn = () => el('section', { class: 'sc-paper' },
  el('h2', null, '请先登录'),
  el('p', null, '登录任务列表以后，再回到本页刷新即可查看。'),
  el('p', null, el('a', { class: 'sc-button primary', href: '/camunda/app/tasklist/default/', target: '_blank', rel: 'noopener' }, '去登录')));

async function open() {
  const me = await session();
  if (!me) {
    fill(content, logIn());
    return;
  }
  who.textContent = me.name;
  const id = /^#\/?(\d{1,18})$/.exec(window.location.hash)?.[1];
  await (id ? showCase(content, id, me) : showList(content));
}

const begin = () => open().catch(error => fill(content, el('section', { class: 'sc-paper' },
  notRead(error, begin), el('p', null, el('a', { href: '/cases/' }, '回到案卷列表')))));
window.addEventListener('hashchange', begin);
begin();
