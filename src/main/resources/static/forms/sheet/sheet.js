/** The score sheet in a task form: read from the server, filled in with the keyboard, saved with every change. */
import { get } from '../../kit/api.js';
import { SheetModel, points } from '../../kit/case/sheet-model.js';
import { button, el, fill, notRead } from '../../kit/dom.js';
import { clearField } from '../../kit/errors.js';
import { block } from '../../kit/fields.js';
import { lookElsewhere } from './elsewhere.js';
import { SheetHead } from './head.js';
import { listen } from './keys.js';
import { onComingBack } from './pace.js';
import { SheetRow } from './row.js';
import { SheetSaver } from './saver.js';
import { TeamResult } from './team.js';

/** @typedef {import('../../kit/errors.js').Problem} Problem */

export class ScoreSheet {
  /** @param {HTMLElement} holder @param {any} view @param {Context} context @param {() => Promise<void>} reload */
  constructor(holder, view, { user, camForm, root }, reload) {
    this.view = view;
    this.root = root;
    this.reload = reload;
    /** @type {boolean} */
    this.mayEdit = view.mayEdit;
    this.model = new SheetModel(view);
    this.saver = new SheetSaver({
      view, model: this.model, user, taskId: camForm.taskId,
      show: state => this.head.saved(state),
      changed: number => this.show(number),
      moved: (number, other) => this.row(number).showClash(other),
    });
    this.head = new SheetHead(this);
    this.rows = this.model.indicators.map(indicator => new SheetRow(this, indicator));
    this.elements = this.model.set.elements.map(element => this.element(element));
    this.team = view.leads ? new TeamResult(this) : null;
    this.lastVisited = 0;
    fill(holder, this.introduction(), this.head.element, this.elements.map(one => one.element));
    listen(holder, this);
    this.showTotals();
    if (this.mayEdit) {
      this.head.saved({ state: 'saved', savedAt: view.savedAt });
      this.saver.watch(window, holder);
      this.saver.resume();
      onComingBack(holder, () => lookElsewhere(this));
    } else {
      this.head.closed(view.state === 'signed' ? '已签署，不能再改' : '只能查看');
    }
  }

  introduction() {
    const { earlier } = this.view;
    const { set } = this.model;
    return el('div', { class: 'sc-sheet-intro' },
      el('p', null, el('strong', null, set.name), `，第 ${this.view.round} 轮。满分 ${set.max} 分，${set.passMark} 分合格，`
        + `${set.rectifyFrom} 分以上可以整改，任何一项零分都不合格。`),
      set.assumption && el('p', { class: 'sc-hint' }, set.assumption),
      el('p', null, set.grades.map(grade => el('span', { class: 'sc-grade-legend' }, el('b', null, grade.key), ` ${grade.meaning}（${Math.round(grade.share * 100)}%）`))),
      this.mayEdit && el('p', { class: 'sc-hint' },
        el('span', { class: 'sc-with-keys' }, '键盘：按 a、b、c、d 评分并移到下一格，方向键移动，退格键清除，n 键去下一处未评，m 键写备注；点上方的箭头可以放大。'),
        '改动在三秒以内自动保存，换一台电脑或者手机可以接着填。'),
      earlier && el('p', null,
        `带黄线的等级是上次评的：${earlier.label}（${earlier.ownerName}，${points(Math.round(earlier.score.total * 100))} 分）。`, ' ',
        this.mayEdit && earlier.ownerName === this.view.ownerName
          && button('未评的项沿用上次等级', 'plain', () => this.takeOver(), { id: 'take-over', title: '填入以后可以逐项改动' })));
  }

  /** Fills what is not graded with the grades of the round before; each of them can still be changed. */
  takeOver() {
    this.model.numbers().filter(number => this.model.takeEarlier(number)).forEach(number => this.changed(number));
  }

  /** @param {{ key: string, name: string }} element */
  element(element) {
    const numbers = this.model.ofElement(element.key);
    const score = el('output', { class: 'sc-element-points' });
    const missing = el('span', { class: 'sc-element-missing' });
    const heading = `sheet-${element.key}`;
    return {
      numbers, score, missing,
      element: el('section', { class: 'sc-element', 'aria-labelledby': heading },
        el('h5', { id: heading }, `${Number(element.key.slice(1))}. ${element.name} `, score, missing),
        el('ol', { class: 'sc-rows' }, numbers.map(number => this.row(number).element))),
    };
  }

  /** @param {number} number @returns {SheetRow} */
  row(number) {
    const found = this.rows[number - 1];
    if (!found) {
      throw new RangeError(`There is no row ${number}`);
    }
    return found;
  }

  /** @param {number} number @param {number} part @param {string | null} grade */
  grade(number, part, grade) {
    if (this.mayEdit) {
      this.model.setGrade(number, part, grade);
      this.changed(number);
      this.clearRow(number);
    }
  }

  /** What was said against a row is no longer so. @param {number} number */
  clearRow(number) {
    clearField(this.row(number).element);
  }

  /** @param {number} number @param {string} text */
  remark(number, text) {
    this.model.take({ ...this.model.row(number), remark: text });
    this.changed(number, true);
  }

  /** @param {number} number @param {{ kind: string, id: number }} piece @param {boolean} chosen */
  evidence(number, { kind, id }, chosen) {
    const row = this.model.row(number);
    const others = row.evidence.filter(one => one.kind !== kind || one.id !== id);
    this.model.take({ ...row, evidence: chosen ? [...others, { kind, id }] : others });
    this.changed(number);
  }

  /** @param {number} number @param {boolean} [typing] */
  changed(number, typing) {
    this.saver.change(number, typing);
    this.show(number);
  }

  /** @param {number} number */
  show(number) {
    this.row(number).show();
    this.showTotals();
  }

  showTotals() {
    const { model } = this;
    this.elements.forEach(({ numbers, score, missing }) => {
      const open = model.missing(numbers).length;
      score.textContent = `${points(model.pointsOf(numbers))} / ${points(model.maxOf(numbers))}`;
      missing.textContent = open ? ` 还差 ${open} 项` : '';
    });
    this.head.show();
    this.team?.show();
  }

  /** The first gap behind an indicator, or from the start again. */
  toNextMissing(after = this.lastVisited) {
    const missing = this.model.missing();
    const number = missing.find(each => each > after) ?? missing[0];
    if (number) {
      this.lastVisited = number;
      this.row(number).focus(this.model.gapOf(number));
    }
  }

  /** @returns {Problem[]} */
  errors() {
    const [first, ...others] = this.model.missing();
    if (this.mayEdit && first) {
      lookElsewhere(this);
      return [{
        field: this.row(first).input(this.model.gapOf(first)),
        message: `评定表还有 ${others.length + 1} 项没有评完，从第 ${first} 项起。请补齐。`,
      }];
    }
    if (!this.saver.isSaved()) {
      this.saver.hurry();
      return [{ message: '评定表最后的改动正在保存。请稍等片刻，看到“已保存”以后再提交。' }];
    }
    return this.team?.errors() ?? [];
  }
}

/**
 * A score sheet of a kind, with a title where the form has other parts besides.
 *
 * @param {{ kind: 'self' | 'preliminary' | 'onSite' | 'review', title?: string }} spec
 * @returns {Maker}
 */
export const scoreSheet = ({ kind, title }) => context => {
  const holder = el('div', { id: 'score-sheet', class: 'sc-sheet' });
  /** @type {ScoreSheet | null} */
  let sheet = null;
  const load = async () => {
    fill(holder, el('p', { class: 'sc-loading', role: 'status' }, '正在读取评定表……'));
    try {
      sheet = new ScoreSheet(holder, await get(`/sheets?case=${context.view.id}&kind=${kind}`), context, load);
    } catch (error) {
      fill(holder, notRead(error, load));
    }
  };
  load();
  return {
    element: title ? block({ title }, holder) : holder,
    errors: () => sheet?.errors() ?? [{ message: '评定表还没有读出来，请稍候或点“重新读取”。' }],
    variables: () => ({ seen: String(sheet?.saver.version ?? '') }),
    renew: async () => (sheet ? lookElsewhere(sheet) : undefined),
  };
};
