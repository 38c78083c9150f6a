/** A page for the scripts that draw something, as far as they need one; import it before them. */
import { createRequire } from 'node:module';

const { JSDOM } = createRequire(new URL('../../../.ci/lint/package.json', import.meta.url))('jsdom');
const { window } = new JSDOM('<!doctype html><base app-root="/camunda"><body></body>', { url: 'http://localhost/camunda/app/tasklist/default/' });

/** What a browser has and this page has not. */
window.HTMLElement.prototype.scrollIntoView = () => {};

Object.assign(globalThis, {
  window, document: window.document, sessionStorage: window.sessionStorage, Node: window.Node, Event: window.Event,
  FocusEvent: window.FocusEvent, KeyboardEvent: window.KeyboardEvent, MouseEvent: window.MouseEvent, HTMLElement: window.HTMLElement, HTMLInputElement: window.HTMLInputElement,
});

/**
 * Puts something on the page and gives it back.
 *
 * @template {HTMLElement} T
 * @param {T} element
 * @returns {T}
 */
export function onPage(element) {
  document.body.replaceChildren(element);
  return element;
}

/** Types into a field. @param {Element | null} field @param {string} value */
export function type(field, value) {
  /** @type {HTMLInputElement} */ (field).value = value;
  field?.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Clicks, once or as a double click does. @param {Element | null | undefined} button @param {number} [times] */
export function click(button, times = 1) {
  for (let detail = 1; detail <= times; detail += 1) {
    button?.dispatchEvent(new MouseEvent('click', { bubbles: true, detail }));
  }
}

/** Lets everything that was begun come to its end. */
export const settled = () => new Promise(resolve => {
  setTimeout(resolve, 0);
});
