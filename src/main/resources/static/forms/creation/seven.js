/** The seven 有 of the preliminary check: each looked at, each kept on the server at once; what is missing gets a remark. */
import { get, put } from '../../kit/api.js';
import { button, el, fill, mark } from '../../kit/dom.js';
import { block, chosenOf, field, group, inputOf, radio, valueOf } from '../../kit/fields.js';
import { moved } from '../parts/moved.js';

/** @typedef {import('../../kit/errors.js').Problem} Problem */
/** @typedef {{ item: string, label: string, present?: boolean, remark?: string, seen: string }} Checked */

/** @param {Checked} one */
const said = one => (one.present === undefined ? '' : `${one.present ? '有' : '没有'}${one.remark ? `，${one.remark}` : ''}`);

class SevenRow {
  /** @param {Context} context @param {Checked} one @param {(answer: any, row: SevenRow) => void} saved */
  constructor({ view, slot, camForm }, one, saved) {
    this.task = `/tasks/${encodeURIComponent(camForm.taskId)}/case`;
    this.saved = saved;
    this.path = `/creations/${view.id}/seven/${one.item}`;
    this.one = one;
    this.kept = slot(`seven-${one.item}`);
    this.saving = false;
    /** @type {string | null} */
    this.failure = null;
    const before = this.kept.read();
    this.seen = before?.seen ?? one.seen;
    const { present, remark } = before ?? { present: one.present === undefined ? null : String(one.present), remark: one.remark };
    this.news = el('span', { role: 'status', 'aria-live': 'polite' });
    this.element = el('li', { class: 'sc-card' },
      group({ id: `seven-${one.item}`, legend: [one.label, ' ', this.news] },
        el('div', { class: 'sc-choices' }, Object.entries({ true: '有', false: '没有' }).map(([value, label]) =>
          radio({ id: `seven-${one.item}-${value}`, name: this.name(), value, label, checked: present === value })))),
      field({ id: `seven-remark-${one.item}`, label: '说明', value: remark, maxlength: 1000, hint: '没有的写明缺什么，会列入整改清单' }));
    this.element.addEventListener('input', () => this.kept.keep({ present: this.chosen(), remark: this.remark(), seen: this.seen }));
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
      const answer = await put(this.path, { present: this.chosen() === 'true', remark: this.remark(), seen: this.seen });
      this.kept.drop();
      fill(this.news, mark('good', '已保存'));
      this.saved(answer, this);
    } catch (error) {
      this.failure = error.message;
      fill(this.news, mark('bad', '没有保存'), ` ${error.message}`);
      if (error.field === 'seen') {
        await this.meet().catch(() => {});
      }
    } finally {
      this.saving = false;
    }
  }

  /** A colleague has saved this one meanwhile: what is chosen here stays, and goes there only when somebody says so. */
  async meet() {
    const now = (await get(this.task)).details.seven.find((/** @type {Checked} */ each) => each.item === this.one.item);
    fill(this.news, mark('bad', '没有保存'), ` 这一处不同：您看过以后改成了“${said(now)}”。`,
      button('保存我填写的', 'plain', () => {
        this.seen = now.seen;
        this.save();
      }, { id: `seven-own-${this.one.item}` }));
  }

  /** As it is on the server; what is being filled in here stays. @param {Checked} now */
  take(now) {
    if (this.kept.read() || this.failure || now.seen === this.seen) {
      return;
    }
    this.one = now;
    this.seen = now.seen;
    const input = inputOf(this.element, `seven-${now.item}-${now.present}`);
    const remark = inputOf(this.element, `seven-remark-${now.item}`);
    if (input && remark) {
      input.checked = true;
      remark.value = now.remark ?? '';
    }
    fill(this.news, mark('warn', '有改动'));
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
  /** @type {{ seven: Checked[], seenSeven: string }} */
  let shown = context.view.details;
  const last = context.slot('seven-seen');
  const before = last.take()?.seven;
  /** @param {any} answer @param {SevenRow} row */
  const saved = (answer, row) => {
    shown = answer;
    shown.seven.forEach((one, n) => {
      if (rows[n] === row) {
        row.seen = one.seen;
      } else {
        rows[n]?.take(one);
      }
    });
  };
  /** @type {SevenRow[]} */
  const rows = shown.seven.map(one => new SevenRow(context, one, saved));
  /** @param {Checked[]} all */
  const items = all => all.map(one => ({ label: one.label, value: said(one) }));
  return {
    leave: () => last.keep({ seven: shown.seven }),
    variables: () => ({ seenSeven: shown.seenSeven }),
    element: block({ title: '七有', hint: '有组织、有制度、有方案、有措施、有活动、有记录、有绩效，逐项核对，随填随存。' },
      before && moved(items(before), items(shown.seven)), el('div', { id: 'seven', 'data-on-server': true }, el('ul', { class: 'sc-cards' }, rows.map(row => row.element)))),
    errors: () => rows.flatMap(row => row.errors()),
  };
};
