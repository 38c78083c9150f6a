/** Labelled inputs for structured data; every field has its own place for an error. */
import { by, el } from './dom.js';
import { isBlank, tidy } from './text.js';

/** The longest text of a field that says nothing else, as on the server. */
const LONGEST = 2000;

/** With a last day the browser takes four digits for the year and not six. */
const LAST_DAY = '9999-12-31';

/** @typedef {HTMLInputElement} Input an input, a select or a text area: all have a value */

/**
 * @typedef {object} FieldSpec
 * @property {string} id
 * @property {Content} label
 * @property {string} [type]
 * @property {any} [value]
 * @property {string | null | false} [hint]
 * @property {number} [rows]
 * @property {Option[]} [options]
 */

/** @typedef {import('./dom.js').Content} Content */
/** @typedef {{ value: string, label: string, disabled?: boolean }} Option */

/** @param {FieldSpec & Record<string, any>} spec */
function input({ type = 'text', value, rows, options, label, hint, ...more }) {
  const common = {
    class: 'form-control', 'aria-describedby': hint && `${more.id}-hint`, 'data-hint': hint && `${more.id}-hint`,
    max: type === 'date' ? LAST_DAY : null, ...more,
  };
  if (rows) {
    return el('textarea', { rows, maxlength: LONGEST, ...common }, value ?? '');
  }
  const made = options
    ? el('select', common, options.map(option => el('option', { value: option.value, disabled: option.disabled }, option.label)))
    : el('input', { type, ...common });
  made.value = value ?? '';
  return made;
}

/** An input with its label; what is not named here becomes an attribute. @param {FieldSpec & Record<string, any>} spec */
export const field = spec => el('div', { class: 'sc-field', 'data-field': true },
  el('label', { for: spec.id }, spec.label),
  spec.hint && el('p', { class: 'sc-hint', id: `${spec.id}-hint` }, spec.hint),
  input(spec));

/** Options that begin with nothing chosen. @param {Option[]} options */
export const chosenFrom = options => [{ value: '', label: '请选择' }, ...options];

/**
 * Something to tick, or one of several to choose from: `type` says which.
 *
 * @param {{ id: string, label: Content, hint?: Content, checked?: boolean, type?: 'checkbox' | 'radio' } & Record<string, any>} spec
 */
function choice({ id, label, hint, checked, type = 'checkbox', ...more }) {
  const box = el('input', { type, id, ...more });
  box.checked = Boolean(checked);
  return el('div', { class: 'sc-choice' }, box, el('label', { for: id }, label, hint && el('small', null, hint)));
}

/** @param {Parameters<typeof choice>[0]} spec */
export const tick = spec => choice(spec);

/** @param {Parameters<typeof choice>[0]} spec */
export const radio = spec => choice({ ...spec, type: 'radio' });

/**
 * A group of ticks or of things to choose from under one question.
 *
 * @param {{ id?: string, legend: Content, hint?: Content }} spec
 * @param {Content[]} content
 */
export const group = ({ id, legend, hint }, ...content) =>
  el('fieldset', { class: 'sc-field', 'data-field': true, id }, el('legend', null, legend), hint && el('p', { class: 'sc-hint' }, hint), content);

/**
 * A titled part of a form that is no single field.
 *
 * @param {{ title: string, hint?: Content }} spec
 * @param {Content[]} content
 */
export const block = ({ title, hint }, ...content) =>
  el('div', { class: 'sc-field' }, el('h4', null, title), hint && el('p', { class: 'sc-hint' }, hint), content);

/** @param {ParentNode} root @param {string} id @returns {Input | null} */
export const inputOf = (root, id) => root.querySelector(by('id', id));

/** What a field says, as it is sent. @param {ParentNode} root @param {string} id */
export const valueOf = (root, id) => tidy(inputOf(root, id)?.value ?? '');

/** @param {ParentNode} root @param {string} id */
export const numberOf = (root, id) => (valueOf(root, id) === '' ? null : Number(valueOf(root, id)));

/** A day; nothing else fits what the server reads as one. @param {ParentNode} root @param {string} id */
export const dateOf = (root, id) => (/^\d{4}-\d\d-\d\d$/.test(valueOf(root, id)) ? valueOf(root, id) : null);

/** Which of several was chosen. @param {ParentNode} root @param {string} name */
export const chosenOf = (root, name) =>
  /** @type {Input | null} */ (root.querySelector(`input${by('name', name)}:checked`))?.value ?? null;

/**
 * Fields that must not be empty; `names` maps ids to what people call them.
 *
 * @param {ParentNode} root
 * @param {Record<string, string>} names
 */
export const empty = (root, names) => Object.entries(names).flatMap(([id, name]) => {
  const found = inputOf(root, id);
  return found && isBlank(found.value) ? [{ field: found, message: `请填写“${name}”。` }] : [];
});
