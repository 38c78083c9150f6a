/** What one administrator changes in a case at once, with a reason on its record: the last day of a task, and a number that was copied wrongly. */
import { post } from '../kit/api.js';
import { foldedAsk } from '../kit/ask.js';
import { el } from '../kit/dom.js';
import { field } from '../kit/fields.js';
import { day } from '../kit/words.js';

/** @typedef {{ name: string, label: string, value?: string }} Value */
/** @typedef {(said: string) => Promise<void>} Saved */

/** @param {string} id @param {string} example */
const reason = (id, example) => field({ id, name: 'reason', label: '原因', rows: 2, maxlength: 1000, hint: `例如“${example}”。会写进案卷的办理记录。` });

/** A task without a limit has none to put off. @param {string} caseId @param {import('../kit/case/where.js').Step & { taskId: string }} step @param {Saved} saved */
export const postponement = (caseId, step, saved) => step.dueAt && foldedAsk({
  id: `postpone-${step.taskId}`, title: '延后办理期限（系统管理员）', action: '延后期限',
  missing: ({ dueOn, reason: why }) => (dueOn
    ? why ? null : { field: 'reason', message: '请填写延期的原因。' }
    : { field: 'dueOn', message: '请填写新的期限。' }),
  send: async ({ dueOn, reason: why }) => {
    await post(`/cases/${caseId}/postponements`, { task: step.taskId, dueOn, reason: why });
    await saved(`已把“${step.taskName}”的期限由${day(step.dueAt)}延后到${day(dueOn)}，并记入案卷。到期提醒和黄牌红牌随之顺延。`);
  },
},
el('p', { class: 'sc-hint' }, `现在的期限是${day(step.dueAt)}。期限只能延后，请选工作日；提醒、黄牌和红牌随之顺延，已经发出的牌不收回。`),
field({ id: `postpone-${step.taskId}-dueOn`, name: 'dueOn', label: '新的期限', type: 'date' }),
reason(`postpone-${step.taskId}-reason`, '因洪灾停工，县安委会同意延期'));

/** @param {string} caseId @param {Value} one @param {Saved} saved */
const correction = (caseId, one, saved) => el('li', { id: `value-${one.name}` },
  el('strong', null, one.label), `：${one.value ?? '空'}`,
  foldedAsk({
    id: `correct-${one.name}`, title: `更正${one.label}`, action: '更正',
    missing: ({ value, reason: why }) => (value
      ? why ? null : { field: 'reason', message: '请填写更正的原因。' }
      : { field: 'value', message: `请填写正确的${one.label}。` }),
    send: async ({ value, reason: why }) => {
      await post(`/cases/${caseId}/corrections`, { name: one.name, value, reason: why });
      await saved(`“${one.label}”已由“${one.value ?? '空'}”改为“${value}”，并记入案卷。`);
    },
  },
  field({ id: `correct-${one.name}-value`, name: 'value', label: `正确的${one.label}`, value: one.value, maxlength: 100 }),
  reason(`correct-${one.name}-reason`, '与备案回执核对，原编号少一位')));

/** @param {string} caseId @param {Value[]} values @param {Saved} saved */
export const corrections = (caseId, values, saved) => values.length > 0 && el('section', { class: 'sc-paper', id: 'corrections' },
  el('h3', null, '更正填错的内容'),
  el('p', { class: 'sc-hint' }, '这里只列抄错了可以改的编号。意见、决定和评定结果由办理人负责，不能更正；已经发出的公文不会跟着改。'),
  el('ul', { class: 'sc-list' }, values.map(one => correction(caseId, one, saved))));
