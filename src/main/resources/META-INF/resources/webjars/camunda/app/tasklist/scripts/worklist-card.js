/** One open task in the list: everything one must know to choose the next. */
import { el, mark } from '../../../../kit/dom.js';
import { day, deadlineText, decisionName } from '../../../../kit/words.js';

/**
 * @typedef {{ id: string, task: string, step: string, caseId?: number, number?: string, unit?: string, subject: string,
 *   light?: string, workingDaysLeft?: number, dueAt?: string, since: string, office: string, holder?: string, mine: boolean,
 *   represented: boolean, together: boolean, proposal?: { decision: string, name: string, opinion: string }, askedBy?: string, urgedAt?: string, halted: boolean, written: boolean }} Card
 */

/** The light in colour and in words; nobody can do in time what is suspended. @param {Card} one */
function light(one) {
  if (one.halted) {
    return el('span', { class: 'sc-mark warn', title: '系统管理员已暂停办理，恢复以后才能继续办' }, '已暂停办理');
  }
  if (one.light === undefined || one.workingDaysLeft === undefined) {
    return mark('info', '不限时');
  }
  const said = deadlineText({ light: one.light, workingDaysLeft: one.workingDaysLeft, dueAt: one.dueAt ?? '' });
  return el('span', { class: `sc-mark ${COLOURS[said.light]}`, title: said.due }, `${said.name} · ${said.text}`);
}

/** @type {Record<string, string>} */
const COLOURS = { green: 'good', yellow: 'warn', card: 'card', red: 'red' };

/** The name of the unit stands in front of most subjects. @param {Card} one */
const matter = one => (one.unit && one.subject.startsWith(one.unit) ? one.subject.slice(one.unit.length).trim() : one.subject);

/** @param {Card} one */
const holder = one => (one.mine ? '由您办理' : one.holder ? `由${one.holder}办理${one.represented ? '，您代理' : ''}` : '待领取');

/** What a colleague has proposed who has looked into it, in the words of the colleague. @param {Card} one */
const proposal = ({ proposal: one }) => one && el('span', { class: 'proposal' },
  mark(one.decision === 'approve' ? 'good' : 'bad', `拟${decisionName(one.decision)}`), `${one.name}：${one.opinion}`);

/** @param {Card} one @param {import('./worklist-view.js').Desk} desk */
export const card = (one, desk) => el('li', null, one.together && desk.choice(one), el('a', {
  href: desk.addressOf(one.id), 'data-task': one.id,
  onclick: (/** @type {MouseEvent} */ event) => {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      desk.open(one.id);
    }
  },
},
el('span', { class: 'top' }, el('strong', null, one.unit ?? '全市'), light(one)),
el('span', { class: 'matter' }, matter(one)),
el('span', { class: 'more' }, el('b', null, one.step), one.number && el('span', null, one.number), one.urgedAt && mark('bad', `${day(one.urgedAt)}被催办`),
  one.askedBy && mark('warn', `${one.askedBy}请您提意见`), one.written && mark('warn', '您写了意见，尚未提交')),
el('span', { class: 'more' }, el('span', null, `${day(one.since)}到达`), el('span', null, holder(one)), el('span', null, one.office)),
proposal(one)));
