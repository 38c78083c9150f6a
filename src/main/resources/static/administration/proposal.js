/** What an administrator proposes for one case: to end it, to move it past a step, or to put another moment for a timer. */
import { get, post } from '../kit/api.js';
import { foldedAsk } from '../kit/ask.js';
import { el, mark } from '../kit/dom.js';
import { chosenFrom, field } from '../kit/fields.js';
import { moment } from '../kit/words.js';

/** @typedef {{ id: string, name: string, running: boolean }} Step */
/** @typedef {{ job: string, name: string, dueAt: string }} Timer */
/** @typedef {{ processInstanceId: string, name: string, steps: Step[], timers: Timer[] }} Part */
/** @typedef {{ caseId: number, subject: string, businessKey?: string, processInstanceId?: string, parts: Part[] }} CaseParts */

/** @param {string} id */
const reason = id => field({ id, name: 'reason', label: '原因', rows: 3, maxlength: 1000, hint: '会写进案卷的办理记录。' });

/** @param {string} chosen */
const list = chosen => (chosen ? [chosen] : []);

/** @param {Step[]} steps */
const optional = steps => [{ value: '', label: '不选' }, ...steps.map(step => ({ value: step.id, label: step.name }))];

/** The steps in the order of the model; the ones where the case is now say so. @param {Part} part */
const chain = part => el('ol', { class: 'sc-list', 'aria-label': `“${part.name}”的环节` }, part.steps.map(step =>
  el('li', null, step.running ? [el('strong', null, step.name), ' ', mark('info', '现在')] : step.name)));

/** From one step to another one, back or forth. @param {Part} part @param {number} at @param {(body: object) => Promise<void>} propose */
function moving(part, at, propose) {
  const running = part.steps.filter(step => step.running);
  const only = running.length === 1 ? running[0]?.id : '';
  return running.length > 0 && foldedAsk({
    id: `move-${at}`, title: '把案卷调整到另一个环节', action: '提出调整',
    missing: ({ from, to }) => (from ? to ? null : { field: 'to', message: '请选择调整到哪个环节。' } : { field: 'from', message: '请选择从哪个环节调整。' }),
    send: ({ from = '', to = '', reason: why }) => propose({
      processInstanceId: part.processInstanceId, action: 'modify', reason: why, cancel: list(from), startBefore: list(to),
    }),
  },
  chain(part),
  field({ id: `move-${at}-from`, name: 'from', label: '从哪个环节（正在办理）', value: only, options: chosenFrom(running.map(step => ({ value: step.id, label: step.name }))) }),
  field({ id: `move-${at}-to`, name: 'to', label: '调整到哪个环节', options: chosenFrom(part.steps.map(step => ({ value: step.id, label: step.name }))) }),
  reason(`move-${at}-reason`));
}

/** @param {Part} part @param {number} at @param {(body: object) => Promise<void>} propose */
function skipping(part, at, propose) {
  const running = part.steps.filter(step => step.running);
  return foldedAsk({
    id: `modify-${at}`, title: '取消或者跳过环节', action: '提出跳过',
    send: values => propose({
      processInstanceId: part.processInstanceId, action: 'modify', reason: values.reason,
      cancel: list(values.cancel ?? ''), startAfter: list(values.startAfter ?? ''),
    }),
  },
  field({ id: `modify-${at}-cancel`, name: 'cancel', label: '取消正在办理的环节', options: optional(running) }),
  field({ id: `modify-${at}-startAfter`, name: 'startAfter', label: '跳过这个环节，接着往下办', options: optional(part.steps) }),
  reason(`modify-${at}-reason`));
}

/** @param {Part} part @param {number} at @param {(body: object) => Promise<void>} propose */
const timing = (part, at, propose) => part.timers.length > 0 && foldedAsk({
  id: `due-${at}`, title: '修改计时的到期时间', action: '提出修改到期时间',
  missing: values => (values.job ? values.dueAt ? null : { field: 'dueAt', message: '请填写新的到期时间。' } : { field: 'job', message: '请选择计时。' }),
  send: values => propose({
    processInstanceId: part.processInstanceId, action: 'setDueDate', reason: values.reason, job: values.job, dueAt: `${values.dueAt}:00+08:00`,
  }),
},
field({
  id: `due-${at}-job`, name: 'job', label: '计时',
  options: chosenFrom(part.timers.map(timer => ({ value: timer.job, label: `${timer.name}，${moment(timer.dueAt)} 到期` }))),
}),
field({ id: `due-${at}-dueAt`, name: 'dueAt', label: '新的到期时间（北京时间）', type: 'datetime-local', max: '9999-12-31T23:59' }),
reason(`due-${at}-reason`));

/**
 * @param {string} caseId
 * @param {() => unknown} proposed reads again what waits
 */
export async function proposal(caseId, proposed) {
  /** @type {CaseParts} */
  const all = await get(`/cases/${caseId}/running-parts`);
  const said = el('p', { class: 'sc-done', role: 'status', tabindex: -1 });
  /** @param {object} body */
  const propose = async body => {
    const { id, description } = await post('/interventions', body);
    said.textContent = `第 ${id} 号干预已经提出：${description}。须由另一名系统管理员在本页确认后才会执行。`;
    said.focus();
    proposed();
  };
  return el('section', { id: 'proposal' },
    el('h2', null, '提出干预'),
    el('p', null, el('a', { href: `/cases/#${all.caseId}` }, [all.businessKey, all.subject].filter(Boolean).join(' '))),
    said,
    all.parts.length === 0 && el('p', { class: 'sc-paper' }, '这个案卷没有正在办理的流程，不能干预。'),
    all.parts.map((part, at) => el('section', { class: 'sc-paper' },
      el('h3', null, part.name),
      el('p', { class: 'sc-hint' }, `正在办理：${part.steps.filter(step => step.running).map(step => step.name).join('、') || '没有环节'}`),
      moving(part, at, propose),
      skipping(part, at, propose),
      timing(part, at, propose),
      part.processInstanceId === all.processInstanceId && foldedAsk({
        id: `end-${at}`, title: '提前结束', action: '提出提前结束', kind: 'danger',
        send: values => propose({ processInstanceId: part.processInstanceId, action: 'end', reason: values.reason }),
      }, reason(`end-${at}-reason`)))));
}
