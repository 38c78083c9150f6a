/** Small forms of the overview page: sent once at a time, a refusal stands at its field. */
import { el, fill } from '../camunda/app/tasklist/scripts/safe-community/dom.js';
import { get } from '../camunda/app/tasklist/scripts/safe-community/api.js';

/** A labelled field; the server names it in a refusal by the input's name. */
export const field = (label, input, hint) => el('div', { class: 'field' },
  el('label', { for: input.id }, label), hint && el('p', { class: 'quiet' }, hint), input);

/** A select that begins with nothing chosen; an option is {value, label, disabled}. */
export const choice = (attributes, options) => el('select', attributes,
  el('option', { value: '' }, '请选择'),
  options.map(({ label, ...option }) => el('option', option, label)));

function forget(input) {
  const place = input.closest('.field');
  place?.querySelector('.wrong')?.remove();
  input.removeAttribute('aria-invalid');
  input.removeAttribute('aria-describedby');
}

function refuse(form, error) {
  const input = error.field && form.elements.namedItem(error.field);
  const id = `${input ? input.id : form.id}-wrong`;
  (input?.closest('.field') ?? form).append(el('p', { class: 'wrong', role: 'alert', id }, error.message));
  if (input) {
    input.setAttribute('aria-invalid', 'true');
    input.setAttribute('aria-describedby', id);
    input.focus();
  }
}

/** A form with one button, folded away until it is wanted; `send` gets the values by name. */
export function folded({ id, title, action, send }, ...content) {
  const button = el('button', { type: 'submit' }, action);
  const form = el('form', {
    id,
    novalidate: true,
    oninput: event => forget(event.target),
    onsubmit: async event => {
      event.preventDefault();
      form.querySelectorAll('.wrong').forEach(wrong => wrong.remove());
      button.disabled = true;
      try {
        await send(Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, value.trim()])));
      } catch (error) {
        refuse(form, error);
      } finally {
        button.disabled = false;
      }
    },
  }, content, button);
  return el('details', { class: 'folded' }, el('summary', null, title), form);
}

/** Why something is done; every change of who takes part asks for it. */
export const reason = id => field('原因', el('input', { type: 'text', id, name: 'reason', maxlength: 200 }));

/**
 * A section with forms: what was read already is shown at once, and read again after every change. `render` gets what
 * was read, and a function to call with a sentence about what has been done.
 */
export function section({ id, title, path, render }, first, intro) {
  const status = el('p', { class: 'done', role: 'status', tabindex: -1 });
  const holder = el('div', null);
  const show = all => fill(holder, render(all, async text => {
    show(await get(path));
    status.textContent = text;
    status.focus();
  }));
  show(first);
  return el('section', { id }, el('h2', null, title), intro, status, holder);
}
