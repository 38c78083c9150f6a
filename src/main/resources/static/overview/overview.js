/** The overview page: who is logged in, which programme, and what they may see and do. */
import { get } from '../kit/api.js';
import { el, fill, notRead } from '../kit/dom.js';
import { openPage } from '../kit/page.js';
import { field } from '../kit/fields.js';
import { day } from '../kit/words.js';
import { board } from './board.js';
import { countersigning } from './countersigning.js';
import { annual, leadingBodies, lists, successions } from './office.js';
import { pilots } from './pilots.js';
import { ranking } from './ranking.js';
import { teams } from './teams.js';
import { titles } from './titles.js';

/** @typedef {{ name: string, groups: string[], drill: boolean }} Me */
/** @typedef {{ id: number, name: string, businessKey: string, state: string, fields: { name: string, value: string }[] }} Programme */

const content = /** @type {HTMLElement} */ (document.querySelector('#content'));
const asOf = /** @type {HTMLElement} */ (document.querySelector('#who'));

/** Whether this is somebody of one of these offices; what the server keeps from a person is not asked for. @param {Me} me @param {string[]} offices */
const isOf = (me, ...offices) => me.groups.some(group => offices.some(office => group.startsWith(office)));

const CITY = ['camunda-admin', 'city-'];

/** The years an annual assessment can be about, from the first to the last. @param {Programme} programme */
function yearsOf(programme) {
  /** @param {string} name */
  const value = name => programme.fields.find(one => one.name === name)?.value ?? '';
  const [first, last] = [Number(value('firstYear')), Number(value('phaseThreeEnds').slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (unused, index) => first + index);
}

/** @param {HTMLElement} holder @param {Programme} programme @param {Me} me */
async function show(holder, programme, me) {
  try {
    const facts = await get(`/programmes/${programme.id}/board`);
    const office = me.groups.includes('city-office');
    const city = me.groups.some(group => group.startsWith('city-') || group === 'camunda-admin');
    asOf.textContent = `数据截至 ${day(facts.today)} · ${me.name}`;
    const facade = el('div', { id: 'board' }, board(facts));
    const order = facts.pilots.counted > 0 ? ranking(programme) : null;
    fill(holder, facade, order?.element, office && programme.state === 'running' && pilots(programme, facts, changed => {
      fill(facade, board(changed));
      order?.read();
    }),
      city && lists(programme), annual(programme, yearsOf(programme), office), leadingBodies(programme));
  } catch (error) {
    fill(holder, notRead(error, () => show(holder, programme, me)));
  }
}

/** Everything about the programmes, the one that is chosen below; only for those who take part in them. @param {Programme[]} programmes @param {Me} me */
function programmePart(programmes, me) {
  const holder = el('div', { id: 'programme' }, programmes.length === 0 && el('section', { class: 'sc-paper' },
    el('h2', null, '还没有发起'),
    el('p', null, '市安委办在任务列表中点“发起流程”，选择“推进安全社区建设”，核对目标和日期以后即可发起。')));
  const choose = field({
    id: 'choose-programme', label: '选择一轮创建工作',
    options: programmes.map(one => ({ value: String(one.id), label: `${one.name}（${one.businessKey}）` })), value: programmes[0]?.id,
    onchange: (/** @type {Event} */ event) => choice(programmes[/** @type {HTMLSelectElement} */ (event.target).selectedIndex]),
  });
  /** @param {Programme | undefined} programme */
  const choice = programme => programme && show(holder, programme, me);
  choice(programmes[0]);
  return [programmes.length > 1 && choose, holder, programmes.length > 0
    && el('p', null, el('a', { href: '/cases/?kind=selection', id: 'selections-link' }, '各县区试点筛选的案卷（工作方案、领导机构、推荐和审定）'))];
}

/** @type {Record<string, string>} */
const PARTS = { programme: '创建工作进展', countersigning: '会签中的创建', teams: '评定组', titles: '称号', successions: '乡镇撤并' };

const contents = () => el('nav', { 'aria-label': '本页内容' }, el('ul', { class: 'links' },
  Object.entries(PARTS).filter(([id]) => content.querySelector(`#${id}`))
    .map(([id, name]) => el('li', null, el('a', { href: `#${id}` }, name)))));

/** @param {Me} me */
async function open(me) {
  /** @type {HTMLElement} */ (document.querySelector('#calendar-link')).hidden =
    !me.groups.some((/** @type {string} */ group) => ['camunda-admin', 'city-office'].includes(group));
  /** @type {HTMLElement} */ (document.querySelector('#demonstration-link')).hidden = !me.drill || !me.groups.includes('camunda-admin');
  const [all, running, atWork, held] = await Promise.all([
    isOf(me, ...CITY, 'county-') ? get('/programmes') : null,
    isOf(me, ...CITY) ? get('/creations/countersigning') : null, get('/teams'), get('/titles')]);
  const programmes = all?.filter((/** @type {Programme} */ programme) => programme.state !== 'draft');
  fill(content,
    programmes && programmePart(programmes, me),
    running && countersigning(running),
    atWork.length > 0 && teams(atWork),
    titles(held),
    successions(me.groups.includes('camunda-admin')));
  content.prepend(contents());
}

openPage(content, open);
