/** The page of the case files: a list to search, and every case under an address that can be sent to a colleague. */
import { session } from '../kit/api.js';
import { el, fill, logIn, notRead } from '../kit/dom.js';
import { showCase } from './case.js';
import { showList } from './list.js';

const content = /** @type {HTMLElement} */ (document.querySelector('#content'));
const who = /** @type {HTMLElement} */ (document.querySelector('#who'));

async function open() {
  const me = await session();
  if (!me) {
    fill(content, logIn({ target: '_blank', rel: 'noopener' }));
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
