/**
 * A refused form is the answer to something sent: a browser that comes back to it, or reads it again, asks whether to send
 * it once more. Here its entry in the history gets the address of the form, and what was typed waits in this tab until it
 * has been taken. Without scripts the browser asks; the words are on the refused page all the same.
 */
const PLACE = 'typed ';

/** @typedef {HTMLInputElement | HTMLTextAreaElement} Field */

/** @type {NodeListOf<HTMLFormElement>} */
const forms = document.querySelectorAll('form[method=post]');
/** @type {HTMLElement | null} */
const refusal = document.querySelector('#refusal[data-address]');

/** @param {HTMLFormElement} form */
const placeOf = form => PLACE + new URL(form.action).pathname;

/** @param {HTMLFormElement} form */
const fieldsOf = form => /** @type {NodeListOf<Field>} */ (form.querySelectorAll('input, textarea'));

/** @param {HTMLFormElement} form */
function keep(form) {
  const typed = [...fieldsOf(form)].map(field => [field.name, field.value]).filter(([, value]) => value);
  if (typed.length) {
    sessionStorage.setItem(placeOf(form), JSON.stringify(typed));
  }
}

/** What stands in a field already is not written over. @param {HTMLFormElement} form */
function putBack(form) {
  const typed = new Map(JSON.parse(sessionStorage.getItem(placeOf(form)) ?? '[]'));
  for (const field of typed.size ? fieldsOf(form) : []) {
    field.value ||= typed.get(field.name) ?? '';
    form.closest('details')?.setAttribute('open', '');
  }
}

if (document.querySelector('.thanks')) {
  Object.keys(sessionStorage).filter(key => key.startsWith(PLACE)).forEach(key => sessionStorage.removeItem(key));
} else if (refusal) {
  forms.forEach(keep);
  history.replaceState(null, '', refusal.dataset.address);
} else {
  forms.forEach(putBack);
}

export {};
