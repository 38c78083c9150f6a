/** The pilots in the order in which they are put forward to the province and the nation, with the reasons. */
import { get } from '../kit/api.js';
import { el, fill, mark, notRead, table } from '../kit/dom.js';

/**
 * @typedef {{ place: number, unit: string, name: string, countyName: string, stateName: string, score?: number, ready: boolean, reasons: string[], behind: string }} Line
 */

/** @param {Line} line */
const row = line => el('tr', { id: `rank-of-${line.unit}` },
  el('td', { class: 'number' }, line.place),
  el('th', { scope: 'row' }, `${line.countyName}${line.name}`),
  el('td', null, mark(line.ready ? 'good' : 'warn', line.ready ? '可以择优申报' : '暂不具备条件')),
  el('td', { class: 'number' }, line.score === undefined || line.score === null ? '—' : line.score.toFixed(2)),
  el('td', null, line.reasons.join('；')),
  el('td', null, line.behind || '—'));

/** @param {{ id: number }} programme */
export function ranking(programme) {
  const holder = el('div', null);
  const read = () => get(`/programmes/${programme.id}/ranking`)
    .then(/** @param {{ rule: string, pilots: number, lines: Line[] }} view */ view => fill(holder,
      el('p', { class: 'sc-hint' }, `共 ${view.pilots} 个试点。${view.rule}`),
      view.lines.length > 0 && el('details', { class: 'sc-paper' },
        el('summary', null, `名次和依据（可以择优申报 ${view.lines.filter(line => line.ready).length} 个）`),
        table('试点择优排序', ['名次', '试点', '能否申报', '初验评分', '依据', '排在前一名之后的原因'], view.lines.map(row)))))
    .catch(error => fill(holder, notRead(error, read)));
  read();
  return { element: el('section', { id: 'ranking' }, el('h2', null, '试点择优排序'), holder), read };
}
