/** What became of a task that is no longer there, for whoever comes back to it: who did it, and where its case is now. */
import { get } from '../kit/api.js';
import { doAgain, recall } from '../kit/case/recall.js';
import { where } from '../kit/case/where.js';
import { el, fill, notRead } from '../kit/dom.js';
import { moment } from '../kit/words.js';

/** @typedef {{ task: string, done: boolean, name?: string, mine: boolean, at: string, line?: import('../kit/case/where.js').Line }} Ending */

/** Below this width the columns of Tasklist stand one under the other. */
const COLUMNS = 843;

/** @param {Ending} ending */
export const sentence = ({ task, done, name, mine, at }) => (done
  ? `“${task}”${mine ? '您' : name ?? ''}已于 ${moment(at)} 办结。`
  : `“${task}”不用再办了：案卷已撤回、终止或转到别的环节，这项任务 ${moment(at)} 随之结束。`);

/** What was said in the corner when it was sent is said here. @param {number} id */
function notTwice(id) {
  document.querySelector(`#sent:has([href="/cases/#${id}"])`)?.remove();
}

/** @param {Ending} ending */
const told = ending => [
  el('p', null, el('strong', null, sentence(ending))),
  ending.line ? [
    el('p', null, ending.line.subject, ending.line.businessKey && `，编号 ${ending.line.businessKey}`, '。现在：'),
    where(ending.line),
    el('p', null, el('a', { href: `/cases/#${ending.line.id}`, target: '_blank', rel: 'noopener' }, '查看案卷')),
    ending.mine && recall(String(ending.line.id), () => doAgain(String(/** @type {any} */ (ending.line).id))),
  ] : el('p', null, '这个案卷现在不归您查看。'),
];

/**
 * @param {Element} place
 * @param {string} task
 * @param {() => boolean} wanted whether the person still looks for it
 */
export async function ended(place, task, wanted) {
  const said = await get(`/tasks/${encodeURIComponent(task)}/ending`).then(ending => {
    notTwice(ending.line?.id);
    return told(ending);
  }, error => (error.status === 404 ? el('p', null, el('strong', null, error.message)) : notRead(error, () => ended(place, task, wanted))));
  if (wanted()) {
    fill(place, el('div', { class: 'sc-note', role: 'status' }, said));
    if (window.innerWidth < COLUMNS) {
      place.scrollIntoView({ block: 'start' });
    }
  }
}
