/** The calendar page: the years and their days for those who may read them, notice and correction for an administrator. */
import { get } from '../kit/api.js';
import { button, el, fill, mark, notRead, table } from '../kit/dom.js';
import { openPage } from '../kit/page.js';
import { day, moment } from '../kit/words.js';
import { correcting, publishing } from './calendar-changes.js';
import { present } from './calendar-effect.js';
import { arrangement, legend, months } from './calendar-months.js';

/** @typedef {import('./calendar-effect.js').Notice} Notice */
/** @typedef {{ year: number, current: boolean, published: boolean, workingDays: number, offDays: number, makeUpDays: number }} Head */
/** @typedef {{ head: Head, days: import('./calendar-months.js').Day[], version?: { by: string, at: string, reason?: string, notices: Notice[] } }} Year */
/** @typedef {{ id: number, by: string, at: string, reason?: string, notice: Notice }} Version */

const content = /** @type {HTMLElement} */ (document.querySelector('#content'));

let isAdministrator = false;

/** @param {string} which */
function chooseDay(which) {
  const form = /** @type {HTMLElement} */ (content.querySelector('#correct'));
  const date = /** @type {HTMLInputElement} */ (form.querySelector('[name=day]'));
  /** @type {HTMLDetailsElement} */ (form.closest('details')).open = true;
  date.value = which;
  /** @type {HTMLElement} */ (form.querySelector('[name=kind]')).focus();
  form.scrollIntoView({ block: 'center' });
}

/** @param {Notice} notice @returns {import('../kit/dom.js').Content} */
const noticeText = notice => [
  notice.address ? el('a', { href: notice.address, rel: 'noreferrer' }, notice.name) : notice.name,
  `（${notice.number}，${day(notice.issuedOn)}）`,
];

/** @param {Year} year */
function basis(year) {
  if (!year.version) {
    return el('p', { class: 'result' }, `国务院办公厅还没有公布${year.head.year}年的放假安排，或者还没有录入。现在按周末和法定节假日（《全国年节及纪念日放假办法》第二条）推算，落在这一年的期限公布以后可能变动。`);
  }
  return el('div', { class: 'result' },
    el('p', null, '依据：', year.version.notices.map((notice, index) => [index > 0 && '；', noticeText(notice)])),
    el('p', { class: 'sc-hint' }, `${year.version.by}，${moment(year.version.at)}${year.version.reason ? `，原因：${year.version.reason}` : ''}`));
}

/** @param {HTMLElement} place @param {number} year @param {number} id */
async function showVersion(place, year, id) {
  const full = await get(`/holidays/${year}/versions/${id}`);
  present(place, el('section', { class: 'effect', tabindex: -1 },
    el('h3', null, `${moment(full.version.at)} 公布的${year}年安排`),
    arrangement(full.days),
    full.text && [el('h4', null, '通知原文'), el('p', { class: 'text' }, full.text)],
    button('收起', 'plain', () => fill(place))));
}

/** @param {number} year @param {Version[]} all */
function versions(year, all) {
  const place = el('div', null);
  return all.length > 0 && el('section', { class: 'versions' },
    el('h2', null, '历次公布'),
    table('历次公布', ['时间', '办理人', '依据', '原因', ''], all.map((version, index) => el('tr', null,
      el('th', { scope: 'row' }, moment(version.at), index === 0 && [' ', mark('good', '现行')]),
      el('td', null, version.by), el('td', null, noticeText(version.notice)), el('td', null, version.reason ?? '首次公布'),
      el('td', null, button('查看', 'plain', () => showVersion(place, year, version.id)))))),
    place);
}

/** @param {Head} head */
const count = head => `工作日 ${head.workingDays} 天，${head.published
  ? `放假 ${head.offDays} 天（含周末），周末调休上班 ${head.makeUpDays} 天。`
  : `法定节假日 ${head.offDays} 天。`}`;

/** Shows a year; `done` is a sentence about what has just been published. @param {number} year @param {string} [done] */
async function show(year, done) {
  /** @type {[Head[], Year, Version[]]} */
  const [years, one, all] = await Promise.all([get('/holidays'), get(`/holidays/${year}`), get(`/holidays/${year}/versions`)]);
  const status = el('p', { class: 'sc-done', role: 'status', tabindex: -1 }, done ?? '');
  fill(content,
    status,
    el('ul', { class: 'years', 'aria-label': '年份' }, years.map(head => el('li', null, button(
      `${head.year}年${head.published ? '' : '（未公布）'}`, 'plain', () => begin(head.year), { 'aria-pressed': head.year === year ? 'true' : 'false' })))),
    el('h2', null, `${year}年`, el('small', null, ` ${count(one.head)}`)),
    basis(one),
    arrangement(one.days),
    legend(one.head.published),
    months(year, one.days, isAdministrator && one.head.published ? chooseDay : null),
    isAdministrator
      ? [el('h2', null, '公布和更正'), publishing(one, said => show(year, said)), one.head.published && correcting(one, said => show(year, said))]
      : el('p', { class: 'sc-hint' }, '放假安排由系统管理员公布和更正。发现有误，请把通知原文交给系统管理员。'),
    versions(year, all));
  if (done) {
    status.focus();
    status.scrollIntoView({ block: 'center' });
  }
}

/** Shows a year, or why it cannot be read. @param {number} year @returns {Promise<void>} */
const begin = year => show(year).catch(error => fill(content, notRead(error, () => begin(year))));

openPage(content, async me => {
  isAdministrator = me.groups.includes('camunda-admin');
  /** @type {Head[]} */
  const years = await get('/holidays');
  await show(/** @type {Head} */ (years.find(head => head.current)).year);
});
