/** Says what is wrong: once at the top of the form, once at the field; the focus goes to the first field. */
import { button, el, fill } from './dom.js';

const box = root => root.querySelector('#form-error');

/** Where the words about a field stand: behind its group, or behind the field itself. */
const groupOf = field => field.closest('[data-field]') ?? field.parentElement;

/** What a field is known by; one of many alike has no id of its own, but a name. */
const known = field => field?.id || field?.name || '-';

function markField({ field, message }) {
  const id = `${known(field)}-error`;
  const group = groupOf(field);
  group.classList.add('sc-wrong');
  if (!group.querySelector('.sc-field-error')) {
    group.append(el('p', { class: 'sc-field-error', id }, message));
    field.setAttribute('aria-describedby', [field.dataset.hint, id].filter(Boolean).join(' '));
  }
  field.setAttribute('aria-invalid', 'true');
}

/** Takes the words away from one field, as soon as the person changes it; the last one takes the box along. */
export function clearField(field) {
  const group = groupOf(field);
  const lines = field.form ? [...box(field.form).querySelectorAll('li')] : [];
  const inside = [...group.querySelectorAll('*')].map(known).filter(name => name !== '-');
  lines.filter(line => inside.includes(line.dataset.of)).forEach(line => line.remove());
  if (lines.length && !box(field.form).querySelector('li')) {
    box(field.form).hidden = true;
  }
  group?.classList.remove('sc-wrong');
  group?.querySelector('.sc-field-error')?.remove();
  group?.querySelectorAll('[aria-invalid]').forEach(wrong => wrong.removeAttribute('aria-invalid'));
}

export function clearErrors(root) {
  root.querySelectorAll('.sc-wrong').forEach(group => clearField(group.firstElementChild));
  fill(box(root));
  box(root).hidden = true;
}

/** Shows every error and moves to the first; an error without a field concerns the whole form. */
export function showErrors(root, title, errors) {
  clearErrors(root);
  errors.filter(error => error.field).forEach(markField);
  fill(
    box(root),
    el('strong', null, title),
    el('ul', null, errors.map(({ message, field }) =>
      el('li', { 'data-of': known(field) }, field ? button(message, 'link', () => field.focus()) : message))));
  box(root).hidden = false;
  const first = errors.find(error => error.field)?.field;
  if (first) {
    first.focus();
    groupOf(first).scrollIntoView({ block: 'center' });
  } else {
    box(root).focus();
    box(root).scrollIntoView({ block: 'center' });
  }
}
