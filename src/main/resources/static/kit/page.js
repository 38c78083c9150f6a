/** How a page of our own begins: for whoever is logged in; else it says where to log in, or that it could not be read. */
import { CallFailed, session } from './api.js';
import { el, fill, logIn, notRead } from './dom.js';
import { belongTo } from './drafts.js';

/**
 * Fills the content for the person, whose name stands in the head; a link to the administrators' page is for them only.
 * What could not be read is offered again, a refusal for good is not.
 *
 * @param {HTMLElement} content
 * @param {(me: any) => unknown} show
 * @param {{ link?: Record<string, any>, below?: () => any }} [more] more of the link to the login; what stands below a failure
 */
export async function openPage(content, show, more = {}) {
  try {
    const me = await session();
    if (!me) {
      fill(content, logIn(more.link));
      return;
    }
    belongTo(me.userId);
    /** @type {HTMLElement} */ (document.querySelector('#who')).textContent = me.name;
    document.querySelector('#administration-link')?.toggleAttribute('hidden', !me.groups.includes('camunda-admin'));
    await show(me);
  } catch (error) {
    const forGood = error instanceof CallFailed && error.status === 403;
    fill(content, el('section', { class: 'sc-paper' },
      notRead(error, forGood ? undefined : () => openPage(content, show, more)), more.below?.()));
  }
}
