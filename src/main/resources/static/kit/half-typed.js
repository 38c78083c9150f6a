/** What was typed into the small questions of a part of a page and not sent yet, so that it lives through being drawn anew. */
import { SENDING } from './ask.js';
import { by } from './dom.js';
import { inputsOf, restore } from './drafts.js';

/** @param {HTMLElement} holder */
export function halfTyped(holder) {
  /** @type {import('./drafts.js').Draft} */
  const typed = {};
  /** @param {string} id */
  const field = id => holder.querySelector(by('id', id));
  holder.addEventListener('input', event => {
    const input = /** @type {HTMLElement} */ (event.target);
    const question = input.closest('.sc-ask');
    if (input.id && question) {
      typed[input.id] = inputsOf(question)[input.id];
    }
  });
  return {
    /** What is on its way to the server is the server's. */
    forgetSent: () => Object.keys(typed).filter(id => field(id)?.closest(`[${SENDING}]`)).forEach(id => delete typed[id]),
    /** Fields that are there again are as they were left, and unfolded. */
    writeBack() {
      restore(holder, typed);
      Object.keys(typed).map(field).filter(input => input).forEach(input => unfold(/** @type {Element} */ (input), holder));
    },
  };
}

/** @param {Element} input @param {Element} holder */
function unfold(input, holder) {
  for (let folded = input.closest('details'); folded && holder.contains(folded); folded = folded.parentElement?.closest('details') ?? null) {
    folded.open = true;
  }
}
