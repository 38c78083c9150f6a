/** Where a case is now, in words: which office, which task, since when, until when; or how it ended. */
import { pageOf } from '../api.js';
import { el } from '../dom.js';
import { day } from '../words.js';

/** @typedef {{ task: string, taskName: string, office: string, claimed: boolean, person?: string, taskId?: string, since: string, dueAt?: string, late?: boolean }} Step */

/**
 * @typedef {{ id: number, kindName: string, businessKey?: string, subject: string, state: string, stateName: string, outcome?: string,
 *   starter?: string, startedAt?: string, endedAt?: string, mayDiscard: boolean, halt?: string, suspended?: boolean, steps: Step[] }} Line
 */

/** A step can come up when its time is already over. @param {Step} step */
const deadline = step => {
  if (!step.dueAt) {
    return '，没有规定期限。';
  }
  return step.late ? `，期限是${day(step.dueAt)}，已经超期。` : `，${day(step.dueAt)}前办结。`;
};

/** @param {Step} step */
export const stepText = step => [
  el('strong', null, step.office), `${step.person ? `（${step.person}）` : ''}${step.claimed ? '正在办理' : '待领取'}“${step.taskName}”，${day(step.since)}起`,
  deadline(step)];

/** An administrator goes on from here to who does it, which the form of the task asks. @param {Step} step */
const assigning = step => step.taskId && [' ', el('a', {
  href: pageOf(`/camunda/app/tasklist/default/#/?task=${step.taskId}`), 'data-task': step.taskId, 'aria-label': `打开“${step.taskName}”，指定办理人`,
}, '指定办理人')];

/** @param {Line} line @param {boolean} [administers] */
export function where(line, administers = false) {
  if (line.state === 'draft') {
    return el('p', null, '还没有提交，在任务列表中点“发起流程”继续填写。');
  }
  if (line.state === 'finished') {
    return el('p', null, el('strong', null, line.outcome ?? '已办结'), line.endedAt && `，${day(line.endedAt)}`);
  }
  if (line.halt) {
    return el('p', { class: 'sc-warning' }, line.halt);
  }
  return line.steps.length
    ? el('ul', null, line.steps.map(step => el('li', null, stepText(step), administers && assigning(step))))
    : el('p', null, '现在没有人需要办理，等待规定的日期或公示期满。');
}
