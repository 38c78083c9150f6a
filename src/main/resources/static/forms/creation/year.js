/** The form of one year's safety record; grades, totals and the comparison with the target are computed by the server. */
import { put } from '../../kit/api.js';
import { button, el } from '../../kit/dom.js';
import { answer, clearField, refuse } from '../../kit/errors.js';
import { dateOf, field, inputOf, numberOf, valueOf } from '../../kit/fields.js';

/** @typedef {import('./records.js').Year} Year */
/** @typedef {import('./records.js').Accident} Accident */

/** @param {string} id @param {string} label @param {number | undefined} value */
const number = (id, label, value) => field({ id, label, type: 'number', min: 0, value });

export class YearEditor {
  /** @param {string} unit @param {Year} year @param {ReturnType<typeof import('../../kit/drafts.js').slot>} kept @param {(answer: any) => void} done */
  constructor(unit, year, kept, done) {
    this.path = `/communities/${unit}/records/`;
    this.year = year;
    this.last = 0;
    this.done = (/** @type {any} */ saved) => {
      kept.drop();
      done(saved);
    };
    const now = kept.read() ?? { year: year.year, target: year.target, accidents: year.details ?? [] };
    this.lines = el('ol', { class: 'sc-cards' });
    this.answer = answer();
    this.element = el('div', { class: 'sc-proposal' },
      el('h4', null, year.version ? `更正 ${year.year} 年的安全记录` : '登记一个年度'),
      year.version ? null : number('record-year', '年度', now.year),
      el('div', { class: 'sc-grid' },
        number('record-target-accidents', '控制指标：事故起数', now.target?.accidents),
        number('record-target-deaths', '控制指标：死亡人数', now.target?.deaths),
        number('record-target-seriousInjuries', '控制指标：重伤人数', now.target?.seriousInjuries)),
      el('p', { class: 'sc-hint' }, '逐起登记事故。事故等级按《生产安全事故报告和调查处理条例》第三条由系统算出，不用填写。'),
      this.lines,
      button('登记一起事故', 'plain', () => this.add({}), { id: 'record-add' }),
      Boolean(year.version) && field({ id: 'record-reason', label: '更正原因', value: now.reason, maxlength: 1000, hint: '写明依据；原来的记录会保留' }),
      this.answer.element,
      button('保存', 'primary', () => this.save(), { id: 'record-save' }), ' ', button('取消', 'plain', () => this.done(null)));
    now.accidents.forEach((/** @type {Accident} */ one) => this.add(one));
    this.element.addEventListener('input', ({ target }) => {
      clearField(/** @type {HTMLElement} */ (target));
      kept.keep({ ...this.content(), year: this.chosenYear() });
    });
  }

  /** @param {Accident} accident */
  add(accident) {
    const id = `accident-${this.last += 1}`;
    /** @type {HTMLElement} */
    const line = el('li', { class: 'sc-card', 'data-accident': id },
      el('div', { class: 'sc-grid' },
        field({ id: `${id}-happenedOn`, label: '发生日期', type: 'date', value: accident.happenedOn }),
        number(`${id}-deaths`, '死亡人数', accident.deaths ?? 0),
        number(`${id}-seriousInjuries`, '重伤人数', accident.seriousInjuries ?? 0),
        field({ id: `${id}-directLoss`, label: '直接经济损失（元）', type: 'number', min: 0, step: 'any', value: accident.directLoss ?? 0 })),
      field({ id: `${id}-summary`, label: '地点和经过', value: accident.summary, maxlength: 500 }),
      button('删去这一起', 'plain', () => line.remove()));
    this.lines.append(line);
  }

  /** The ids of the accidents on the page. */
  accidents() {
    return [...this.lines.children].map(line => /** @type {HTMLElement} */ (line).dataset.accident ?? '');
  }

  chosenYear() {
    return this.year.version ? this.year.year : numberOf(this.element, 'record-year');
  }

  content() {
    /** @param {string} id */
    const count = id => numberOf(this.element, id);
    return {
      version: this.year.version ?? 0,
      reason: valueOf(this.element, 'record-reason'),
      target: {
        accidents: count('record-target-accidents'), deaths: count('record-target-deaths'),
        seriousInjuries: count('record-target-seriousInjuries'),
      },
      accidents: this.accidents().map(id => ({
        happenedOn: dateOf(this.element, `${id}-happenedOn`), summary: valueOf(this.element, `${id}-summary`),
        deaths: count(`${id}-deaths`), seriousInjuries: count(`${id}-seriousInjuries`), directLoss: count(`${id}-directLoss`),
      })),
    };
  }

  async save() {
    this.answer.say();
    let saved;
    try {
      saved = await put(`${this.path}${this.chosenYear() ?? 0}`, this.content());
    } catch (error) {
      refuse({ field: this.fieldOf(error.field ?? ''), message: error.message }, this.answer);
      return;
    }
    this.done(saved);
  }

  /** Where a field of the server stands on the page. @param {string} name */
  fieldOf(name) {
    const [, index, part] = /^accidents\[(\d+)]\.(\w+)$/.exec(name) ?? [];
    return inputOf(this.element, part ? `${this.accidents()[Number(index)]}-${part}` : `record-${name.replace('.', '-')}`);
  }
}
