/**
 * Says what is wrong: once at the top of the form, once at the field; the focus goes to the first field. What is said
 * about a field goes when the field is changed, what is said about an act stays until the act is tried again.
 */
import { button, el, fill } from './dom.js';

/** @typedef {{ message: string, field?: HTMLElement | null }} Problem what is wrong, in words, and the field to change */

/** The place for what concerns a whole form; it is taken out of sight, never out of the page. */
export const errorBox = () =>
  el('div', { class: 'sc-errors', role: 'alert', tabindex: -1, hidden: true });

/** @param {Element | null} root @returns {HTMLElement | null} */
const boxOf = root => root?.querySelector('.sc-errors') ?? null;

/** Where the words about a field stand: behind its group, or behind the field itself. @param {HTMLElement} field */
const groupOf = field => field.closest('[data-field]') ?? field.parentElement ?? field;

/** What a field is known by; one of many alike has no id of its own, but a name. @param {Element} field */
const known = field => field.id || field.getAttribute('name') || '-';

/** Says at a field what is wrong with it, and leaves the cursor where it is. @param {HTMLElement} field @param {string} message */
export function markField(field, message) {
  const id = `${known(field)}-error`;
  const group = groupOf(field);
  if (!group.querySelector(':scope > .sc-field-error')) {
    group.append(el('p', { class: 'sc-field-error', id }, message));
    field.setAttribute('aria-describedby', [field.dataset.hint, id].filter(Boolean).join(' '));
  }
  group.classList.add('sc-wrong');
  field.setAttribute('aria-invalid', 'true');
}

/** Takes the words away from one field, as soon as the person changes it; the last one takes the box along. @param {HTMLElement} field */
export function clearField(field) {
  const group = groupOf(field);
  const box = boxOf(field.closest('form'));
  const lines = [...box?.querySelectorAll('li') ?? []];
  const inside = [...group.querySelectorAll('*')].map(known);
  lines.filter(line => line.dataset.of !== '-' && inside.includes(line.dataset.of ?? '-')).forEach(line => line.remove());
  if (box && lines.length && !box.querySelector('li')) {
    box.hidden = true;
  }
  group.classList.remove('sc-wrong');
  group.querySelector(':scope > .sc-field-error')?.remove();
  group.querySelectorAll('[aria-invalid]').forEach(wrong => {
    wrong.removeAttribute('aria-invalid');
    wrong.setAttribute('aria-describedby', /** @type {HTMLElement} */ (wrong).dataset.hint ?? '');
  });
}

/** @param {HTMLElement} root */
export function clearErrors(root) {
  root.querySelectorAll('.sc-wrong').forEach(group =>
    clearField(/** @type {HTMLElement} */ (group.querySelector('[aria-invalid]') ?? group.firstElementChild)));
  const box = boxOf(root);
  if (box) {
    fill(box);
    box.hidden = true;
  }
}

/** @param {HTMLElement} field */
function goTo(field) {
  for (let folded = field.closest('details'); folded; folded = folded.parentElement?.closest('details') ?? null) {
    folded.open = true;
  }
  field.focus();
  groupOf(field).scrollIntoView({ block: 'center' });
}

/**
 * Shows every error and moves to the first; an error without a field concerns the whole form.
 *
 * @param {HTMLElement} root
 * @param {string} title
 * @param {Problem[]} problems
 */
export function showErrors(root, title, problems) {
  clearErrors(root);
  problems.forEach(({ field, message }) => field && markField(field, message));
  const box = boxOf(root);
  const first = problems.find(problem => problem.field)?.field;
  if (box) {
    fill(box, el('strong', null, title), el('ul', null, problems.map(({ message, field }) =>
      el('li', { 'data-of': field ? known(field) : '-' }, field ? button(message, 'link', () => goTo(field)) : message))));
    box.hidden = false;
  }
  if (first) {
    goTo(first);
  } else {
    box?.focus();
    box?.scrollIntoView({ block: 'center' });
  }
}

/**
 * What an act such as saving one entry answers: where it stands it stays, and it is read out.
 */
export function answer() {
  const element = el('p', { class: 'sc-answer-of', role: 'alert', tabindex: -1 });
  return {
    element,
    /** @param {string} [message] */
    say: (message = '') => fill(element, message),
  };
}

/**
 * Shows a refusal of one act: at the field it is about, or else where the act answers.
 *
 * @param {Problem} problem
 * @param {ReturnType<typeof answer>} place
 */
export function refuse({ field, message }, place) {
  if (field) {
    clearField(field);
    markField(field, message);
    goTo(field);
  } else {
    place.say(message);
    place.element.focus();
  }
}
