/** What stays in sight while a sheet is filled in: the total, what it means, what is missing, and whether it is saved. */
import { VERDICTS, points } from '../../kit/case/sheet-model.js';
import { button, el, fill, mark } from '../../kit/dom.js';

const DAY = new Intl.DateTimeFormat('zh-CN', { month: 'numeric', day: 'numeric' });
const CLOCK = new Intl.DateTimeFormat('zh-CN', { hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false });

/** The time, with the day when it is not today. @param {Date} at */
const clock = at => (at.toDateString() === new Date().toDateString() ? '' : `${DAY.format(at)} `) + CLOCK.format(at);

export class SheetHead {
  /** @param {import('./sheet.js').ScoreSheet} sheet */
  constructor(sheet) {
    this.sheet = sheet;
    this.total = el('strong', { class: 'sc-total' });
    this.meaning = el('span', { class: 'sc-meaning' });
    this.missing = button('', 'plain', () => sheet.toNextMissing(), { id: 'next-missing' });
    this.state = el('span', { class: 'sc-saved' });
    this.news = el('span', { class: 'sc-taken-up', role: 'status' });
    this.element = el('div', { class: 'sc-sheet-head' },
      el('p', null, el('span', null, '总分 '), this.total, el('span', null, ` / ${points(sheet.model.max)}`)),
      this.meaning, this.missing, this.state, this.news);
    new ResizeObserver(() => this.element.parentElement?.style.setProperty('--sheet-head', `${this.element.offsetHeight}px`))
      .observe(this.element);
  }

  show() {
    const { model } = this.sheet;
    const total = model.total();
    const missing = model.missing();
    this.total.textContent = points(total);
    this.missing.hidden = !missing.length || !this.sheet.mayEdit;
    this.missing.textContent = `还差 ${missing.length} 项，去下一项`;
    fill(this.meaning, this.words(total, missing.length, model.zeros()));
  }

  /** @param {number} total @param {number} missing @param {number[]} zeros */
  words(total, missing, zeros) {
    const { model } = this.sheet;
    const zero = zeros.length > 0 && mark('bad', `第 ${zeros.join('、')} 项零分`);
    if (missing) {
      const left = model.passMark - total;
      return [zero, ' ', left > 0 ? `离合格线 ${points(left)} 分` : '已过合格线'];
    }
    return [zero, ' 按本表预计 ', mark(...VERDICTS[model.verdict(total, zeros.length > 0)])];
  }

  /** Rows came that were filled in on another computer; whoever sends the sheet has to have seen them. @param {number} rows */
  tookUp(rows) {
    this.news.textContent = `您在别的电脑或手机上评的 ${rows} 项已读取到本页，请核对；本页没有保存的改动都还在。`;
  }

  /** Nothing is saved any more; says why. @param {string} reason */
  closed(reason) {
    this.state.textContent = reason;
  }

  /** Whether what was typed is on the server; only a failure is read out, and it says what happens next. @param {import('./saver.js').SaveState} now */
  saved({ state, savedAt, error, open = 0, retries }) {
    this.state.className = `sc-saved ${state}`;
    if (state === 'failed') {
      fill(this.state, el('span', { role: 'alert' }, `${open} 项没有保存：${error?.message}${retries ? '正在自动重试。' : ''} `),
        button('立即重试', 'plain', () => this.sheet.saver.again()));
    } else if (state === 'moved') {
      fill(this.state, `${open} 项在另一处也改过，请选用其中一份`);
    } else {
      fill(this.state, state === 'saving' ? '正在保存……' : savedAt ? `已保存 ${clock(new Date(savedAt))}` : '改动自动保存');
    }
  }
}
