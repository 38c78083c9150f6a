/** What the system could not do, in plain words and from the first failure on: of all processes on the first page, of one on its page. */
import { get } from '../../../../kit/api.js';
import { el, fill, mark, notRead, table } from '../../../../kit/dom.js';
import { wipe, write } from './diagram.js';
import { namedCase, part, processOf } from './watch.js';
import { turns } from './watch-words.js';

/** @typedef {{ caseId: number, subject: string, businessKey?: string, element: string, step: string, reason: string, advice: string, retries: number }} Failed */

/** As many as the server lists. */
const MOST = 50;

/** @param {Failed} one */
const row = one => el('tr', null,
  el('th', { scope: 'row' }, namedCase(one)),
  el('td', null, one.step), el('td', { class: 'reason' }, one.reason, el('small', null, ` ${one.advice}`)),
  el('td', null, one.retries === 0 ? mark('bad', '已停止重试') : mark('warn', `还会自动重试 ${one.retries} 次`)));

/** @param {Failed[]} all */
const overDiagram = all => write(Object.entries(turns(all)).map(([element, which]) =>
  ({ element, text: `${which.length} 件没办成`, title: '原因见下', look: 'sc-failed' })));

/** @param {HTMLElement} holder @param {string} [process] */
async function show(holder, process) {
  try {
    /** @type {Failed[]} */
    const all = await get(`/interventions/failures${process ? `?process=${process}` : ''}`);
    if (process) {
      overDiagram(all);
    }
    fill(holder, !process && el('h3', null, '系统没有办成的步骤'),
      all.length ? table('系统没有办成的步骤', ['案卷', '步骤', '原因和办法', '现在'], all.map(row)) : el('p', null, '没有。系统自动办理的步骤都办成了。'),
      all.length === MOST && el('p', { class: 'sc-hint' }, `只列出前 ${MOST} 件，处理以后再刷新。`));
  } catch (error) {
    fill(holder, notRead(error, () => show(holder, process)));
  }
}

export default [
  part({
    id: 'safe-community.failures-of-a-process',
    pluginPoint: 'cockpit.processDefinition.runtime.tab',
    priority: 4,
    properties: { label: '没有办成的步骤' },
    begin: (holder, scope) => show(holder, processOf(scope)),
    end: wipe,
  }),
  part({ id: 'safe-community.failures', pluginPoint: 'cockpit.dashboard', priority: 9, begin: holder => show(holder) }),
];
