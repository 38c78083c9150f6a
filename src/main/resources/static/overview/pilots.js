/** The pilots as the city office changes them while the programme runs: another title, or another unit, always with a reason. */
import { post } from '../kit/api.js';
import { foldedAsk } from '../kit/ask.js';
import { el, mark } from '../kit/dom.js';
import { chosenFrom, field } from '../kit/fields.js';
import { RANKS, rankName } from '../kit/words.js';
import { formerPilot } from './board.js';
import { section } from './section.js';

/** @typedef {{ unit: string, name: string, candidateFor?: string }} Pilot */
/** @typedef {{ lines: { countyName: string, pilots: Pilot[] }[], formerPilots: import('./board.js').Former[] }} Board */

/** @param {number} programme @param {Pilot} pilot @param {import('./section.js').Saved} saved */
const correction = (programme, pilot, saved) => foldedAsk({
  id: `reclassify-${pilot.unit}`,
  title: '更正类别',
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

/** @param {number} programme @param {Pilot} pilot @param {import('./section.js').Saved} saved */
const replacement = (programme, pilot, saved) => foldedAsk({
  id: `replace-${pilot.unit}`,
  title: '调出试点',
  action: '调出试点',
  kind: 'danger',
  send: async values => {
    await post(`/programmes/${programme}/pilots/${pilot.unit}/replacement`, values);
    await saved(`${pilot.name}已调出试点，名额空出，县区已收到重新推荐的任务。`);
  },
},
field({ id: `why-not-${pilot.unit}`, name: 'reason', label: '原因', rows: 2, maxlength: 500, hint: '调出以后由县区重新推荐、市安委办重新确认，不能撤销。' }));

/** What was changed is told to the rest of the page. @param {{ id: number }} programme @param {Board} first @param {(board: any) => void} changed */
export const pilots = (programme, first, changed) => section({
  id: 'pilots', title: '试点调整', path: `/programmes/${programme.id}/board`,
  render: (/** @type {Board} */ board, saved) => {
    if (board !== first) {
      changed(board);
    }
    const lines = board.lines.filter(line => line.pilots.length);
    return [
      lines.length === 0 ? el('p', { class: 'sc-paper' }, '还没有确定试点。') : el('details', { class: 'sc-paper', id: 'adjust-pilots' },
        el('summary', null, `更正类别或调出试点（${lines.reduce((sum, line) => sum + line.pilots.length, 0)} 个）`),
        el('ul', null, lines.flatMap(line => line.pilots.map(pilot => el('li', null, `${line.countyName}${pilot.name} `,
          mark('info', pilot.candidateFor ? rankName(pilot.candidateFor) : '未分类'),
          correction(programme.id, pilot, saved), replacement(programme.id, pilot, saved)))))),
      board.formerPilots.length > 0 && el('div', { class: 'sc-paper', id: 'former-pilots' }, el('h3', null, '不再是试点的单位'),
        el('ul', null, board.formerPilots.map(one => el('li', null, one.countyName, formerPilot(one)))))];
  },
}, first).element;
