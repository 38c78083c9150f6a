/** The score sheet in a task form: read from the server, filled in with the keyboard, saved with every change. */
import { get } from './api.js';
import { button, el, fill } from './dom.js';
import { clearField } from './errors.js';
import { SheetHead } from './sheet-head.js';
import { listen } from './sheet-keys.js';
import { SheetModel, points } from './sheet-model.js';
import { SheetRow } from './sheet-row.js';
import { SheetSaver } from './sheet-saver.js';
import { TeamResult } from './sheet-team.js';

class ScoreSheet {
  constructor(holder, view, { user, camForm, root }) {
    this.view = view;
    this.root = root;
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
    this.elements = view.set.elements.map(element => this.element(element));
    this.team = view.leads ? new TeamResult(this) : null;
    fill(holder, this.introduction(), this.head.element, this.elements.map(one => one.element));
    listen(holder, this);
    this.showTotals();
    if (this.mayEdit) {
      this.head.saved({ state: 'saved', savedAt: view.savedAt });
      this.saver.resume();
    } else {
      this.head.closed(view.state === 'signed' ? '已签署，不能再改' : '只能查看');
    }
  }

  introduction() {
    const { set, earlier } = this.view;
    return el('div', { class: 'sc-sheet-intro' },
      el('p', null, el('strong', null, set.name), `，第 ${this.view.round} 轮。满分 ${set.max} 分，${set.passMark} 分达标，`
        + `${set.rectifyFrom} 分以上可以整改，任何一项零分都不达标。`),
      set.assumption && el('p', { class: 'sc-hint' }, set.assumption),
      el('p', null, set.grades.map(grade => el('span', { class: 'sc-grade-legend' }, el('b', null, grade.key), ` ${grade.meaning}（${Math.round(grade.share * 100)}%）`))),
      this.mayEdit && el('p', { class: 'sc-hint' }, '键盘：按 a、b、c、d 评分并移到下一格，方向键移动，退格键清除，n 键去下一处未评，m 键写备注。每次改动自动保存，换一台电脑可以接着填；点上方的箭头可以放大。'),
      earlier && el('p', null,
        `带黄线的等级是上次评的：${earlier.label}（${earlier.ownerName}，${points(Math.round(earlier.score.total * 100))} 分）。`, ' ',
        this.mayEdit && earlier.ownerName === this.view.ownerName
          && button('未评的项沿用上次等级', 'plain', () => this.takeOver(), { id: 'take-over', title: '填入以后可以逐项改动' })));
  }

  /** Fills what is not graded with the grades of the round before; each of them can still be changed. */
  takeOver() {
    this.model.numbers().filter(number => this.model.takeEarlier(number)).forEach(number => this.changed(number));
  }

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

  row(number) {
    return this.rows[number - 1];
  }

  grade(number, part, grade) {
    if (this.mayEdit) {
      this.model.setGrade(number, part, grade);
      this.changed(number);
      clearField(this.row(number).parts[part].inputs[0]);
    }
  }

  remark(number, text) {
    this.model.take({ ...this.model.row(number), remark: text });
    this.changed(number, true);
  }

  evidence(number, { kind, id }, chosen) {
    const row = this.model.row(number);
    const others = row.evidence.filter(one => one.kind !== kind || one.id !== id);
    this.model.take({ ...row, evidence: chosen ? [...others, { kind, id }] : others });
    this.changed(number);
  }

  changed(number, typing) {
    this.saver.change(number, typing);
    this.show(number);
  }

  show(number) {
    this.row(number).show();
    this.showTotals();
  }

  showTotals() {
    const { model } = this;
    this.elements.forEach(({ numbers, score, missing }) => {
      const open = model.missing(numbers).length;
      score.textContent = `${points(model.sum(numbers, model.rowPoints))} / ${points(model.sum(numbers, model.rowMax))}`;
      missing.textContent = open ? ` 还差 ${open} 项` : '';
    });
    this.head.show();
    this.team?.show();
  }

  /** The first gap behind an indicator, or from the start again. */
  toNextMissing(after = this.lastVisited ?? 0) {
    const missing = this.model.missing();
    const number = missing.find(each => each > after) ?? missing[0];
    if (number) {
      this.lastVisited = number;
      this.row(number).focus([...this.model.row(number).marks].indexOf('-'));
    }
  }

  errors() {
    const missing = this.model.missing();
    if (this.mayEdit && missing.length) {
      const gap = this.row(missing[0]).parts[[...this.model.row(missing[0]).marks].indexOf('-')].inputs[0];
      return [{ field: gap, message: `评定表还有 ${missing.length} 项没有评完，从第 ${missing[0]} 项起。请补齐。` }];
    }
    if (!this.saver.isSaved()) {
      return [{ message: '评定表最后的改动正在保存。请稍等片刻，看到“已保存”以后再提交。' }];
    }
    return this.team?.errors() ?? [];
  }
}

/** Makes the part of a form that has a place for a sheet; `data-kind` of the place says which. */
export function scoreSheet(context) {
  const holder = context.root.querySelector('#score-sheet');
  holder.classList.add('sc-sheet');
  const address = `/sheets?case=${context.view.id}&kind=${holder.dataset.kind}`;
  let sheet = null;
  const load = async () => {
    fill(holder, el('p', { class: 'sc-loading', role: 'status' }, '正在读取评定表……'));
    try {
      sheet = new ScoreSheet(holder, await get(address), context);
      sheet.reload = load;
    } catch (error) {
      fill(holder, el('p', { role: 'alert' }, error.message), button('重新读取', 'plain', load));
    }
  };
  load();
  return { errors: () => sheet?.errors() ?? [{ message: '评定表还没有读出来，请稍候或点“重新读取”。' }] };
}
