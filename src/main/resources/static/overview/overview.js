/** The pages of the overview: one question each, for whoever is logged in, in the programme that is chosen. */
import { get } from '../kit/api.js';
import { el, fill, notRead, reading } from '../kit/dom.js';
import { field } from '../kit/fields.js';
import { openPage } from '../kit/page.js';

/** @typedef {{ name: string, groups: string[], drill: boolean }} Me */
/** @typedef {{ id: number, name: string, businessKey: string, state: string, fields: { name: string, value: string }[] }} Programme */

/** @typedef {{ me: Me, programme: Programme | null, asOf: (text: string) => void }} Asked what a page is drawn for */

/** @typedef {{ file: string, name: string, mine?: (me: Me) => boolean, programme?: boolean, draw: () => Promise<(asked: Asked) => any>}} Page */

/** @param {string} prefix @returns {(me: Me) => boolean} */
const someOf = prefix => me => me.groups.some(group => group.startsWith(prefix));
const ofCity = someOf('city-');
const isAdministrator = someOf('camunda-admin');

/** Who takes part in a programme. @param {Me} me */
const takesPart = me => ofCity(me) || isAdministrator(me) || someOf('county-')(me);

/** What a page shows is loaded with the page. @type {Record<string, Page>} */
const PAGES = {
  index: { file: './', name: '总览', programme: true, draw: () => import('./page-board.js').then(one => one.draw) },
  counties: { file: 'counties.html', name: '各县区', mine: takesPart, programme: true, draw: () => import('./page-counties.js').then(one => one.draw) },
  titles: { file: 'titles.html', name: '称号', draw: () => import('./page-titles.js').then(one => one.draw) },
  work: { file: 'work.html', name: '会签和评定', draw: () => import('./page-work.js').then(one => one.draw) },
  bodies: { file: 'bodies.html', name: '领导机构', mine: takesPart, programme: true, draw: () => import('./page-bodies.js').then(one => one.draw) },
  annual: { file: 'annual.html', name: '年度考核', mine: takesPart, programme: true, draw: () => import('./page-annual.js').then(one => one.draw) },
  mergers: { file: 'mergers.html', name: '乡镇撤并', draw: () => import('./page-mergers.js').then(one => one.draw) },
};

const content = /** @type {HTMLElement} */ (document.querySelector('#content'));
const id = /\/(\w+)\.html$/.exec(window.location.pathname)?.[1] ?? 'index';
const page = /** @type {Page} */ (PAGES[id]);
document.title = `${page.name} · 安全社区建设概览`;

/** @param {string} query */
const byId = query => /** @type {HTMLElement} */ (document.querySelector(query));

/** The ways to the other pages; the chosen programme goes with them. @param {Me} me */
function ways(me) {
  byId('#calendar-link').hidden = !isAdministrator(me) && !me.groups.includes('city-office');
  byId('#demonstration-link').hidden = !me.drill || !isAdministrator(me);
  fill(byId('#pages'), el('ul', { class: 'links' }, Object.entries(PAGES).filter(([, one]) => one.mine?.(me) ?? true)
    .map(([key, one]) => el('li', null, el('a', {
      href: one.file + (one.programme ? window.location.search : ''), id: `page-${key}`, 'aria-current': key === id && 'page',
    }, one.name)))));
}

/** Which of several programmes; its number stands in the address. @param {Programme[]} programmes @param {Programme} chosen */
const choice = (programmes, chosen) => programmes.length > 1 && field({
  id: 'choose-programme', label: '选择一轮创建工作',
  options: programmes.map(one => ({ value: String(one.id), label: `${one.name}（${one.businessKey}）` })), value: String(chosen.id),
  onchange: (/** @type {Event} */ event) => {
    window.location.search = `?programme=${/** @type {HTMLSelectElement} */ (event.target).value}`;
  },
});

/** @param {boolean} needed */
const notBegun = needed => el('section', { class: 'sc-paper', id: 'not-begun' },
  el('h2', null, '还没有发起创建工作'),
  el('p', null, `市安委办在任务列表中点“发起流程”，选择“推进安全社区建设”，核对目标和日期以后提交。${needed ? '提交以后，本页才有内容。' : '下面是现在在办的事项。'}`));

/** @param {Me} me @returns {Promise<Programme[]>} */
const programmesOf = async me => (page.programme && takesPart(me)
  ? (await get('/programmes')).filter((/** @type {Programme} */ one) => one.state !== 'draft') : []);

/** @param {Me} me */
async function open(me) {
  ways(me);
  const programmes = await programmesOf(me);
  const asked = new URLSearchParams(window.location.search).get('programme');
  const programme = programmes.find(one => String(one.id) === asked) ?? programmes[0] ?? null;
  const holder = el('div', page.programme && programme ? { id: 'programme' } : null, reading());
  const toldFirst = page.programme && takesPart(me) && !programme && notBegun(id !== 'index');
  fill(content, programme && choice(programmes, programme), toldFirst, holder);
  if (page.programme && !programme && id !== 'index') {
    return;
  }
  const draw = await page.draw();
  const asOf = (/** @type {string} */ text) => {
    byId('#who').textContent = `${text} · ${me.name}`;
  };
  const show = async () => {
    try {
      fill(holder, await draw({ me, programme, asOf }));
      document.getElementById(window.location.hash.slice(1))?.scrollIntoView();
    } catch (error) {
      fill(holder, notRead(error, show));
    }
  };
  await show();
}

openPage(content, open);
