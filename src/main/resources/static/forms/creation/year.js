/** The form of one year's safety record; grades, totals and the comparison with the targets are computed by the server. */
import { put } from '../../kit/api.js';
import { button, el } from '../../kit/dom.js';
import { answer, clearField, refuse } from '../../kit/errors.js';
import { block, chosenFrom, dateOf, field, inputOf, numberOf, valueOf } from '../../kit/fields.js';

/** @typedef {import('./records.js').Year} Year */
/** @typedef {import('./records.js').Accident} Accident */

/** @typedef {import('./records.js').Kind} Kind */
/** @typedef {import('./records.js').Target} Target */

/** What an accident can be; the last entry is counted and not told one by one. */
const KINDS = [
  { value: 'work', label: '生产安全事故' }, { value: 'traffic', label: '道路交通事故' }, { value: 'fire', label: '火灾事故' },
  { value: 'drowning', label: '溺水事故' }, { value: 'school', label: '学校事故' }, { value: 'other', label: '其他事故' },
];
const INJURY = { value: 'injury', label: '伤害（未构成事故）' };
const TARGETS = [...KINDS, INJURY];

/** @param {string} id @param {string} label @param {number | undefined} value */
const number = (id, label, value) => field({ id, label, type: 'number', min: 0, step: 1, value });

/** @param {string} id @param {string} label @param {string} unit @param {Target | undefined} value */
const figures = (id, label, unit, value) => el('div', { class: 'sc-grid' },
  number(`${id}-accidents`, `${label}：${unit}`, value?.accidents),
  number(`${id}-deaths`, `${label}：死亡人数`, value?.deaths),
  number(`${id}-seriousInjuries`, `${label}：重伤人数`, value?.seriousInjuries));

/** What the form starts with: the year as it was recorded. @param {Year} year */
const recorded = year => {
  const injury = year.byKind?.find(one => one.kind === INJURY.value);
  return {
    year: year.year,
    targets: Object.fromEntries((year.byKind ?? []).map(one => [one.kind, one.target])),
    accidents: year.details ?? [],
    injuries: { accidents: injury?.count ?? 0, deaths: injury?.deaths ?? 0, seriousInjuries: injury?.seriousInjuries ?? 0 },
    reason: undefined,
  };
};

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
    const now = kept.read() ?? recorded(year);
    this.lines = el('ol', { class: 'sc-cards' });
    this.answer = answer();
    this.element = el('div', { class: 'sc-proposal' },
      el('h4', null, year.version ? `更正 ${year.year} 年的安全记录` : '登记一个年度'),
      year.version ? null : number('record-year', '年度', now.year),
      block({ title: '当地政府下达的控制指标', hint: '填允许的最多数。没有下达指标的类别不填。' },
        figures('target-work', '生产安全事故', '起数', now.targets?.work),
        el('details', { class: 'sc-note' }, el('summary', null, '其他各类事故和伤害的控制指标'),
          TARGETS.slice(1).map(kind => figures(`target-${kind.value}`, kind.label, kind === INJURY ? '人次' : '起数', now.targets?.[kind.value])))),
      block({ title: '发生的事故', hint: '逐起登记。生产经营活动中发生的道路交通、火灾等事故，按生产安全事故登记；'
        + '其等级按《生产安全事故报告和调查处理条例》第三条由系统算出，不用填写。' },
      this.lines,
      button('登记一起事故', 'plain', () => this.add({}), { id: 'record-add' })),
      block({ title: '没有构成事故的伤害', hint: '跌倒坠落、烧烫伤、动物咬伤、中毒等，按全年合计填写；没有的填 0。' },
        figures('injuries', '伤害', '人次', now.injuries)),
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
        field({ id: `${id}-kind`, label: '事故类别', options: chosenFrom(KINDS), value: accident.kind }),
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
    /** @param {string} id */
    const three = id => ({ accidents: count(`${id}-accidents`), deaths: count(`${id}-deaths`), seriousInjuries: count(`${id}-seriousInjuries`) });
    const targets = TARGETS.map(kind => /** @type {const} */ ([kind.value, three(`target-${kind.value}`)]));
    return {
      version: this.year.version ?? 0,
      reason: valueOf(this.element, 'record-reason'),
      targets: Object.fromEntries(targets.filter(([, target]) => Object.values(target).some(value => value !== null))),
      injuries: three('injuries'),
      accidents: this.accidents().map(id => ({
        kind: valueOf(this.element, `${id}-kind`), happenedOn: dateOf(this.element, `${id}-happenedOn`), summary: valueOf(this.element, `${id}-summary`),
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
    const other = { year: 'record-year', reason: 'record-reason', targets: 'target-work-accidents' }[name];
    return inputOf(this.element, part
      ? `${this.accidents()[Number(index)]}-${part}`
      : other ?? name.replace(/^targets\./, 'target-').replaceAll('.', '-'));
  }
}
