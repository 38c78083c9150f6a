/** The findings of inspections that are not settled, by how long the county has known of them. */
import { el, mark, table } from '../kit/dom.js';
import { plot } from '../kit/plot.js';
import { day } from '../kit/words.js';

/** @typedef {{ caseId: number, county: string, countyName: string, text: string, dueOn: string, answered: boolean, overdue: boolean, days: number }} Finding */

/** @type {[string, number][]} */
const AGES = [['30 天以内', 30], ['31 到 60 天', 60], ['61 到 90 天', 90], ['90 天以上', Infinity]];

/** How many findings of each county belong to each age. @param {Finding[]} all */
export function byAge(all) {
  const counties = [...new Set(all.map(one => one.countyName))];
  return {
    counties,
    ages: AGES.map(([name, most], index) => ({
      name, values: counties.map(county => all.filter(one => one.countyName === county && one.days <= most && one.days > (AGES[index - 1]?.[1] ?? -1)).length),
    })),
  };
}

/** @param {Finding} one */
const row = one => el('tr', null,
  el('th', { scope: 'row' }, one.countyName), el('td', null, el('a', { href: `/cases/#${one.caseId}` }, one.text)),
  el('td', { class: 'number' }, `${one.days} 天`), el('td', null, day(one.dueOn)),
  el('td', null, mark(one.answered ? 'info' : one.overdue ? 'red' : 'warn', one.answered ? '已答复，等待复核' : one.overdue ? '已过整改期限' : '正在整改')));

/** A bar leads to the lines of its county. @param {string} county */
function openAt(county) {
  const found = [...document.querySelectorAll('#findings tbody th')].find(one => one.textContent === county);
  found?.closest('details')?.setAttribute('open', '');
  found?.scrollIntoView();
}

/** @param {Finding[]} all */
export function findings(all) {
  const { counties, ages } = byAge(all);
  return el('section', { id: 'findings' }, el('h2', null, '没有销号的督导问题'), all.length === 0
    ? el('p', { class: 'sc-paper' }, '没有未销号的督导问题。')
    : el('div', { class: 'sc-paper' }, plot({
      id: 'findings-chart', title: '各县区未销号的督导问题，按交办天数', names: counties, series: ages, across: true, stacked: true, open: index => openAt(counties[index] ?? ''),
      table: table('督导问题', ['县区', '问题', '交办以来', '整改期限', '进展'], all.map(row)),
    })));
}
