/** The figures of one place over the years: what changed, three charts, and the table behind them. */
import { bars } from '../kit/chart.js';
import { el, fill, table } from '../kit/dom.js';
import { field } from '../kit/fields.js';

/** @typedef {{ count: number, deaths: number, seriousInjuries: number }} Toll */
/** @typedef {{ year: number, recorded: number, overTarget: number, byKind: Record<string, Toll>, accidents: Toll }} Year */

/**
 * @typedef {{ code: string, name: string, unit: boolean, lastYear: number, kinds: { id: string, label: string }[], years: Year[],
 *   missing: { code: string, name: string }[] }} Place
 */

/** @type {Toll} */
const NONE = { count: 0, deaths: 0, seriousInjuries: 0 };

/** @type {Record<keyof Toll, string>} */
const MEASURES = { count: '起数或人次', deaths: '死亡人数', seriousInjuries: '重伤人数' };

const ALL = { value: '', label: '各类事故合计' };
const UNKNOWN = { id: 'unknown', label: '未登记类别的事故' };

/** @param {Year} year @param {string} kind */
const tollOf = (year, kind) => (kind ? year.byKind[kind] ?? NONE : year.accidents);

/** @param {number} before @param {number} now */
const change = (before, now) => (now === before ? '持平' : `${now < before ? '减少' : '增加'} ${Math.abs(now - before)}`);

/**
 * How the last full year compares with the one before, in a sentence.
 *
 * @param {Year[]} years
 * @param {number} lastYear
 */
export function effect(years, lastYear) {
  const [before, now] = [lastYear - 1, lastYear].map(year => years.find(one => one.year === year));
  if (!before || !now) {
    return `${lastYear}年和${lastYear - 1}年都登记以后，这里会写明一年来的变化。`;
  }
  const units = before.recorded === now.recorded ? '' : `（登记的单位由 ${before.recorded} 个变为 ${now.recorded} 个）`;
  return `${lastYear}年与${lastYear - 1}年相比：事故${change(before.accidents.count, now.accidents.count)}${units}，`
    + `死亡${change(before.accidents.deaths, now.accidents.deaths)}，重伤${change(before.accidents.seriousInjuries, now.accidents.seriousInjuries)}。`;
}

/** @param {Place} place */
function rows(place) {
  return place.years.toReversed().map(year => el('tbody', null,
    [...place.kinds, UNKNOWN].filter(kind => year.byKind[kind.id]).map(kind => row(`${year.year}年`, kind.label, tollOf(year, kind.id), '')),
    row(`${year.year}年`, ALL.label, year.accidents, place.unit
      ? (year.overTarget ? '超出控制指标' : '在控制指标内')
      : `${year.recorded} 个单位，其中 ${year.overTarget} 个超出`)));
}

/** @param {string} year @param {string} kind @param {Toll} toll @param {string} said */
const row = (year, kind, toll, said) => el('tr', null, el('th', { scope: 'row' }, year), el('td', null, kind),
  [toll.count, toll.deaths, toll.seriousInjuries].map(value => el('td', null, value)), el('td', null, said));

/** @param {Place} place */
export function figures(place) {
  const holder = el('div', { class: 'sc-charts' });
  /** @param {string} kind */
  const draw = kind => fill(holder, Object.entries(MEASURES).map(([measure, label]) => el('div', { tabindex: 0, role: 'group', 'aria-label': label }, el('h4', null, label),
    bars(`${place.name}${label}`, place.years.map(year => ({ label: `${year.year}年`, value: tollOf(year, kind)[/** @type {keyof Toll} */ (measure)] }))))));
  const known = [...place.kinds, UNKNOWN].filter(kind => place.years.some(year => year.byKind[kind.id]));
  const choose = field({
    id: 'kind', label: '类别', value: '', options: [ALL, ...known.map(kind => ({ value: kind.id, label: kind.label }))],
    onchange: (/** @type {Event} */ event) => draw(/** @type {HTMLSelectElement} */ (event.target).value),
  });
  draw('');
  return place.years.length
    ? [el('p', { id: 'effect' }, effect(place.years, place.lastYear)), choose, holder,
      table('逐年情况', ['年度', '类别', '起数或人次', '死亡（人）', '重伤（人）', '控制指标'], rows(place))]
    : el('p', null, '还没有登记年度安全记录。');
}
