/** Why a case does not go on: who has it, what failed and why, what it waits for; and what one administrator can do at once. */
import { assignment } from '../forms/parts/handover.js';
import { get, post } from '../kit/api.js';
import { ask, foldedAsk } from '../kit/ask.js';
import { stepText } from '../kit/case/where.js';
import { el, fact, fill, mark, reading } from '../kit/dom.js';
import { field } from '../kit/fields.js';
import { moment } from '../kit/words.js';
import { section } from '../overview/section.js';
import { suspended } from './halts.js';
import { corrections, postponement } from './repairs.js';

/**
 * @typedef {{ job: string, step: string, reason: string, advice: string, retries: number, nextTryAt?: string, technical?: string }} Failure
 * @typedef {{ name: string, does?: string, dueAt?: string, halted: boolean }} Wait
 * @typedef {{ id: number, recipient: string, subject: string, reason: string, attempts: number, givenUp: boolean }} Unsent
 * @typedef {{ halts: import('./halts.js').Halt[], failures: Failure[], timers: Wait[], messages: Wait[], unsent: Unsent[],
 *   values: import('./repairs.js').Value[] }} Standstill
 * @typedef {import('../kit/case/where.js').Step & { taskId: string }} Step
 */

/** After so long a step that was set going has usually been tried. */
const SOON = 3_000;

/** @param {Failure} one */
const trying = one => (one.retries === 0 ? [mark('bad', '已停止重试'), ' 不处理就不会再继续。']
  : [mark('warn', '还会自动重试'), ` 剩 ${one.retries} 次${one.nextTryAt ? `，下一次在 ${moment(one.nextTryAt)}` : ''}。`]);

/** @param {string} caseId @param {Failure} one @param {(said: string) => Promise<void>} saved */
const failure = (caseId, one, saved) => el('li', { class: 'sc-card', id: `failure-${one.job}` },
  el('dl', { class: 'sc-facts sc-wide' },
    fact('没有办成', one.step), fact('原因', one.reason), fact('怎么办', one.advice), fact('现在', trying(one))),
  ask({
    id: `retry-${one.job}`, action: '立即重试',
    missing: ({ reason }) => (reason ? null : { field: 'reason', message: '请填写重试的原因，例如“对方系统已经恢复”。' }),
    send: async ({ reason }) => {
      await post(`/cases/${caseId}/retries`, { job: one.job, reason });
      const said = `已经安排立即重试“${one.step}”，并记入案卷。`;
      await saved(`${said}结果在几秒钟后显示。`);
      window.setTimeout(() => saved(`${said}下面是现在的情况。`), SOON);
    },
  }, field({ id: `retry-${one.job}-reason`, name: 'reason', label: '重试的原因', maxlength: 1000, hint: '会写进案卷的办理记录。' })),
  one.technical && el('details', { class: 'sc-folded' }, el('summary', null, '技术说明（供系统维护单位查看）'), el('pre', { class: 'technical', lang: 'en' }, one.technical)));

/** @param {Unsent} one @param {(said: string) => Promise<void>} saved */
const unsent = (one, saved) => el('li', { class: 'sc-card', id: `unsent-${one.id}` },
  el('dl', { class: 'sc-facts sc-wide' },
    fact('没有送达', one.subject), fact('收件', one.recipient), fact('原因', one.reason),
    fact('现在', one.givenUp ? mark('bad', '已停止发送') : mark('warn', `还会自动重发，已试 ${one.attempts} 次`))),
  foldedAsk({
    id: `resend-${one.id}`, title: '再发一次', action: '现在重发', kind: 'plain',
    send: async () => {
      await post(`/mail/${one.id}/retry`);
      await saved('已经安排重发。');
    },
  }));

/** @param {Wait} one */
const waiting = one => el('li', null, el('strong', null, one.name), one.dueAt && `，${moment(one.dueAt)} 到期${one.halted ? '，已被暂停，到期也不办，恢复以后才办' : ''}`, one.does && el('small', null, one.does));

/** @param {string} title @param {any[]} lines */
const folded = (title, lines) => lines.length > 0
  && el('details', { class: 'sc-folded' }, el('summary', null, `${title}（${lines.length} 项）`), el('ul', { class: 'sc-list' }, lines));

/** @param {Step[]} steps @param {Standstill} all */
function verdict(steps, { halts, failures, timers, messages }) {
  if (halts.some(one => !one.whole)) {
    return ['bad', '这个案卷已由系统管理员暂停办理，恢复以后才能继续办。谁暂停的、怎么恢复，见下。'];
  }
  if (failures.length) {
    return ['bad', `有 ${failures.length} 项由系统自动办理的步骤没有办成，原因和处理办法见下。`];
  }
  const stopped = timers.filter(one => one.halted).length;
  if (halts.length || stopped) {
    return ['bad', [halts.length && '这个案卷所用的流程已由系统管理员暂停，不能再发起；案卷可以继续办，见下。',
      stopped && `有 ${stopped} 项计时的系统作业已由系统管理员在 Cockpit 中暂停，到期也不办；恢复要在 Cockpit 的“作业定义”或者流程实例的“作业”中点“恢复”。`].filter(Boolean).join('')];
  }
  if (steps.length) {
    return ['info', '没有故障。案卷在等人办理，见“谁在办”。'];
  }
  return timers.length || messages.length ? ['info', '没有故障。案卷在等规定的日期或者其他环节，见下。'] : ['good', '没有故障，也没有要等的事项。'];
}

/** @param {string} caseId @param {string} me */
export function standstill(caseId, me) {
  const people = el('div', null);
  /** @type {Step[]} */
  let steps = [];
  const readSteps = async () => {
    const line = await get(`/casefiles/${caseId}/whereabouts`);
    ({ steps } = line);
    fill(people, el('p', null, el('a', { href: `/cases/#${caseId}` }, [line.businessKey, line.subject].filter(Boolean).join(' '))));
  };
  const made = () => section({
    id: 'standstill',
    title: '为什么没有进展',
    path: `/cases/${caseId}/standstill`,
    render: (/** @type {Standstill} */ all, saved) => {
      const [kind, words] = verdict(steps, all);
      const moved = async (/** @type {string} */ said) => {
        await readSteps();
        await saved(said);
      };
      return [
        el('p', { class: `sc-note ${kind}`, id: 'verdict' }, words),
        suspended(caseId, all.halts, moved),
        all.failures.length > 0 && el('ul', { class: 'sc-cards' }, all.failures.map(one => failure(caseId, one, saved))),
        all.unsent.length > 0 && el('ul', { class: 'sc-cards' }, all.unsent.map(one => unsent(one, saved))),
        steps.length > 0 && el('section', { class: 'sc-paper', id: 'who-has-it' }, el('h3', null, '谁在办'),
          el('ul', { class: 'sc-list' }, steps.map(step => el('li', null, stepText(step), assignment(step.taskId, me), postponement(caseId, step, moved))))),
        corrections(caseId, all.values, saved),
        folded('等到规定的日期', all.timers.map(waiting)),
        folded('等其他环节的通知', all.messages.map(waiting)),
      ];
    },
  }, null, people).element;
  // once and whole: what somebody has unfolded or typed must not be drawn anew under their hands
  const place = el('div', null, reading());
  readSteps()
    .catch(() => fill(people, el('p', { role: 'alert' }, '没有读到谁在办理，请刷新本页。')))
    .then(() => fill(place, made()));
  return place;
}
