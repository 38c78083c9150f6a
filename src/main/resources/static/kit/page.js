/** How a page of our own begins: for whoever is logged in; else it says where to log in, or that it could not be read. */
import { session } from './api.js';
import { el, fill, logIn, notRead } from './dom.js';

/**
 * Fills the content for the person, whose name stands in the head.
 *
 * @param {HTMLElement} content
 * @param {(me: any) => unknown} show
 * @param {Record<string, any>} [link] more of the link to the login
 */
export async function openPage(content, show, link) {
  try {
    const me = await session();
    if (!me) {
      fill(content, logIn(link));
      return;
    }
    /** @type {HTMLElement} */ (document.querySelector('#who')).textContent = me.name;
    await show(me);
  } catch (error) {
    fill(content, el('section', { class: 'sc-paper' }, notRead(error, () => openPage(content, show, link))));
  }
}
