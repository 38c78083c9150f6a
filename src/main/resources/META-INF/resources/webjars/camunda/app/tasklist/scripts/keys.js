/** The keys in the page of Tasklist, and the window that tells them: "?" opens it. */
import { el, fill } from '../../../../kit/dom.js';
import { tick } from '../../../../kit/fields.js';
import { ALWAYS, meaning, SIGNS } from './keys-table.js';

/** A habit at a desk: it stays with this browser. */
const OFF = 'sc-keys-off';

/** @param {string} selector @returns {HTMLElement | null} */
const one = selector => document.querySelector(selector);

const links = () => /** @type {HTMLAnchorElement[]} */ ([...document.querySelectorAll('.sc-worklist .cards a')]);

/** Behind the last task of a page the button is what comes next. @param {number} step */
function go(step) {
  const all = links();
  const current = all.findIndex(link => link.hasAttribute('aria-current'));
  const next = all[current < 0 && step < 0 ? -1 : current + step];
  if (next) {
    next.click();
    next.focus();
  } else {
    /** @type {HTMLElement | null} */ (document.querySelector(`.sc-worklist .pages button:${step > 0 ? 'last' : 'first'}-of-type`))?.focus();
  }
}

/** @param {string} digit */
function choose(digit) {
  const choices = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('#answer:not([disabled]) [id^="decision-"][type=radio]'));
  const choice = choices[Number(digit) - 1];
  choice?.click();
  choice?.focus();
}

/** @type {Record<import('./keys-table.js').Act, (key: string) => void>} */
const ACTS = {
  next: () => go(1),
  previous: () => go(-1),
  claim: () => one('#claim')?.click(),
  opinion: () => one('#answer:not([disabled]) #opinion')?.focus(),
  decision: choose,
  send: () => one('.form-actions .btn-primary:not([disabled])')?.click(),
  search: () => one('#worklist-search')?.focus(),
  leave: () => /** @type {HTMLElement | null} */ (document.activeElement)?.blur(),
  help: openHelp,
};

const FIELDS = 'input:not([type=radio], [type=checkbox], [type=button]), textarea, select, [contenteditable=true]';

/** @param {KeyboardEvent} event */
export function onKey(event) {
  const target = /** @type {Element} */ (event.target);
  if (event.defaultPrevented || one('dialog[open], .modal-dialog')) {
    return;
  }
  const act = meaning(event, { typing: target.matches(FIELDS), signs: localStorage.getItem(OFF) === null });
  if (act) {
    if (act !== 'leave') {
      event.preventDefault();
    }
    ACTS[act](event.key);
  }
}

/** @param {import('./keys-table.js').Key[]} keys */
const told = keys => el('dl', { class: 'sc-keys' }, keys.map(({ key, says }) => [el('dt', null, el('kbd', null, key)), el('dd', null, says)]));

export function openHelp() {
  const found = /** @type {HTMLDialogElement | null} */ (one('#keys'));
  const made = found ?? /** @type {HTMLDialogElement} */ (el('dialog', { id: 'keys', class: 'sc-kit sc-dialog', 'aria-labelledby': 'keys-title' }));
  const off = localStorage.getItem(OFF) !== null;
  fill(made,
    el('h2', { id: 'keys-title' }, '键盘操作'),
    el('h3', null, '单键（填写内容时不起作用）'), told([...SIGNS, { key: '?', act: 'help', says: '打开本说明' }]),
    tick({
      id: 'keys-on', label: '使用上面的单键', checked: !off, hint: '使用读屏或语音输入时可以关掉；“?”不受影响。',
      onchange: (/** @type {Event} */ event) => {
        const { checked } = /** @type {HTMLInputElement} */ (event.target);
        if (checked) {
          localStorage.removeItem(OFF);
        } else {
          localStorage.setItem(OFF, 'true');
        }
      },
    }),
    el('h3', null, '随时可用'), told(ALWAYS),
    el('form', { method: 'dialog' }, el('button', { type: 'submit', class: 'sc-button' }, '关闭')));
  if (!found) {
    document.body.append(made);
  }
  made.showModal();
}
