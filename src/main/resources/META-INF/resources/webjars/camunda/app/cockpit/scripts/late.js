/** Who is late, for how long and with which card, on a page of its own. */
import { get } from '../../../../kit/api.js';
import { el, fill, mark, notRead, reading, table } from '../../../../kit/dom.js';
import { deadlineText } from '../../../../kit/words.js';
import { namedCase, ownPage } from './watch.js';

/** @typedef {{ caseId: number, businessKey?: string, subject: string, step: string, level: string, who?: string, deadline: any }} Stage */

/** @type {Record<string, string>} */
const KINDS = { red: 'bad', card: 'bad', yellow: 'warn' };

/** As many as the server lists. */
const MOST = 100;

/** @param {Stage} stage */
function row(stage) {
  const { light, name, text, due } = deadlineText(stage.deadline);
  return el('tr', null,
    el('th', { scope: 'row' }, namedCase(stage)),
    el('td', null, `${stage.level}：${stage.step}`), el('td', null, stage.who ?? '没有人有待办，请打开案卷看原因'),
    el('td', null, mark(KINDS[light] ?? 'info', name)), el('td', null, text), el('td', null, due));
}

/** @param {HTMLElement} holder */
async function show(holder) {
  fill(holder, el('h2', null, '期限看板'), reading());
  try {
    /** @type {{ red: number, yellow: number, soon: number, stages: Stage[] }} */
    const { red, yellow, soon, stages } = await get('/cockpit/late');
    fill(holder, el('h2', null, '期限看板'),
      el('p', { id: 'late-count' }, `红牌 ${red} 件，黄牌 ${yellow} 件，黄灯（将要到期）${soon} 件。`),
      stages.length ? table('超期和将要到期的案卷', ['案卷', '环节', '谁在办', '灯和牌', '超期', '期限'], stages.map(row)) : el('p', null, '没有超期或者将要到期的案卷。'),
      red + yellow + soon > MOST && el('p', { class: 'sc-hint' }, `只列出超期最久的 ${MOST} 件。`));
  } catch (error) {
    fill(holder, notRead(error, () => show(holder)));
  }
}

export default ownPage({ id: 'safe-community.late', path: '/late', label: '期限看板', priority: 20, begin: show });
