/** The counties where they lie, as tiles: what each has reached and what is late, in words. */
import { el } from '../kit/dom.js';
import { wayTo } from './board.js';
import { reasons } from './outlook.js';

/** @typedef {import('./board.js').County} County */

/** Row and column of each county of Ankang, as on the map; a county of another city stands after them. @type {Record<string, [number, number]>} */
const PLACES = {
  610923: [1, 2], '6109GX': [1, 3], 610922: [2, 1], 610921: [2, 2], 610902: [2, 3], 610928: [2, 4], 610929: [2, 5],
  610924: [3, 2], 610925: [3, 3], 610926: [3, 4], 610927: [4, 4],
};

/** @param {County} line */
function state(line) {
  if (!line.quota) {
    return { kind: 'plain', words: '不设试点' };
  }
  return line.titled ? { kind: 'good', words: '✓ 已有称号' } : { kind: 'open', words: '✗ 没有称号' };
}

/** @param {County} line */
function tile(line) {
  const { kind, words } = state(line);
  const [row, column] = PLACES[line.county] ?? [];
  const made = el('li', { class: kind }, el('a', { href: wayTo(`counties.html#county-${line.county}`), 'aria-label': `${line.countyName}：${words}，${reasons(line).join('，')}` },
    el('strong', null, line.countyName), el('span', null, words),
    el('small', null, `省级 ${line.provincial}　全国 ${line.national}`),
    el('small', null, line.redCards + line.yellowCards > 0 && `发过黄牌 ${line.yellowCards}　红牌 ${line.redCards}`)));
  if (row && column) {
    made.style.setProperty('--row', String(row));
    made.style.setProperty('--column', String(column));
  }
  return made;
}

/** @param {County[]} lines */
export const tiles = lines => lines.length > 1 && el('section', { id: 'map' }, el('h2', null, '各县区（按方位排列）'),
  el('ul', { class: 'map' }, lines.map(tile)));
