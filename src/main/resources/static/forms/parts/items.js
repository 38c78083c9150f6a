/** An itemised list that a person fills line by line. */
import { button, el } from '../../kit/dom.js';
import { itemsOf, withoutNumber } from '../../kit/text.js';

/** The longest item, as on the server. */
const LONGEST = 500;

/** Enter adds a line, pasted lines become items, an empty line is not an item; the items are numbered here. */
export class ItemEditor {
  /** @param {string} name */
  constructor(name) {
    this.name = name;
    this.lines = el('ol', { class: 'sc-lines' });
    this.element = el('div', null, this.lines, button('再加一项', 'plain', () => this.add('').focus(), { id: 'add-missing-item' }));
    this.show([]);
  }

  /** @returns {HTMLInputElement[]} */
  inputs() {
    return [...this.lines.querySelectorAll('input')];
  }

  read() {
    return this.inputs().map((input, index) => withoutNumber(input.value, index + 1)).filter(Boolean);
  }

  /** @param {string[]} texts */
  show(texts) {
    this.lines.replaceChildren();
    (texts.length ? texts : ['']).forEach(text => this.add(text));
  }

  /** @param {string} text @param {Element | null} [after] */
  add(text, after) {
    const input = el('input', {
      type: 'text', maxlength: LONGEST, class: 'form-control', value: text,
      onkeydown: (/** @type {KeyboardEvent} */ event) => this.typed(event, line),
      onpaste: (/** @type {ClipboardEvent} */ event) => this.pasted(event, input),
    });
    /** @type {HTMLElement} */
    const line = el('li', null, input, button('删除', 'plain', () => this.remove(line)));
    if (after) {
      after.after(line);
    } else {
      this.lines.append(line);
    }
    this.number();
    return input;
  }

  /** @param {HTMLElement} line */
  remove(line) {
    const next = line.nextElementSibling ?? line.previousElementSibling;
    line.remove();
    (next?.querySelector('input') ?? this.add('')).focus();
    this.number();
    this.changed();
  }

  /** @param {KeyboardEvent} event @param {HTMLElement} line */
  typed(event, line) {
    if (event.key === 'Enter' && !event.ctrlKey && !event.isComposing) {
      event.preventDefault();
      this.add('', line).focus();
    }
  }

  /** @param {ClipboardEvent} event @param {HTMLInputElement} input */
  pasted(event, input) {
    const [first = '', ...others] = itemsOf(event.clipboardData?.getData('text') ?? '');
    if (others.length) {
      event.preventDefault();
      input.value += first;
      others.reduce((last, text) => this.add(text, last.closest('li')), input);
      this.changed();
    }
  }

  number() {
    this.inputs().forEach((input, index) => {
      input.id = `missingItems-${index + 1}`;
      input.setAttribute('aria-label', `${this.name}，第 ${index + 1} 项`);
    });
  }

  changed() {
    this.element.dispatchEvent(new Event('change', { bubbles: true }));
  }
}
