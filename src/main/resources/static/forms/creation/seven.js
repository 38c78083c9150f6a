/** The seven 有 of the preliminary check: each looked at, each kept on the server at once; what is missing gets a remark. */
import { put } from '../../kit/api.js';
import { el, fill, mark } from '../../kit/dom.js';
import { block, chosenOf, field, group, inputOf, radio, valueOf } from '../../kit/fields.js';

/** @typedef {import('../../kit/errors.js').Problem} Problem */
/** @typedef {{ item: string, label: string, present?: boolean, remark?: string }} Checked */

class SevenRow {
  /** @param {Context} context @param {Checked} one */
  constructor({ view, slot }, one) {
    this.path = `/creations/${view.id}/seven/${one.item}`;
    this.one = one;
    this.kept = slot(`seven-${one.item}`);
    this.saving = false;
    /** @type {string | null} */
    this.failure = null;
    const { present, remark } = this.kept.read() ?? { present: one.present === undefined ? null : String(one.present), remark: one.remark };
    this.news = el('span', { role: 'status', 'aria-live': 'polite' });
    this.element = el('li', { class: 'sc-card' },
      group({ id: `seven-${one.item}`, legend: [one.label, ' ', this.news] },
        el('div', { class: 'sc-choices' }, Object.entries({ true: '有', false: '没有' }).map(([value, label]) =>
          radio({ id: `seven-${one.item}-${value}`, name: this.name(), value, label, checked: present === value })))),
      field({ id: `seven-remark-${one.item}`, label: '说明', value: remark, maxlength: 1000, hint: '没有的写明缺什么，会列入整改清单' }));
    this.element.addEventListener('input', () => this.kept.keep({ present: this.chosen(), remark: this.remark() }));
    this.element.addEventListener('change', () => this.save());
    if (this.kept.read()) {
      this.save();
    }
  }

  name() {
    return `seven-${this.one.item}-present`;
  }

  chosen() {
    return chosenOf(this.element, this.name());
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
      await put(this.path, { present: this.chosen() === 'true', remark: this.remark() });
      this.kept.drop();
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

  /** @returns {Problem[]} */
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

/** @type {Maker} */
export const seven = context => {
  const rows = context.view.details.seven.map((/** @type {Checked} */ one) => new SevenRow(context, one));
  return {
    element: block({ title: '七有', hint: '有组织、有制度、有方案、有措施、有活动、有记录、有绩效，逐项核对，随填随存。' },
      el('div', { id: 'seven', 'data-on-server': true }, el('ul', { class: 'sc-cards' }, rows.map((/** @type {SevenRow} */ row) => row.element)))),
    errors: () => rows.flatMap((/** @type {SevenRow} */ row) => row.errors()),
  };
};
