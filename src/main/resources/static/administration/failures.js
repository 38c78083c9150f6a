/** The cases in which the system could not do something, those first that wait for an administrator. */
import { el, mark, table } from '../kit/dom.js';
import { section } from '../overview/section.js';

/** @typedef {{ caseId: number, subject: string, businessKey?: string, step: string, reason: string, retries: number }} FailedCase */

/** As many as the server lists. */
const MOST = 50;

/** @param {FailedCase} one */
const row = one => el('tr', null,
  el('th', { scope: 'row' }, el('a', { href: `#case-${one.caseId}` }, [one.businessKey, one.subject].filter(Boolean).join(' '))),
  el('td', null, one.step), el('td', { class: 'reason' }, one.reason),
  el('td', null, one.retries === 0 ? mark('bad', '已停止重试') : mark('warn', '还会自动重试')));

export const failures = () => section({
  id: 'failures',
  title: '系统没有办成的步骤',
  path: '/interventions/failures',
  render: (/** @type {FailedCase[]} */ all) => [
    all.length ? table('系统没有办成的步骤', ['案卷', '步骤', '原因', '现在'], all.map(row)) : el('p', { class: 'sc-paper' }, '没有。系统自动办理的步骤都办成了。'),
    all.length === MOST && el('p', { class: 'sc-hint' }, `只列出前 ${MOST} 件，处理以后再刷新。`),
  ],
}, null, el('p', { class: 'sc-hint' }, '点案卷查看原因，并让系统立即重试。要看其他案卷为什么没有进展，请先在“案卷”页面按编号打开，再点“为什么没有进展”。')).element;
