/** The first page: whether the targets will be reached, and what stands in the way; everything leads to the case. */
import { addressOf, get } from '../kit/api.js';
import { button, el, table } from '../kit/dom.js';
import { LOOKS, plot } from '../kit/plot.js';
import { day } from '../kit/words.js';
import { city, gates, targets, title, wayTo } from './board.js';
import { findings } from './findings.js';
import { outlook } from './outlook.js';
import { phases } from './phases.js';
import { steps } from './steps.js';
import { tiles } from './tiles.js';

/** @typedef {import('./board.js').Board} Board */
/** @typedef {{ years: { year: number, accidents: { count: number, deaths: number, seriousInjuries: number } }[], name: string }} Accidents */

/** @param {Board} board */
function cards(board) {
  const lines = board.lines.filter(line => line.yellowLights + line.yellowCards + line.redCards > 0);
  return lines.length > 0 && el('section', { id: 'cards' }, el('h2', null, '各县区本轮累计发过的灯和牌'), el('div', { class: 'sc-paper' },
    el('p', { class: 'sc-hint' }, '从本轮开始算起，事情办完的也在内，年度考核按发过的牌扣分。现在还没有办完的，看“在办事项”。'), plot({
    id: 'cards-chart', title: '各县区本轮累计发过的黄灯、黄牌、红牌', across: true, stacked: true, names: lines.map(line => line.countyName),
    series: [
      { name: '黄灯', values: lines.map(line => line.yellowLights), look: LOOKS.yellowLight },
      { name: '黄牌', values: lines.map(line => line.yellowCards), look: LOOKS.yellowCard },
      { name: '红牌', values: lines.map(line => line.redCards), look: LOOKS.redCard }],
    table: table('本轮累计发过的灯和牌', ['县区', '黄灯', '黄牌', '红牌'], lines.map(line => el('tr', null,
      el('th', { scope: 'row' }, el('a', { href: wayTo(`counties.html#county-${line.county}`) }, line.countyName)),
      [line.yellowLights, line.yellowCards, line.redCards].map(one => el('td', { class: 'number' }, one))))),
    open: index => window.location.assign(wayTo(`counties.html#county-${lines[index]?.county}`)),
  })));
}

/** @param {Accidents} all @param {string} code */
const accidents = (all, code) => all.years.length > 0 && el('section', { id: 'accidents' }, el('h2', null, `${all.name}逐年事故`),
  el('div', { class: 'sc-paper' }, plot({
    id: 'accidents-chart', title: `${all.name}逐年事故起数和死亡人数`, names: all.years.map(one => `${one.year}年`),
    series: [{ name: '起数', values: all.years.map(one => one.accidents.count) }, { name: '死亡人数', values: all.years.map(one => one.accidents.deaths) }],
    table: table('逐年事故', ['年度', '起数', '死亡人数', '重伤人数'], all.years.map(one => el('tr', null, el('th', { scope: 'row' }, `${one.year}年`),
      [one.accidents.count, one.accidents.deaths, one.accidents.seriousInjuries].map(value => el('td', { class: 'number' }, value))))),
    open: () => window.location.assign(`/records/#${code}`),
  }), el('p', null, el('a', { href: `/records/#${code}` }, '按县区、单位和类别看'))));

document.head.append(el('link', { rel: 'stylesheet', href: 'print.css', media: 'print' }));

/** The division whose figures a person looks at: a county its own, the city by the first four digits of its counties. @param {Board} board */
const place = board => (board.lines.length === 1 ? board.lines[0]?.county ?? '' : `${board.lines[0]?.county.slice(0, 4)}00`);

/** @param {import('./overview.js').Asked} asked */
export async function draw({ programme, asOf }) {
  const working = get('/work-at-hand');
  if (!programme) {
    return steps(await working);
  }
  const finding = get(`/findings?programme=${programme.id}`);
  /** @type {Board} */
  const board = await get(`/programmes/${programme.id}/board`);
  const code = place(board);
  const [work, open, years] = await Promise.all([working, finding, get(`/accident-figures/${code}`)]);
  asOf(`数据截至 ${day(board.today)}`);
  return [
    el('section', null, title(board), targets(board),
      el('p', { class: 'sc-screen' }, button('打印成一张 A3', 'plain', () => window.print(), { id: 'print' }), ' ',
        board.lines.length > 1 && el('a', { href: addressOf(`/programmes/${programme.id}/lists/progress.xlsx`), id: 'list-progress-here' }, '各县区进展情况（Excel）'))),
    outlook(board, work), tiles(board.lines), phases(board, programme.fields), steps(work), cards(board), findings(open), accidents(years, code),
    city(board), gates(board)];
}
