/** Where a case is now, in words: which office, which task, since when, until when; or how it ended. */
import { el } from '../dom.js';
import { day } from '../words.js';

/** @typedef {{ task: string, taskName: string, office: string, person?: string, since: string, dueAt?: string }} Step */

/**
 * @typedef {{ id: number, kindName: string, businessKey?: string, subject: string, state: string, stateName: string, outcome?: string,
 *   starter?: string, startedAt?: string, endedAt?: string, mayDiscard: boolean, steps: Step[] }} Line
 */

/** @param {Step} step */
export const stepText = step => [
  el('strong', null, step.office), `${step.person ? `（${step.person}）` : ''} 正在办理“${step.taskName}”，${day(step.since)}起`,
  step.dueAt ? `，${day(step.dueAt)}前办结。` : '，没有规定期限。'];

/** @param {Line} line */
export function where(line) {
  if (line.state === 'draft') {
    return el('p', null, '还没有提交，在任务列表中点“发起流程”继续填写。');
  }
  if (line.state === 'finished') {
    return el('p', null, el('strong', null, line.outcome ?? '已办结'), line.endedAt && `，${day(line.endedAt)}`);
  }
  return line.steps.length
    ? el('ul', null, line.steps.map(step => el('li', null, stepText(step))))
    : el('p', null, '现在没有人需要办理，等待规定的日期或公示期满。');
}
