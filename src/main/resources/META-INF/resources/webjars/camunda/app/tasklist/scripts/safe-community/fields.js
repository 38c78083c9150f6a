/** Labelled inputs for structured data; every field has its own place for an error. */
import { el } from './dom.js';

/** An input with its label; `spec` is {id, label, type, value, hint, rows, options, …attributes}. */
export function field({ id, label, type = 'text', value, hint, rows, options, ...more }) {
  const common = { id, class: 'form-control', 'aria-describedby': hint && `${id}-hint`, 'data-hint': hint && `${id}-hint`, ...more };
  const input = options
    ? el('select', common, options.map(option => el('option', { value: option.value }, option.label)))
    : rows ? el('textarea', { rows, maxlength: 2000, ...common }, value ?? '') : el('input', { type, ...common });
  if (!rows) {
    input.value = value ?? '';
  }
  return el('div', { class: 'sc-field', 'data-field': true },
    el('label', { for: id }, label), hint && el('p', { class: 'sc-hint', id: `${id}-hint` }, hint), input);
}

/** A tick with its label. */
export function tick({ id, label, checked, hint }) {
  const input = el('input', { type: 'checkbox', id });
  input.checked = Boolean(checked);
  return el('div', { class: 'sc-choice', 'data-field': true }, input,
    el('label', { for: id }, label, hint && el('small', null, hint)));
}

export const valueOf = (root, id) => root.querySelector(`#${CSS.escape(id)}`)?.value.trim() ?? '';
export const numberOf = (root, id) => (valueOf(root, id) === '' ? null : Number(valueOf(root, id)));
export const dateOf = (root, id) => valueOf(root, id) || null;
export const inputOf = (root, id) => root.querySelector(`#${CSS.escape(id)}`);

/** Fields that must not be empty; `names` maps ids to what people call them. */
export function empty(root, names) {
  return Object.entries(names)
    .filter(([id]) => inputOf(root, id) && valueOf(root, id) === '')
    .map(([id, name]) => ({ field: inputOf(root, id), message: `请填写“${name}”。` }));
}
