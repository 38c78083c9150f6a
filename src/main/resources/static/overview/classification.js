/** For which title each pilot is a candidate; the city office corrects it with a reason as long as the programme runs. */
import { post } from '../kit/api.js';
import { foldedAsk } from '../kit/ask.js';
import { el, mark } from '../kit/dom.js';
import { chosenFrom, field } from '../kit/fields.js';
import { RANKS, rankName } from '../kit/words.js';
import { section } from './section.js';

/** @typedef {{ unit: string, name: string, candidateFor?: string }} Pilot */
/** @typedef {{ lines: { countyName: string, pilots: Pilot[] }[] }} Board */

/** @param {number} programme @param {Pilot} pilot @param {import('./section.js').Saved} saved */
const correction = (programme, pilot, saved) => foldedAsk({
  id: `reclassify-${pilot.unit}`,
  title: '更正',
  action: '更正候选类别',
  send: async values => {
    await post(`/programmes/${programme}/pilots/${pilot.unit}/classification`, values);
    await saved(`${pilot.name}的候选类别已更正。`);
  },
},
field({
  id: `rank-${pilot.unit}`, name: 'rank', label: '改为',
  options: chosenFrom(RANKS.filter(rank => rank !== pilot.candidateFor).map(rank => ({ value: rank, label: rankName(rank) }))),
}),
field({ id: `why-${pilot.unit}`, name: 'reason', label: '原因', rows: 2, maxlength: 500, hint: '谁在什么时候改了什么、为什么，都写入办理记录。' }));

/** @param {{ id: number }} programme @param {Board} first */
export const classification = (programme, first) => section({
  id: 'classification', title: '候选类别', path: `/programmes/${programme.id}/board`,
  render: (/** @type {Board} */ board, saved) => {
    const lines = board.lines.filter(line => line.pilots.length);
    return lines.length === 0 ? el('p', { class: 'sc-paper' }, '还没有确定试点。') : el('ul', { class: 'sc-paper' },
      lines.flatMap(line => line.pilots.map(pilot => el('li', null, `${line.countyName}${pilot.name} `,
        mark('info', pilot.candidateFor ? rankName(pilot.candidateFor) : '未分类'), correction(programme.id, pilot, saved)))));
  },
}, first).element;
