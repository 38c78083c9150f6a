/** The life of a title: its days and reports, and why it may be revoked. */
import { caseLink } from '../../kit/case/papers.js';
import { el, fact, mark, section } from '../../kit/dom.js';
import { day, moment } from '../../kit/words.js';

/** What an annual report says. @type {Record<string, string>} */
export const PARTS = { upkeep: '保持和改进情况', accidents: '事故与伤害情况', plan: '下一年的改进计划' };

/** @typedef {{ dueOn: string, taskId?: string, submittedAt?: string } & Record<string, any>} Report */

/** How many years the title had been held on the day of a report. @param {{ conferredOn: string }} title @param {{ dueOn: string }} report */
export const yearOf = (title, report) => Number(report.dueOn.slice(0, 4)) - Number(title.conferredOn.slice(0, 4));

/** @typedef {{ dueOn: string, handInBy?: string, late: boolean }} Owed */

/** A report whose day has come and that is not handed in. @param {Owed} owed */
export const owedReport = ({ dueOn, handInBy, late }) => el('li', null,
  `${day(dueOn)}的年度报告还没有提交${handInBy ? `，${day(handInBy)}到期` : ''}`, late && ' ', late && mark('bad', '逾期'));

/** When a report of this title was handed in last. @param {CaseView} view @returns {string | undefined} */
export const lastReportAt = view => view.details.reports.map((/** @type {Report} */ one) => one.submittedAt).filter(Boolean).sort().at(-1);

/** @param {Report} report */
const reportOf = report => el('details', { class: 'sc-section' },
  el('summary', null, `${day(report.dueOn)}的年度报告，${day(report.submittedAt ?? '')}提交`),
  el('dl', { class: 'sc-facts' }, Object.entries(PARTS).map(([part, label]) => fact(label, report[part]))));

/** How far the spot check of the period is. @param {{ opens: string, due: string, done: boolean, late: boolean }} check */
export const spotCheck = ({ opens, due, done, late }) => done
  ? '本期已经抽验'
  : el('span', null, `${day(opens)}起抽验，${day(due)}到期`, late && ' ', late && mark('bad', '逾期'));

/** @typedef {{ periodFrom: string, validUntil: string, currentUntil?: string }} Periods */

/** Until when it is valid today, and from when the next period runs where a renewal has granted it already. @param {Periods} title */
export const validity = ({ periodFrom, validUntil, currentUntil }) => {
  const granted = `${day(periodFrom)}至${day(validUntil)}`;
  return currentUntil
    ? [fact('现有效期至', day(currentUntil)), fact('复评后的有效期', granted)]
    : [fact('有效期', granted)];
};

/** The title in words, and everything that was reported and renewed. @type {Maker} */
export const titleFacts = ({ view }) => {
  const title = view.details;
  /** @type {Report[]} */
  const reports = title.reports.filter((/** @type {Report} */ report) => report.submittedAt);
  /** @type {{ renewedOn: string, validUntil: string }[]} */
  const renewals = title.renewals;
  return {
    element: el('div', { id: 'title-facts', class: 'sc-case' },
      section('称号', el('dl', { class: 'sc-facts' },
        fact('称号', title.titleName, ' ', mark(title.state === 'valid' ? 'good' : 'bad', title.stateName)),
        fact('证书编号', title.certificateNumber),
        fact('命名日期', day(title.conferredOn)),
        title.application && fact('申报案卷', caseLink(title.application)),
        validity(title),
        title.state === 'valid' && fact(title.currentUntil ? '下一期抽验' : '抽验', spotCheck(title.spotCheck), '（暂定，未见正式规定）'),
        title.state === 'valid' && fact('可以复评', `${day(title.reassessmentOpens)}起（暂定，未见正式规定）`),
        fact('续期', renewals.map(renewal => `${day(renewal.renewedOn)}续期至${day(renewal.validUntil)}`).join('；')))),
      title.owedReports.length > 0 && section('待交的年度报告', el('ul', { class: 'sc-list' }, title.owedReports.map(owedReport))),
      reports.length > 0 && section(`年度报告（${reports.length}）`, reports.map(reportOf))),
  };
};

/** @typedef {{ taskId: string, groundName: string, proposedByName: string, proposedAt: string, explanation: string }} Proposed */

/** Why the title is to be revoked, for whoever decides. @type {Maker} */
export const revocation = ({ view }) => {
  /** @type {Proposed | undefined} */
  const proposed = view.details.revocations.find((/** @type {Proposed} */ one) => one.taskId === view.task?.id);
  return {
    element: el('div', { id: 'revocation', class: 'sc-proposal' },
      el('h4', null, '提请撤销称号'),
      proposed && el('dl', { class: 'sc-facts' },
        fact('事由', proposed.groundName),
        fact('提请人', `${proposed.proposedByName} · ${moment(proposed.proposedAt)}`),
        fact('事实和依据', el('span', { class: 'sc-text' }, proposed.explanation)))),
  };
};

/** @typedef {Proposed & { decision?: string, reason?: string, voidOn?: string }} Decided */

/** What a proposal says on which nobody had decided when the title was over. @param {{ stateName: string }} title @param {string} voidOn */
export const voided = ({ stateName }, voidOn) => `称号${stateName}，提请自${day(voidOn)}起作废`;

/** Every proposal to revoke the title and what was decided, to look at. @type {Maker} */
export const revocationsToRead = ({ view }) => {
  /** @type {Decided[]} */
  const all = view.details.revocations;
  return all.length ? {
    element: el('div', { class: 'sc-case' }, section(`提请撤销（${all.length}）`, el('ul', { class: 'sc-list' }, all.map(one => el('li', null,
      el('p', null, el('strong', null, one.groundName), ' ',
        mark(one.decision === 'revoked' ? 'bad' : 'info', one.decision ? { revoked: '已撤销', kept: '保留称号' }[one.decision] ?? one.decision : one.voidOn ? voided(view.details, one.voidOn) : '待审定'),
        ` ${one.proposedByName} · ${moment(one.proposedAt)}`),
      el('p', { class: 'sc-text' }, one.explanation),
      one.reason && el('p', { class: 'sc-text' }, `审定意见：${one.reason}`)))))),
  } : {};
};
