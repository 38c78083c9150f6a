/** The board of a programme: what was set out, what is reached, and a line per county. Also shown in Cockpit. */
import { addressOf, pageOf } from '../kit/api.js';
import { el, mark, table } from '../kit/dom.js';
import { chainTitle, day, deadlineText, rankName } from '../kit/words.js';

/** @typedef {{ caseId: number, subject: string, stepName: string, light: string, dueAt: string, workingDaysLeft: number }} Late */
/** @typedef {{ name: string, leader: string, candidateFor?: string, check: { state: string, caseId?: number }, checkText: string, titles: string[] }} Pilot */

/**
 * @typedef {{ county: string, countyName: string, stage?: string, quota: boolean, pilotQuota: number, pilots: Pilot[], responsibilityLetter?: number,
 *   cases: { id: number, name: string, chain: string, businessKey?: string }[], late: Late[], missing: string[], titled: boolean, runningCases: number, upToStandard: number,
 *   provincial: number, earlierTitles: number, national: number, openFindings: number, yellowLights: number, yellowCards: number, redCards: number }} County
 */

/** @typedef {{ county: string, name: string, state: string, text: string }} Check */

/** @typedef {{ chain: string, target: number, reachedOn: string[], days: number, recent: number, expected: number, endsOn: string }} Forecast */

/** @typedef {{ counted: number, target: number, missing: number }} Count */

/**
 * @typedef {{ phase: number, endsOn: string, national: number, provincial: number, upToStandard: number, unformed: string[], lines: { county: string, pilots: number, classified: number, missing: string[] }[], checks: Check[] }} Gate
 */

/** @typedef {{ countyName: string, name: string, leader: string, designatedOn: string, leftOn: string, why: string }} Former a unit that is a pilot no more */

/**
 * @typedef {{ name: string, notice: string, phase: number, phaseEnds: string, resultText?: string, national: Count, provincial: Count,
 *   today: string, forecasts: Forecast[], pilots: Count, pilotsUpToStandard: Count, earlierTitles: number, countiesWithTitle: number, counties: number, upToStandard: number, lines: County[], formerPilots: Former[], gates: Gate[], cityLate: Late[], unformedBodies: string[] }} Board
 */

/** @type {Record<number, string>} */
export const PHASES = { 1: '第一阶段：安排部署、试点', 2: '第二阶段：全面推进、申报初验', 3: '第三阶段：整改完善、总结提升' };

/** @type {Record<string, string>} */
const CHECKS = { notBegun: 'warn', inCheck: 'info', passed: 'good', notPassed: 'red' };

/** @type {Record<string, string>} */
const LIGHTS = { yellowLight: 'warn', yellowCard: 'card', redCard: 'red' };

/** Another page of the overview, in the programme that stands in the address of this one. @param {string} page its file, and a place in it after a # */
export function wayTo(page) {
  const programme = new URLSearchParams(window.location.search).get('programme');
  return pageOf(`/overview/${programme ? page.replace(/#|$/, end => `?programme=${programme}${end}`) : page}`);
}

/** @param {string} page @param {string} name @param {number} count @param {number | null} target @param {string} words */
const tile = (page, name, count, target, words) =>
  el('li', { class: target === null ? 'plain' : count >= target ? 'good' : 'open' },
    el('span', null, el('a', { href: wayTo(page) }, name)),
    el('strong', null, target === null ? count : `${count} / ${target}`),
    el('small', null, words));

/** @param {Count} count */
const missing = count => (count.missing ? `还差 ${count.missing} 个` : '已达到目标');

/** @param {Board} board */
export const targets = board => el('ul', { class: 'tiles' },
  tile('titles.html', '全国安全社区', board.national.counted, board.national.target, missing(board.national)),
  tile('titles.html', '省级安全社区', board.provincial.counted, board.provincial.target, missing(board.provincial)),
  tile('counties.html', '试点单位', board.pilots.counted, board.pilots.target, missing(board.pilots)),
  tile('counties.html#ranking', '试点达标', board.pilotsUpToStandard.counted, board.pilotsUpToStandard.target, missing(board.pilotsUpToStandard)),
  tile('counties.html', '有称号的县区', board.countiesWithTitle, board.counties, '每县区至少一个省级以上称号'),
  tile('counties.html', '达标单位', board.upToStandard, null, '含非试点单位；达标不等于命名，单独统计'),
  board.earlierTitles > 0 && tile('titles.html', '此前已有称号', board.earlierTitles, null, '本轮开始以前命名，不计入目标'));

/** @param {Late} late */
function lateLine(late) {
  const words = deadlineText(late);
  return el('li', null, mark(LIGHTS[late.light] ?? 'info', words.name), ' ', el('a', { href: pageOf(`/cases/#${late.caseId}`) }, late.subject), ` · ${late.stepName}：${words.text}（${words.due}）`);
}

/** @param {Pilot} pilot */
const pilotLine = pilot => el('li', null,
  el('strong', null, pilot.name), ` 包抓领导：${pilot.leader} `,
  mark('info', pilot.candidateFor ? rankName(pilot.candidateFor) : '未分类'), ' ',
  mark(CHECKS[pilot.check.state] ?? 'info', pilot.checkText), ' ',
  pilot.check.caseId && [el('a', { href: pageOf(`/cases/#${pilot.check.caseId}`) }, '创建案卷'), ' '],
  pilot.titles.map(title => mark('good', chainTitle(title))));

/** Since when a unit was a pilot, until when, and why it is one no more. @param {Former} one */
export const formerPilot = one => `${one.name}（包抓领导：${one.leader}）：${day(one.designatedOn)}至${day(one.leftOn)}。${one.why}`;

/** @param {County} line @param {Former[]} former */
const more = (line, former) => el('details', null,
  el('summary', null, '详情'),
  line.pilots.length > 0 && el('div', null, el('h4', null, '试点'), el('ul', null, line.pilots.map(pilotLine))),
  former.length > 0 && el('div', null, el('h4', null, '不再是试点的单位'), el('ul', null, former.map(one => el('li', null, formerPilot(one))))),
  line.responsibilityLetter && el('p', null, el('a', { href: addressOf(`/documents/${line.responsibilityLetter}/content`), class: 'responsibilities' }, '包抓责任一览表（Word，供打印盖章）')),
  line.cases.length > 0 && el('div', null, el('h4', null, '在办申报'),
    el('ul', null, line.cases.map(one => el('li', null, el('a', { href: pageOf(`/cases/#${one.id}`) }, one.name), ` ${chainTitle(one.chain)} ${one.businessKey ?? ''}`)))),
  line.late.length > 0 && el('div', null, el('h4', null, '到期和超期'), el('ul', { class: 'late' }, line.late.map(lateLine))),
  el('p', null, el('a', { href: pageOf(`/records/#${line.county}`), class: 'records' }, '各年事故与伤害'), ' ',
    el('a', { href: pageOf(`/activities/#${line.county}`), class: 'activities' }, '宣传和动员')));

/** What came since the programme began, also of steps that are done; the annual assessment counts it. @param {County} line */
export const cards = line => [
  line.yellowLights > 0 && mark('warn', `黄灯 ${line.yellowLights}`), ' ',
  line.yellowCards > 0 && mark('card', `黄牌 ${line.yellowCards}`), ' ',
  line.redCards > 0 && mark('red', `红牌 ${line.redCards}`),
  !(line.yellowLights + line.yellowCards + line.redCards) && '无',
];

/** @param {string | number} value */
const number = value => el('td', { class: 'number' }, value);

/** @param {County} line @param {Former[]} former */
const countyRow = (line, former) => el('tr', { id: `county-${line.county}` },
  el('th', { scope: 'row' }, line.countyName),
  el('td', null, line.stage || '—'),
  number(line.quota ? `${line.pilots.length} / ${line.pilotQuota}` : '不设试点'),
  number(line.runningCases), number(line.upToStandard), number(line.provincial), number(line.national),
  el('td', null, cards(line)), number(line.openFindings),
  el('td', null, line.missing.length ? line.missing.join('；') : '无', more(line, former)));

/** @param {Gate} gate */
const unclassified = gate => gate.lines.reduce((sum, line) => sum + line.pilots - line.classified, 0);

/** The preliminary checks belong to phase two, so the first gate says nothing of them. @param {Board} board @param {Gate} gate */
const checks = (board, gate) => gate.phase > 1 && gate.checks.length > 0 && el('div', null, el('h4', null, '试点初验'),
  el('ul', null, gate.checks.map(one => el('li', null, `${nameOf(board, one.county)}${one.name} `, mark(CHECKS[one.state] ?? 'info', one.text)))));

/** @param {Board} board @param {string} county */
const nameOf = (board, county) => board.lines.find(one => one.county === county)?.countyName ?? county;

/** @param {Board} board */
export const gates = board => board.gates.length > 0 && el('section', null, el('h2', null, '阶段小结'),
  board.gates.map(gate => el('details', { class: 'sc-paper' },
    el('summary', null, `${PHASES[gate.phase]}，${day(gate.endsOn)}截止：全国 ${gate.national} 个，省级 ${gate.provincial} 个，试点达标 ${gate.upToStandard} 个`),
    el('ul', null, gate.lines.filter(line => line.missing.length).map(line =>
      el('li', null, `${nameOf(board, line.county)}：${line.missing.join('；')}`)),
    gate.lines.every(line => !line.missing.length) && el('li', null, '各县区均已完成。'),
    gate.unformed.length > 0 && el('li', null, `市级没有登记领导机构的：${gate.unformed.join('、')}`),
    unclassified(gate) > 0 && el('li', null, `市安委办：已确定的试点还有 ${unclassified(gate)} 个没有分类`)), checks(board, gate))));

/** What the programme is, and its result once it is over. @param {Board} view */
export const title = view => [
  el('h2', null, view.name, ' ', el('small', null, `${view.notice} · ${PHASES[view.phase] ?? ''}，${day(view.phaseEnds)}截止`)),
  view.resultText && el('p', { class: 'sc-proposal', id: 'result' }, view.resultText)];

/** What the city itself has not done. @param {Board} view */
export const city = view => [
  view.unformedBodies.length > 0 && el('section', null, el('h2', null, '市级领导机构'),
    el('p', { class: 'sc-paper', id: 'unformed-bodies' }, `还没有登记的有 ${view.unformedBodies.length} 个：${view.unformedBodies.join('、')}。`,
      el('a', { href: wayTo('bodies.html') }, '到“领导机构”登记'))),
  view.cityLate.length > 0 && el('section', null, el('h2', null, '市级到期和超期'),
    el('ul', { class: 'late sc-paper' }, view.cityLate.map(lateLine)))];

/** A line per county. @param {Board} view */
export const counties = view => el('section', null,
  el('h2', null, '各县区'),
  table('各县区', ['县区', '所处环节', '试点', '在办申报', '达标（含非试点）', '省级', '全国', '本轮累计灯和牌', '未结督导问题', '尚缺'], view.lines.map(line =>
    countyRow(line, view.formerPilots.filter(one => one.countyName === line.countyName)))));

/** Everything about one programme that concerns its facts, in Cockpit. @param {Board} view */
export const board = view => [el('section', null, title(view), targets(view)), city(view), counties(view), gates(view)];
