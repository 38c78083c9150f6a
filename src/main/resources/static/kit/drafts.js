/**
 * Keeps what was typed but not yet sent: per person and task, text only, in this browser tab only.
 * Offices share computers, so nothing outlives the tab or the log-out.
 */

import { by } from './dom.js';

/** @typedef {Record<string, any>} Draft */

const PREFIX = 'safe-community:';

/** Who is at this page, once that is known. */
let owner = '';

/** Who has logged out here. */
let left = '';

/** @param {string} person @param {string} id */
const keyOf = (person, id) => `${PREFIX}${person}:${id}`;

/** @param {string} person @param {string} id @returns {Draft} */
export function readDraft(person, id) {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(person, id)) ?? '{}') ?? {};
  } catch {
    return {};
  }
}

/** @param {string} person @param {string} id @param {Draft} values */
export function writeDraft(person, id, values) {
  if (person === left) {
    return; // a form that closes with the log-out would leave its answers behind
  }
  try {
    sessionStorage.setItem(keyOf(person, id), JSON.stringify(values));
  } catch {
    // Storage is full or switched off: the form still works, only without a draft.
  }
}

/** @param {string} person @param {string} id */
export const dropDraft = (person, id) => sessionStorage.removeItem(keyOf(person, id));

/** Drops the drafts of everybody, or of everybody but one person. @param {string} [exceptPerson] */
export function dropDrafts(exceptPerson) {
  Object.keys(sessionStorage)
    .filter(key => key.startsWith(PREFIX) && !(exceptPerson && key.startsWith(keyOf(exceptPerson, ''))))
    .forEach(key => sessionStorage.removeItem(key));
}

/** From now on this person is at the page: what others have typed in this tab is none of theirs. @param {string} person */
export function belongTo(person) {
  owner = person;
  left = '';
  dropDrafts(person);
}

/** Whoever was at the page has logged out. */
export function leave() {
  left = owner;
  owner = '';
  dropDrafts();
}

/** A slot of whoever is at the page; as long as that is not known it keeps nothing. @param {string} id */
export function ownSlot(id) {
  const kept = slot(owner, id);
  return owner ? kept : { read: () => null, keep: () => {}, drop: () => {}, take: () => null };
}

/**
 * Keeps one thing of a form apart from the rest, such as an entry that is being written: `read` gives what is kept or
 * null, `keep` and `drop` follow what the person does.
 *
 * @param {string} person
 * @param {string} id
 */
export const slot = (person, id) => ({
  read() {
    const kept = readDraft(person, id);
    return Object.keys(kept).length ? kept : null;
  },
  /** @param {Draft} values */
  keep: values => writeDraft(person, id, values),
  drop: () => dropDraft(person, id),
  /** For what is told once. */
  take() {
    const kept = this.read();
    this.drop();
    return kept;
  },
});

const INPUTS = 'input:not([type=file]), select, textarea';

/**
 * The inputs of a part of the page by id; what the server or a question of its own keeps is not kept twice.
 *
 * @param {Element} root
 * @returns {Draft}
 */
export const inputsOf = root => Object.fromEntries(
  [.../** @type {NodeListOf<HTMLInputElement>} */ (root.querySelectorAll(INPUTS))]
    .filter(input => input.id && (input.closest('[data-on-server], [data-kept]') ?? root).contains(root))
    .map(input => [input.id, /radio|checkbox/.test(input.type) ? input.checked : input.value]));

/**
 * Writes inputs back; what is no longer on the page is left out.
 *
 * @param {Element} root
 * @param {Draft} draft
 */
export function restore(root, draft) {
  Object.entries(draft).forEach(([id, value]) => {
    const input = /** @type {HTMLInputElement | null} */ (root.querySelector(by('id', id)));
    if (input && typeof value === 'boolean') {
      input.checked = value;
    } else if (input && value) {
      input.value = value;
    }
  });
}

/**
 * Keeps what is typed in an editor that is sent by a click of its own, and writes back what an earlier visit left.
 * Returns how to forget it.
 *
 * @param {HTMLElement} editor
 * @param {ReturnType<typeof slot>} kept
 */
export function keepTyped(editor, kept) {
  restore(editor, kept.read() ?? {});
  editor.addEventListener('input', () => kept.keep(inputsOf(editor)));
  return kept.drop;
}
