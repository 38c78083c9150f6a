/** An itemised list that a person fills line by line. */
import { button, el, fill } from './dom.js';

/** Enter adds a line, pasted lines become items, an empty line is not an item. */
export class ItemEditor {
  constructor(holder) {
    this.holder = holder;
    this.lines = el('ol', { class: 'sc-lines' });
    fill(holder, this.lines, button('再加一项', 'plain', () => this.add('').focus(), { id: 'add-missing-item' }));
    this.write([]);
  }

  inputs() {
    return [...this.lines.querySelectorAll('input')];
  }

  read() {
    return this.inputs().map(input => input.value.trim()).filter(Boolean);
  }

  write(texts) {
    this.lines.replaceChildren();
    (texts.length ? texts : ['']).forEach(text => this.add(text));
  }

  add(text, after) {
    const input = el('input', {
      type: 'text', maxlength: 500, class: 'form-control', value: text,
      onkeydown: event => this.typed(event), onpaste: event => this.pasted(event),
    });
    const line = el('li', null, input, button('删除', 'plain', () => this.remove(line)));
    if (after) {
      after.after(line);
    } else {
      this.lines.append(line);
    }
    this.number();
    return input;
  }

  remove(line) {
    const next = line.nextElementSibling ?? line.previousElementSibling;
    line.remove();
    (next?.querySelector('input') ?? this.add('')).focus();
    this.number();
    this.changed();
  }

  typed(event) {
    if (event.key === 'Enter' && !event.ctrlKey && !event.isComposing) {
      event.preventDefault();
      this.add('', event.target.closest('li')).focus();
    }
  }

  pasted(event) {
    const texts = event.clipboardData.getData('text').split(/\r?\n/).map(text => text.trim()).filter(Boolean);
    if (texts.length > 1) {
      event.preventDefault();
      event.target.value += texts[0];
      texts.slice(1).reduce((last, text) => this.add(text, last.closest('li')), event.target);
      this.changed();
    }
  }

  number() {
    this.inputs().forEach((input, index) => {
      input.id = `missingItems-${index + 1}`;
      input.setAttribute('aria-label', `需要补正的内容，第 ${index + 1} 项`);
    });
  }

  changed() {
    this.holder.dispatchEvent(new Event('change', { bubbles: true }));
  }
}
