/** The yearly safety records of a unit: what counts, what was corrected, and for the county's examiner a way to enter them. */
import { get, put } from './api.js';
import { button, el, fact, fill, mark } from './dom.js';
import { clearField } from './errors.js';
import { field, inputOf, numberOf, valueOf } from './fields.js';
import { day, moment } from './words.js';

const money = yuan => `${Number(yuan).toLocaleString('zh-CN')} 元`;

const accidentLine = one => el('li', null,
  `${day(one.happenedOn)} ${one.summary} `, mark(one.grade === 'general' ? 'info' : 'bad', one.gradeName),
  el('small', null, `死亡 ${one.deaths} 人，重伤 ${one.seriousInjuries} 人，直接经济损失 ${money(one.directLoss)}`));

const yearHead = year => [
  el('strong', null, `${year.year}年`), ' ',
  mark(year.withinTarget ? 'good' : 'bad', year.withinTarget ? '在控制指标内' : '超出控制指标'), ' ',
  mark(['none', 'general'].includes(year.gravestAccident) ? 'info' : 'bad', `最重：${year.gravestAccidentName}`),
];

function yearBlock(year, edit) {
  return el('li', { class: 'sc-card', 'data-year': year.year },
    el('p', null, yearHead(year)),
    el('dl', { class: 'sc-facts' },
      fact('事故', `${year.accidents} 起`), fact('死亡', `${year.deaths} 人`), fact('重伤', `${year.seriousInjuries} 人`),
      fact('控制指标', year.target
        ? `${year.target.accidents} 起、死亡 ${year.target.deaths} 人、重伤 ${year.target.seriousInjuries} 人`
        : '没有登记数字')),
    year.byGrade.length > 0 && el('p', null, '按等级：', year.byGrade.map(one =>
      `${one.gradeName} ${one.accidents} 起（死亡 ${one.deaths}、重伤 ${one.seriousInjuries}）`).join('，')),
    year.exceeded.map(one => el('p', { class: 'sc-reason' }, one)),
    year.details.length > 0 && el('ul', { class: 'sc-list' }, year.details.map(accidentLine)),
    el('small', null, `${year.enteredBy} · ${moment(year.enteredAt)}${year.reason ? ` · 更正原因：${year.reason}` : ''}`),
    year.earlier.length > 0 && el('details', { class: 'sc-earlier' }, el('summary', null, `更正以前的记录（${year.earlier.length}）`),
      el('ul', { class: 'sc-cards' }, year.earlier.map(old => yearBlock(old)))),
    edit && button('更正这一年', 'plain', () => edit(year), { id: `correct-${year.year}` }));
}

/** The form of one year; grades, totals and the comparison with the target are computed by the server. */
class YearEditor {
  constructor(unit, year, done) {
    Object.assign(this, { unit, year, done, last: 0 });
    const target = year.target ?? {};
    const number = (id, label, value) => field({ id, label, type: 'number', min: 0, value });
    this.lines = el('ol', { class: 'sc-cards' });
    this.answer = el('p', { class: 'sc-field-error', role: 'alert' });
    this.element = el('div', { class: 'sc-proposal', 'data-on-server': true },
      el('h4', null, year.version ? `更正 ${year.year} 年的安全记录` : '登记一个年度'),
      year.version ? null : number('record-year', '年度', year.year),
      el('div', { class: 'sc-grid' },
        number('record-target-accidents', '控制指标：事故起数', target.accidents),
        number('record-target-deaths', '控制指标：死亡人数', target.deaths),
        number('record-target-seriousInjuries', '控制指标：重伤人数', target.seriousInjuries)),
      el('p', { class: 'sc-hint' }, '逐起登记事故。事故等级按《生产安全事故报告和调查处理条例》第三条由系统算出，不用填写。'),
      this.lines,
      button('登记一起事故', 'plain', () => this.add({}), { id: 'record-add' }),
      year.version > 0 && field({ id: 'record-reason', label: '更正原因', maxlength: 1000, hint: '写明依据；原来的记录会保留' }),
      this.answer,
      button('保存', 'primary', () => this.save(), { id: 'record-save' }), ' ', button('取消', 'plain', () => done(null)));
    (year.details ?? []).forEach(one => this.add(one));
    this.element.addEventListener('input', event => clearField(event.target));
  }

  add(accident) {
    const id = `accident-${this.last += 1}`;
    const line = el('li', { class: 'sc-card', 'data-accident': id },
      el('div', { class: 'sc-grid' },
        field({ id: `${id}-happenedOn`, label: '发生日期', type: 'date', value: accident.happenedOn }),
        field({ id: `${id}-deaths`, label: '死亡人数', type: 'number', min: 0, value: accident.deaths ?? 0 }),
        field({ id: `${id}-seriousInjuries`, label: '重伤人数', type: 'number', min: 0, value: accident.seriousInjuries ?? 0 }),
        field({ id: `${id}-directLoss`, label: '直接经济损失（元）', type: 'number', min: 0, step: 'any', value: accident.directLoss ?? 0 })),
      field({ id: `${id}-summary`, label: '地点和经过', value: accident.summary, maxlength: 500 }),
      button('删去这一起', 'plain', () => line.remove()));
    this.lines.append(line);
  }

  accidents() {
    return [...this.lines.children].map(line => line.dataset.accident);
  }

  async save() {
    const year = this.year.version ? this.year.year : numberOf(this.element, 'record-year');
    const number = id => numberOf(this.element, id);
    try {
      this.done(await put(`/communities/${this.unit}/records/${year ?? 0}`, {
        version: this.year.version ?? 0,
        reason: valueOf(this.element, 'record-reason'),
        target: {
          accidents: number('record-target-accidents'), deaths: number('record-target-deaths'),
          seriousInjuries: number('record-target-seriousInjuries'),
        },
        accidents: this.accidents().map(id => ({
          happenedOn: valueOf(this.element, `${id}-happenedOn`) || null, summary: valueOf(this.element, `${id}-summary`),
          deaths: number(`${id}-deaths`), seriousInjuries: number(`${id}-seriousInjuries`), directLoss: number(`${id}-directLoss`),
        })),
      }));
    } catch (error) {
      fill(this.answer, error.message);
      this.fieldOf(error.field ?? '')?.focus();
    }
  }

  /** Where a field of the server stands on the page. */
  fieldOf(name) {
    const [, index, part] = /^accidents\[(\d+)]\.(\w+)$/.exec(name) ?? [];
    return inputOf(this.element, part ? `${this.accidents()[index]}-${part}` : `record-${name.replace('.', '-')}`);
  }
}

/** Fills `#records`; a unit without a registration has none yet. */
export function records({ root, view }) {
  const holder = root.querySelector('#records');
  const show = all => {
    const edit = year => {
      const editor = new YearEditor(all.community, year, answer => show(answer ?? all));
      fill(holder, editor.element);
      editor.element.querySelector('input').focus();
    };
    fill(holder, el('ul', { class: 'sc-cards' }, all.years.map(year => yearBlock(year, all.mayEnter && edit))),
      all.years.length === 0 && el('p', null, '没有登记的安全记录。申报称号要求的年度缺记录时，不能申报。'),
      all.mayEnter
        ? button('登记一个年度', 'plain', () => edit({ year: all.currentYear - 1 }), { id: 'record-new' })
        : el('p', { class: 'sc-hint' }, '年度安全记录由县区安监局经办人登记和更正。'));
  };
  fill(holder, el('p', { class: 'sc-loading' }, '正在读取安全记录……'));
  get(`/communities/${view.community}/records`).then(show).catch(error => fill(holder, el('p', { role: 'alert' }, error.message)));
  return {};
}
