/** The yearly safety records of a unit: what counts, what was corrected, and for the county's examiner a way to enter them. */
import { get } from '../../kit/api.js';
import { button, el, fact, fill, mark, notRead, table } from '../../kit/dom.js';
import { day, moment } from '../../kit/words.js';
import { YearEditor } from './year.js';

/** @typedef {{ kind?: string, kindName?: string, happenedOn?: string, summary?: string, deaths?: number, seriousInjuries?: number, directLoss?: number, grade?: string, gradeName?: string }} Accident */

/** @typedef {{ accidents: number, deaths: number, seriousInjuries: number }} Target */

/**
 * @typedef {{ kind: string, kindName: string, accident: boolean, count: number, deaths: number, seriousInjuries: number,
 *   target?: Target }} Kind
 */

/**
 * @typedef {{ year: number, version?: number, accidents?: number, deaths?: number, seriousInjuries?: number, withinTarget?: boolean,
 *   byKind?: Kind[], gravestAccident?: string, gravestAccidentName?: string,
 *   byGrade?: { gradeName: string, accidents: number, deaths: number, seriousInjuries: number }[], exceeded?: string[],
 *   details?: Accident[], enteredBy?: string, enteredAt?: string, reason?: string, usedFor?: string, earlier?: Year[] }} Year
 */

/** @param {number | undefined} yuan */
const money = yuan => `${Number(yuan).toLocaleString('zh-CN')} 元`;

/** @param {Accident} one */
const accidentLine = one => el('li', null,
  `${day(one.happenedOn)} ${one.summary} `, mark('info', one.kindName ?? ''), ' ',
  one.gradeName && mark(one.grade === 'general' ? 'info' : 'bad', one.gradeName),
  el('small', null, `死亡 ${one.deaths} 人，重伤 ${one.seriousInjuries} 人，直接经济损失 ${money(one.directLoss)}`));

/** @param {Year} year */
const yearHead = year => [
  el('strong', null, `${year.year}年`), ' ',
  mark(year.withinTarget ? 'good' : 'bad', year.withinTarget ? '在控制指标内' : '超出控制指标'), ' ',
  mark(['none', 'general'].includes(year.gravestAccident ?? '') ? 'info' : 'bad', `最重的生产安全事故：${year.gravestAccidentName}`),
];

/** @param {Kind} one */
const kindRow = one => el('tr', null, el('th', { scope: 'row' }, one.kindName),
  [one.count, one.deaths, one.seriousInjuries].map(number => el('td', null, number)),
  el('td', null, one.target
    ? `${one.target.accidents} ${one.accident ? '起' : '人次'}、死亡 ${one.target.deaths} 人、重伤 ${one.target.seriousInjuries} 人`
    : '没有下达'));

/** @param {Year} year @param {((year: Year) => void) | null} edit @returns {HTMLElement} */
function yearBlock(year, edit) {
  const { byKind = [], byGrade = [], exceeded = [], details = [], earlier = [] } = year;
  return el('li', { class: 'sc-card', 'data-year': year.year },
    el('p', null, yearHead(year)),
    el('dl', { class: 'sc-facts' },
      fact('事故', `${year.accidents} 起`), fact('死亡', `${year.deaths} 人`), fact('重伤', `${year.seriousInjuries} 人`),
      byKind.length === 0 && fact('控制指标', '没有登记数字')),
    byKind.length > 0 && table(`${year.year}年分类情况`, ['类别', '起数或人次', '死亡（人）', '重伤（人）', '控制指标'], byKind.map(kindRow)),
    byGrade.length > 0 && el('p', null, '生产安全事故按等级：', byGrade.map(one =>
      `${one.gradeName} ${one.accidents} 起（死亡 ${one.deaths}、重伤 ${one.seriousInjuries}）`).join('，')),
    exceeded.map(one => el('p', { class: 'sc-reason' }, one)),
    details.length > 0 && el('ul', { class: 'sc-list' }, details.map(accidentLine)),
    el('small', null, `${year.enteredBy} · ${moment(year.enteredAt)}${year.reason ? ` · 更正原因：${year.reason}` : ''}`),
    earlier.length > 0 && el('details', { class: 'sc-earlier' }, el('summary', null, `更正以前的记录（${earlier.length}）`),
      el('ul', { class: 'sc-cards' }, earlier.map(old => yearBlock(old, null)))),
    year.usedFor && el('p', { class: 'sc-hint' }, `已作为命名依据（证书 ${year.usedFor}），不能再更正。`),
    edit && !year.usedFor && button('更正这一年', 'plain', () => edit(year), { id: `correct-${year.year}` }));
}

/** A unit without a registration has none yet. @param {boolean} readOnly @returns {Maker} */
const part = readOnly => ({ view, slot, onSaved }) => {
  const holder = el('div', { id: 'records', 'data-on-server': true }, el('p', { class: 'sc-loading' }, '正在读取安全记录……'));
  /** @param {{ community: string, years: Year[], mayEnter: boolean, currentYear: number }} all */
  const show = all => {
    const mayEnter = all.mayEnter && !readOnly;
    /** @param {Year} year */
    const edit = year => {
      const editor = new YearEditor(all.community, year, slot(`record-${year.version ? year.year : 'new'}`), answer => {
        show(answer ?? all);
        if (answer) {
          onSaved?.();
        }
      });
      fill(holder, editor.element);
      editor.element.querySelector('input')?.focus();
    };
    fill(holder, el('ul', { class: 'sc-cards' }, all.years.map(year => yearBlock(year, mayEnter ? edit : null))),
      all.years.length === 0 && el('p', null, '没有登记的安全记录。申报称号要求的年度缺记录时，不能申报。'),
      mayEnter
        ? button('登记一个年度', 'plain', () => edit({ year: all.currentYear - 1 }), { id: 'record-new' })
        : el('p', { class: 'sc-hint' }, '年度安全记录由县区安监局经办人登记和更正。'));
  };
  const read = () => get(`/communities/${view.community}/records`).then(show).catch(error => fill(holder, notRead(error, read)));
  read();
  return {
    element: el('details', { class: 'sc-note' }, el('summary', null, '年度安全记录'),
      el('p', { class: 'sc-hint' }, '生产安全事故的等级由系统按死亡、重伤和直接经济损失算出；更正时保留原来的记录。'), holder),
  };
};

/** The records, and for the county's examiner a way to enter them. */
export const records = part(false);

/** The records to look at. */
export const recordsToRead = part(true);
