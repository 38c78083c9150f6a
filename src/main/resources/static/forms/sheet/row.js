/** One indicator of a score sheet: its text, a grade for each part, what it comes to, a remark and its evidence. */
import { addressOf } from '../../kit/api.js';
import { points } from '../../kit/case/sheet-model.js';
import { button, el, fill, mark } from '../../kit/dom.js';
import { tick } from '../../kit/fields.js';

/** @typedef {import('../../kit/case/sheet-model.js').Row} Row */
/** @typedef {{ kind: string, id: number, name: string, group: string, address?: string }} Evidence */

/** The longest remark, as on the server. */
const LONGEST_REMARK = 1000;

export class SheetRow {
  /** @param {import('./sheet.js').ScoreSheet} sheet @param {import('../../kit/case/sheet-model.js').Indicator} indicator */
  constructor(sheet, indicator) {
    this.sheet = sheet;
    this.indicator = indicator;
    this.number = indicator.number;
    this.points = el('output', { class: 'sc-row-points' });
    this.moreButton = button('', 'plain', () => this.open(Boolean(this.more.hidden)), {
      class: 'sc-row-more', 'aria-expanded': 'false', 'aria-controls': `sheet-more-${this.number}`,
    });
    this.more = el('div', { class: 'sc-row-details', id: `sheet-more-${this.number}`, hidden: true });
    this.clash = el('div', { class: 'sc-note warn', role: 'alert', hidden: true });
    this.parts = sheet.model.set.parts.map((part, index) => this.part(part, index));
    this.element = el('li', { class: 'sc-row', 'data-indicator': this.number, 'data-field': true },
      el('p', { class: 'sc-row-text', id: `sheet-text-${this.number}` },
        el('strong', null, this.number), ' ', indicator.text, ' ', indicator.assumed && mark('assumed', '暂定')),
      el('div', { class: 'sc-row-grades' }, this.parts.map(part => part.element), this.points, this.moreButton),
      this.clash, this.more);
    this.show();
  }

  /** @param {{ name: string, question: string }} part @param {number} index */
  part(part, index) {
    const name = `grade-${this.number}-${index}`;
    const before = this.sheet.model.earlier.get(this.number)?.marks[index];
    const inputs = this.sheet.model.set.grades.map(grade => el('input', {
      type: 'radio', name, value: grade.key, disabled: !this.sheet.mayEdit,
      'aria-label': `${grade.key}，${grade.meaning}${grade.key === before ? '，上次评的' : ''}`,
      onclick: (/** @type {MouseEvent} */ event) => this.clicked(index, event),
    }));
    return {
      inputs,
      element: el('div', {
        class: 'sc-part', role: 'radiogroup', 'aria-label': `第 ${this.number} 项，${part.name}`, title: part.question,
      },
      el('span', { class: 'sc-part-name', 'aria-hidden': 'true' }, part.name),
      el('span', { class: 'sc-grades' }, inputs.map(input =>
        el('label', { title: input.getAttribute('aria-label'), class: input.value === before ? 'earlier' : null }, input, el('span', { 'aria-hidden': 'true' }, input.value)))),
      before && el('small', { class: 'sc-before', 'aria-hidden': 'true' }, `上次 ${before}`)),
    };
  }

  /**
   * A click sets the grade; a click on the one that is set takes it away, but a double click is one click.
   *
   * @param {number} part
   * @param {MouseEvent} event
   */
  clicked(part, event) {
    const { value } = /** @type {HTMLInputElement} */ (event.target);
    const again = this.sheet.model.grade(this.number, part) === value;
    if (event.detail < 2) {
      this.sheet.grade(this.number, part, again ? null : value);
    }
  }

  /** Shows what the model says. */
  show() {
    const { model } = this.sheet;
    const row = model.row(this.number);
    this.parts.forEach((part, index) =>
      part.inputs.forEach(input => {
        input.checked = input.value === model.grade(this.number, index);
      }));
    const complete = model.isComplete(this.number);
    const zero = complete && model.rowPoints(this.number) === 0;
    this.element.classList.toggle('open', !complete);
    this.element.classList.toggle('zero', zero);
    this.points.textContent = zero ? '零分项' : `${points(model.rowPoints(this.number))} 分`;
    this.points.title = `满分 ${points(model.rowMax(this.number))} 分`;
    const pieces = row.evidence.length;
    this.moreButton.textContent = pieces ? `${row.remark ? '✓' : ''}佐证${pieces}` : row.remark ? '备注✓' : '备注';
    this.moreButton.setAttribute('aria-label', `第 ${this.number} 项的备注和佐证材料，${row.remark ? '有备注' : '没有备注'}，佐证 ${pieces} 件`);
    this.moreButton.classList.toggle('filled', Boolean(row.remark || pieces));
    if (!this.more.hidden && !this.more.contains(document.activeElement)) {
      this.fillDetails();
    }
  }

  /** @param {boolean} opens */
  open(opens) {
    this.more.hidden = !opens;
    this.moreButton.setAttribute('aria-expanded', String(opens));
    if (opens) {
      this.fillDetails();
      this.more.querySelector('textarea')?.focus();
    }
  }

  fillDetails() {
    const row = this.sheet.model.row(this.number);
    const before = this.sheet.model.earlier.get(this.number);
    const id = `sheet-remark-${this.number}`;
    fill(this.more,
      before?.remark && el('p', { class: 'sc-before' }, `上次备注：${before.remark}`),
      el('label', { for: id }, `第 ${this.number} 项备注`),
      el('textarea', {
        id, class: 'form-control', rows: 2, maxlength: LONGEST_REMARK, readonly: !this.sheet.mayEdit,
        placeholder: '评 c 或 d 的，写明缺什么',
        oninput: (/** @type {Event} */ event) => this.sheet.remark(this.number, /** @type {HTMLTextAreaElement} */ (event.target).value),
      }, row.remark),
      this.evidence(row));
  }

  /** @param {Row} row */
  evidence(row) {
    const ids = new Set(row.evidence.map(one => `${one.kind}-${one.id}`));
    const known = new Set(this.sheet.view.evidence.map((/** @type {Evidence} */ one) => `${one.kind}-${one.id}`));
    const gone = row.evidence.filter(one => !known.has(`${one.kind}-${one.id}`))
      .map(one => ({ ...one, name: '已被新版本代替或移出的材料', group: '仍可作为佐证' }));
    /** @type {Evidence[]} */
    const evidence = [...this.sheet.view.evidence, ...gone];
    return el('div', { role: 'group', 'aria-label': `第 ${this.number} 项佐证材料` },
      el('p', { class: 'sc-details-title' }, '佐证材料'),
      evidence.length === 0 && el('p', { class: 'sc-hint' }, '案卷里还没有文件和档案。'),
      el('ul', { class: 'sc-evidence' }, evidence.map(one => this.piece(one, ids.has(`${one.kind}-${one.id}`)))));
  }

  /** @param {Evidence} one @param {boolean} checked */
  piece(one, checked) {
    const line = tick({
      id: `sheet-evidence-${this.number}-${one.kind}-${one.id}`, checked, disabled: !this.sheet.mayEdit, label: one.name, hint: one.group,
      onchange: (/** @type {Event} */ event) => this.sheet.evidence(this.number, one, /** @type {HTMLInputElement} */ (event.target).checked),
    });
    if (one.address) {
      line.append(el('a', { href: addressOf(one.address), target: '_blank', rel: 'noopener', download: one.name }, '打开'));
    }
    return el('li', null, line);
  }

  /** Two computers changed this row: both versions side by side, and the person chooses. @param {Row | null} other */
  showClash(other) {
    const { model } = this.sheet;
    /** @param {Row} row */
    const said = row => [...row.marks].map((grade, part) => `${model.set.parts[part]?.name} ${grade === '-' ? '未评' : grade}`).join('，')
      + (row.remark ? `；备注：${row.remark}` : '');
    this.clash.hidden = !other;
    fill(this.clash, other && [
      el('p', null, el('strong', null, `第 ${this.number} 项在另一处也改过，请选用一份：`)),
      el('p', null, `您这里：${said(model.row(this.number))}`),
      el('p', null, `另一处：${said(other)}`),
      button('用我这里的', 'plain', () => this.settle(true)), ' ',
      button('用另一处的', 'plain', () => this.settle(false)),
    ]);
  }

  /** @param {boolean} keepsOwn */
  settle(keepsOwn) {
    this.showClash(null);
    this.sheet.saver.settle(this.number, keepsOwn);
    this.focus(0);
  }

  /** The place of a grade, the one that is set or the first. @param {number} part */
  input(part) {
    const inputs = this.parts[part]?.inputs ?? [];
    return inputs.find(input => input.checked) ?? inputs[0];
  }

  /** Puts the cursor on a part, where its grade is or would be. @param {number} part */
  focus(part) {
    this.input(part)?.focus({ preventScroll: true });
    this.element.scrollIntoView({ block: 'nearest' });
  }
}
