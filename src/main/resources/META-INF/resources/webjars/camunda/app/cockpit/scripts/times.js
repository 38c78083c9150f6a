/** How long the steps of a process take: as numbers on the diagram, darker where it is longer, and as a table. */
import { get } from '../../../../kit/api.js';
import { el, fill, notRead, reading, table } from '../../../../kit/dom.js';
import { wipe, write } from './diagram.js';
import { part, processOf } from './watch.js';
import { shade, timeWords } from './watch-words.js';

/** @typedef {{ element: string, name: string, times: number, median: number, slow: number, longest: number }} StepTime */

/** @param {StepTime[]} all */
function overDiagram(all) {
  const most = Math.max(0, ...all.map(one => one.median));
  write(all.map(one => ({
    element: one.element, text: timeWords(one.median), look: `sc-heat-${shade(one.median, most)}`,
    title: `办了 ${one.times} 次，一半在 ${timeWords(one.median)}以内，九成在 ${timeWords(one.slow)}以内`,
  })));
}

/** @param {StepTime} one */
const row = one => el('tr', null, el('th', { scope: 'row' }, one.name), el('td', null, one.times),
  ...[one.median, one.slow, one.longest].map(minutes => el('td', null, timeWords(minutes))));

/** @param {HTMLElement} holder @param {string} process */
async function show(holder, process) {
  fill(holder, reading());
  try {
    /** @type {StepTime[]} */
    const all = await get(`/cockpit/processes/${process}/times`);
    overDiagram(all);
    fill(holder,
      el('p', { class: 'sc-hint' }, '最近一年办完的环节（最多取最近的 5000 个），按自然时间计算，节假日也算在内。流程图上写的是一半以内办完的时间，颜色越深用时越长。'),
      all.length ? table('各环节用时', ['环节', '办过几次', '一半以内', '九成以内', '最长'], all.map(row)) : el('p', null, '最近一年没有办完的环节。'));
  } catch (error) {
    fill(holder, notRead(error, () => show(holder, process)));
  }
}

export default part({
  id: 'safe-community.times',
  pluginPoint: 'cockpit.processDefinition.runtime.tab',
  priority: 2,
  properties: { label: '各环节用时' },
  begin: (holder, scope) => show(holder, processOf(scope)),
  end: wipe,
});
