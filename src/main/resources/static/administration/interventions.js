/** What one administrator has proposed and another one confirms or turns down, and what became of the earlier proposals. */
import { post } from '../kit/api.js';
import { ask } from '../kit/ask.js';
import { el, fact, mark, table } from '../kit/dom.js';
import { moment } from '../kit/words.js';
import { section } from '../overview/section.js';

/**
 * @typedef {{ id: number, caseId: number, subject: string, businessKey?: string, description: string, reason: string, state: string,
 *   proposedBy: string, proposedByName: string, proposedAt: string, decidedByName?: string, decidedAt?: string }} Intervention
 */

const SHOWN = 20;

/** @param {Intervention} one */
const caseLink = one => el('a', { href: `/cases/#${one.caseId}` }, [one.businessKey, one.subject].filter(Boolean).join(' '));

/** @param {Intervention} one @param {string} me @param {(said: string) => Promise<void>} saved */
function waiting(one, me, saved) {
  /** @param {string} act @param {string} said */
  const decide = (act, said) => async () => {
    await post(`/interventions/${one.id}/${act}`);
    await saved(`第 ${one.id} 号干预${said}`);
  };
  const own = one.proposedBy === me;
  return el('li', { class: 'sc-card', id: `intervention-${one.id}` },
    el('dl', { class: 'sc-facts sc-wide' },
      fact('编号', one.id), fact('案卷', caseLink(one)), fact('要做的事', one.description), fact('原因', one.reason),
      fact('提出', `${one.proposedByName}，${moment(one.proposedAt)}`)),
    own ? el('p', { class: 'sc-hint' }, '这是您提出的，须由另一名系统管理员核对后确认。不再需要时可以撤回。')
      : ask({ id: `confirm-${one.id}`, action: '确认并执行', send: decide('confirmation', '已经执行，并记入案卷。') },
        el('p', { class: 'sc-hint' }, '确认后立即执行，不能撤销。请先打开案卷核对。')),
    ask({ id: `reject-${one.id}`, action: own ? '撤回' : '否决', kind: 'plain', send: decide('rejection', own ? '已经撤回。' : '已经否决。') }));
}

/** @param {Intervention} one */
const decided = one => el('tr', null,
  el('th', { scope: 'row' }, one.id), el('td', null, caseLink(one)), el('td', null, one.description), el('td', null, one.reason),
  el('td', null, one.proposedByName), el('td', null, one.state === 'done' ? mark('good', '已执行') : mark('warn', '未执行')),
  el('td', null, `${one.decidedByName}，${moment(one.decidedAt)}`));

/** @param {string} me */
export const interventions = me => section({
  id: 'interventions',
  title: '等待确认的干预',
  path: '/interventions',
  render: (/** @type {Intervention[]} */ all, saved) => {
    const open = all.filter(one => one.state === 'proposed');
    const past = all.filter(one => one.state !== 'proposed').slice(0, SHOWN);
    return [
      open.length ? el('ul', { class: 'sc-cards' }, open.map(one => waiting(one, me, saved))) : el('p', { class: 'sc-paper' }, '没有等待确认的干预。'),
      past.length > 0 && el('details', { class: 'sc-folded' }, el('summary', null, `最近处理的 ${past.length} 件`),
        table('最近处理的干预', ['编号', '案卷', '要做的事', '原因', '提出', '结果', '处理'], past.map(decided))),
    ];
  },
}, null, el('p', { class: 'sc-hint' }, '使案卷跳过环节或提前结束的操作，由一名系统管理员提出，另一名确认后才执行。要提出干预，请先打开案卷，再点“为什么没有进展”。'));
