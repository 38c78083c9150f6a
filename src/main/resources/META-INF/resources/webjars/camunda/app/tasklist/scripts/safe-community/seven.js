/** The seven 有 of the preliminary check: each looked at, each kept on the server at once; what is missing gets a remark. */
import { put } from './api.js';
import { el, fill, mark } from './dom.js';
import { field, inputOf, valueOf } from './fields.js';

const LABELS = { true: '有', false: '没有' };

class SevenRow {
  constructor(view, one) {
    Object.assign(this, { view, one });
    this.news = el('span', { role: 'status', 'aria-live': 'polite' });
    this.element = el('li', { class: 'sc-card' },
      el('fieldset', { class: 'sc-field', 'data-field': true, id: `seven-${one.item}` },
        el('legend', null, one.label, ' ', this.news),
        el('div', { class: 'sc-choices' }, ['true', 'false'].map(value => this.choice(value)))),
      field({ id: `seven-remark-${one.item}`, label: '说明', value: one.remark, maxlength: 1000, hint: '没有的写明缺什么，会列入整改清单' }));
    this.element.addEventListener('change', () => this.save());
  }

  choice(value) {
    const input = el('input', { type: 'radio', name: `seven-${this.one.item}-present`, id: `seven-${this.one.item}-${value}`, value });
    input.checked = String(this.one.present) === value;
    return el('div', { class: 'sc-choice' }, input, el('label', { for: input.id }, LABELS[value]));
  }

  chosen() {
    return this.element.querySelector('input[type=radio]:checked')?.value;
  }

  remark() {
    return valueOf(this.element, `seven-remark-${this.one.item}`);
  }

  async save() {
    this.failure = null;
    if (!this.chosen() || this.lacksRemark()) {
      return;
    }
    this.saving = true;
    try {
      await put(`/creations/${this.view.id}/seven/${this.one.item}`, { present: this.chosen() === 'true', remark: this.remark() });
      fill(this.news, mark('good', '已保存'));
    } catch (error) {
      this.failure = error.message;
      fill(this.news, mark('bad', '没有保存'), ` ${error.message}`);
    } finally {
      this.saving = false;
    }
  }

  lacksRemark() {
    return this.chosen() === 'false' && !this.remark();
  }

  errors() {
    const first = inputOf(this.element, `seven-${this.one.item}-true`);
    if (!this.chosen()) {
      return [{ field: first, message: `请核对“${this.one.label}”，选择有或没有。` }];
    }
    if (this.lacksRemark()) {
      return [{ field: inputOf(this.element, `seven-remark-${this.one.item}`), message: `请写明“${this.one.label}”缺什么。` }];
    }
    if (this.failure) {
      return [{ field: first, message: `“${this.one.label}”没有保存：${this.failure}` }];
    }
    return this.saving ? [{ message: '刚填写的内容正在保存，请再点一次提交。' }] : [];
  }
}

/** On a return they may stay open; to agree, all seven must have been looked at. */
export function seven({ root, view }) {
  const holder = root.querySelector('#seven');
  holder.dataset.onServer = 'true';
  const rows = view.details.seven.map(one => new SevenRow(view, one));
  fill(holder, el('ul', { class: 'sc-cards' }, rows.map(row => row.element)));
  return { errors: () => root.querySelector('#decision-approve')?.checked ? rows.flatMap(row => row.errors()) : [] };
}
