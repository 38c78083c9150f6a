/** A small question of its own inside a page: some fields, one button, one answer. It is sent once, and a refusal is always seen. */
import { button, by, el } from './dom.js';
import { inputsOf, ownSlot, restore } from './drafts.js';
import { answer, clearField, refuse } from './errors.js';
import { tidy } from './text.js';

/** @typedef {import('./dom.js').Content} Content */

/** What a question has while its answer is on its way. */
export const SENDING = 'data-sending';

/**
 * Fields belong to the question by their names; `send` gets the values by name. The server names a refused field the
 * same way. What is typed outlives a reload under the name `keep`, for the same person in the same tab, until it is sent.
 *
 * @param {{ id: string, action: string, kind?: 'primary' | 'plain' | 'danger', send: (values: Record<string, string>) => unknown,
 *   missing?: (values: Record<string, string>) => { field: string, message: string } | null, keep?: string }} spec
 * @param {Content[]} content
 */
export function ask({ id, action, kind = 'primary', send, missing, keep }, ...content) {
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
    kept?.drop(); // before what follows is drawn in its place
    try {
      await send(values());
    } catch (error) {
      kept?.keep(inputsOf(element));
      no(error.field, error.message);
    } finally {
      element.removeAttribute(SENDING);
    }
  };
  const kept = keep ? ownSlot(keep) : null;
  const send_ = button(action, kind, act);
  const element = el('div', {
    id, class: 'sc-ask', role: 'group', 'aria-label': action,
    'data-kept': keep,
    oninput: (/** @type {Event} */ event) => {
      clearField(/** @type {HTMLElement} */ (event.target));
      kept?.keep(inputsOf(element));
    },
    onkeydown: (/** @type {KeyboardEvent} */ event) => {
      if (event.key === 'Enter' && !event.isComposing && event.target instanceof HTMLInputElement) {
        event.preventDefault();
        send_.click();
      }
    },
  }, content, place.element, send_);
  Object.entries(kept?.read() ?? {}).forEach(([input, value]) => {
    restore(element, { [input]: value });
    element.querySelector(by('id', input))?.dispatchEvent(new Event('change')); // what can be chosen next may depend on it
  });
  return element;
}

/** What was typed into a question and not sent yet, null for nothing: it is unfolded then. @param {string} keep */
export const typedInto = keep => ownSlot(keep).read();

/**
 * The same, folded away until it is wanted.
 *
 * @param {Parameters<typeof ask>[0] & { title: string }} spec
 * @param {Content[]} content
 */
export const foldedAsk = ({ title, ...spec }, ...content) =>
  el('details', { class: 'sc-folded', open: Boolean(spec.keep && typedInto(spec.keep)) }, el('summary', null, title), ask(spec, ...content));
