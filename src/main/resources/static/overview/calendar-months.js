/** A year of the calendar as twelve months; every mark is a word, the colour only helps. */
import { el } from '../kit/dom.js';

/** @typedef {{ date: string, name: string, kind: string, notice?: unknown }} Day a day that a notice or the law names */
/** @typedef {((date: string) => void) | null} Choose called with the day that was clicked, if days can be chosen */

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'];
/** @param {number} year @param {number} inMonth @param {number} number */
const iso = (year, inMonth, number) => `${year}-${String(inMonth).padStart(2, '0')}-${String(number).padStart(2, '0')}`;

/** The place in the week, Monday first. @param {number} year @param {number} inMonth @param {number} number */
const weekday = (year, inMonth, number) => (new Date(Date.UTC(year, inMonth - 1, number)).getUTCDay() + 6) % 7;

/** @param {number} year @param {number} inMonth @param {number} number */
const spoken = (year, inMonth, number) => `${year}年${inMonth}月${number}日 星期${WEEKDAYS[weekday(year, inMonth, number)]}`;

/** What a day is: `marked` is the entry of the notice or of the law, if there is one. @param {Day | undefined} marked @param {number} place */
function look(marked, place) {
  if (!marked) {
    return place > 4 ? { kind: 'weekend', mark: '', words: '周末休息' } : { kind: '', mark: '', words: '工作日' };
  }
  if (!marked.notice) {
    return { kind: 'off provisional', mark: '暂休', words: `${marked.name}，法定节假日，放假安排尚未公布` };
  }
  return marked.kind === 'off'
    ? { kind: 'off', mark: '休', words: `${marked.name}，放假` }
    : { kind: 'work', mark: '班', words: `${marked.name}调休，上班` };
}

/** @param {number} year @param {number} inMonth @param {number} number @param {Day | undefined} marked @param {Choose} choose */
function dayCell(year, inMonth, number, marked, choose) {
  const { kind, mark, words } = look(marked, weekday(year, inMonth, number));
  const text = [String(number), el('small', { 'aria-hidden': 'true' }, mark),
    el('span', { class: 'hidden-words' }, `${spoken(year, inMonth, number)}，${words}`)];
  const attributes = { class: `day ${kind}`, id: `day-${iso(year, inMonth, number)}`, title: words };
  return el('td', null, choose
    ? el('button', { type: 'button', tabindex: -1, ...attributes, onclick: () => choose(iso(year, inMonth, number)) }, text)
    : el('span', attributes, text));
}

/** @param {number} year @param {number} number @param {Map<string, Day>} marked @param {Choose} choose */
function month(year, number, marked, choose) {
  const days = new Date(Date.UTC(year, number, 0)).getUTCDate();
  const cells = [
    ...Array.from({ length: weekday(year, number, 1) }, () => el('td', null)),
    ...Array.from({ length: days }, (unused, index) =>
      dayCell(year, number, index + 1, marked.get(iso(year, number, index + 1)), choose)),
  ];
  const weeks = [];
  while (cells.length) {
    weeks.push(el('tr', null, cells.splice(0, 7)));
  }
  return el('div', { class: 'month' }, el('table', null,
    el('caption', null, `${number}月`),
    el('thead', null, el('tr', null, WEEKDAYS.map(name => el('th', { scope: 'col', 'aria-label': `星期${name}` }, name)))),
    el('tbody', null, weeks)));
}

/** @param {string} kind @param {string} mark @param {string} words */
const sample = (kind, mark, words) =>
  el('li', null, el('span', { class: `day ${kind}`, 'aria-hidden': 'true' }, mark), words);

/** What the marks mean; only those the year has. @param {boolean} published */
export const legend = published => el('ul', { class: 'legend' },
  published && sample('off', '休', '放假'),
  published && sample('work', '班', '周末调休，要上班'),
  !published && sample('off provisional', '暂休', '法定节假日，通知公布前暂按休息推算'),
  el('li', null, '六、日两列没有标记的，周末休息'));

/**
 * The twelve months; `choose` is called with the day that was clicked, and may be missing. Who has no mouse types the day
 * into the form instead of passing 365 buttons.
 *
 * @param {number} year
 * @param {Day[]} days
 * @param {Choose} choose
 */
export function months(year, days, choose) {
  const marked = new Map(days.map(day => [day.date, day]));
  return el('div', { class: 'months' }, Array.from({ length: 12 }, (unused, index) => month(year, index + 1, marked, choose)));
}

/** @param {string} date */
const shortDay = date => `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`;

/** Days in a row are said as one: 2月5日至12日. @param {string[]} dates */
function runs(dates) {
  /** @type {{ start: string, end: string }[]} */
  const found = [];
  dates.forEach(date => {
    const last = found[found.length - 1];
    if (last && Date.parse(date) - Date.parse(last.end) === 864e5) {
      last.end = date;
    } else {
      found.push({ start: date, end: date });
    }
  });
  return found.map(({ start, end }) => (start === end ? shortDay(start) : `${shortDay(start)}至${shortDay(end)}`)).join('、');
}

/** The same year in words, one line a holiday. @param {Day[]} days */
export function arrangement(days) {
  const names = [...new Set(days.map(one => one.name))];
  /** @param {string} name @param {string} kind */
  const of = (name, kind) => days.filter(one => one.name === name && one.kind === kind).map(one => one.date);
  return el('ul', { class: 'plain arrangement' }, names.map(name => {
    const [off, work] = [of(name, 'off'), of(name, 'work')];
    return el('li', null, el('strong', null, name), '：',
      [off.length > 0 && `${runs(off)}放假`, work.length > 0 && `${work.map(shortDay).join('、')}上班`].filter(Boolean).join('，'), '。');
  }));
}
