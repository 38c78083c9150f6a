/** The page of the case files: a list to search, and every case under an address that can be sent to a colleague. */
import { el } from '../kit/dom.js';
import { openPage } from '../kit/page.js';
import { showCase } from './case.js';
import { showList } from './list.js';

const content = /** @type {HTMLElement} */ (document.querySelector('#content'));
/** @param {any} me */
function open(me) {
  const id = /^#\/?(\d{1,18})$/.exec(window.location.hash)?.[1];
  return id ? showCase(content, id, me) : showList(content);
}

const begin = () => openPage(content, open, {
  link: { target: '_blank', rel: 'noopener' },
  below: () => el('p', null, el('a', { href: '/cases/' }, '回到案卷列表')),
});
window.addEventListener('hashchange', begin);
begin();
