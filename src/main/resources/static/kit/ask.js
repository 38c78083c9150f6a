/** A small question of its own inside a page: some fields, one button, one answer. It is sent once, and a refusal is always seen. */
import { button, el } from './dom.js';
import { answer, clearField, refuse } from './errors.js';
import { tidy } from './text.js';

/** @typedef {import('./dom.js').Content} Content */

/** What a question has while its answer is on its way. */
export const SENDING = 'data-sending';

/**
 * Fields belong to the question by their names; `send` gets the values by name. The server names a refused field the
 * same way.
 *
 * @param {{ id: string, action: string, kind?: 'primary' | 'plain' | 'danger', send: (values: Record<string, string>) => unknown,
 *   missing?: (values: Record<string, string>) => { field: string, message: string } | null }} spec
 * @param {Content[]} content
 */
export function ask({ id, action, kind = 'primary', send, missing }, ...content) {
  const place = answer();
  /** @returns {HTMLInputElement[]} */
  const named = () => [...element.querySelectorAll('[name]')].map(input => /** @type {HTMLInputElement} */ (input));
  const values = () => Object.fromEntries(named().map(input => [input.name, tidy(input.value)]));
  /** @param {string | undefined} field @param {string} message */
  const no = (field, message) => refuse({ field: named().find(input => input.name === field && input.type !== 'hidden'), message }, place);
  const act = async () => {
    place.say();
    named().forEach(clearField);
    const left = missing?.(values());
    if (left) {
      no(left.field, left.message);
      return;
    }
    element.setAttribute(SENDING, '');
    try {
      await send(values());
    } catch (error) {
      no(error.field, error.message);
    } finally {
      element.removeAttribute(SENDING);
    }
  };
  const send_ = button(action, kind, act);
  const element = el('div', {
    id, class: 'sc-ask', role: 'group', 'aria-label': action,
    oninput: (/** @type {Event} */ event) => clearField(/** @type {HTMLElement} */ (event.target)),
    onkeydown: (/** @type {KeyboardEvent} */ event) => {
      if (event.key === 'Enter' && !event.isComposing && event.target instanceof HTMLInputElement) {
        event.preventDefault();
        send_.click();
      }
    },
  }, content, place.element, send_);
  return element;
}

/**
 * The same, folded away until it is wanted.
 *
 * @param {Parameters<typeof ask>[0] & { title: string }} spec
 * @param {Content[]} content
 */
export const foldedAsk = ({ title, ...spec }, ...content) =>
  el('details', { class: 'sc-folded' }, el('summary', null, title), ask(spec, ...content));
