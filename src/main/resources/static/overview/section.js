/** A section of the overview page in which something can be done. */
import { get } from '../kit/api.js';
import { el, fill, notRead, reading } from '../kit/dom.js';
import { halfTyped } from '../kit/half-typed.js';

/** @typedef {(text?: string) => Promise<void>} Saved reads the section again and says what has been done */

/**
 * What was read already is shown at once, and read again after every change. `render` gets what was read, and a function
 * to call with a sentence about what has been done; `first` is read here when it is not given. What somebody has typed
 * into another question and not sent yet stays, also on a page of the list that is turned away and back.
 *
 * @template T
 * @param {{ id: string, title: string, path: string | (() => string), render: (all: T, saved: Saved) => import('../kit/dom.js').Content }} spec
 * @param {T | null} [first]
 * @param {import('../kit/dom.js').Content} [intro]
 */
export function section({ id, title, path, render }, first, intro) {
  const status = el('p', { class: 'sc-done', role: 'status', tabindex: -1 });
  const holder = el('div', null, reading());
  /** @type {Saved} */
  const saved = async text => {
    await read();
    if (text) {
      status.textContent = text;
      status.focus();
    }
  };
  const typed = halfTyped(holder);
  /** @param {T} all */
  const show = all => {
    typed.forgetSent();
    fill(holder, render(all, saved));
    typed.writeBack();
  };
  const read = async () => show(await get(typeof path === 'string' ? path : path()));
  const begin = () => read().catch(error => fill(holder, notRead(error, begin)));
  if (first) {
    show(first);
  } else {
    begin();
  }
  return { element: el('section', { id }, el('h2', null, title), intro, status, holder), read: begin };
}
