/** What a unit has applied for before: each with how it ended, and the way to its case with letters and certificate. */
import { el, mark, section } from '../../kit/dom.js';
import { day } from '../../kit/words.js';

/** @typedef {{ id: number, chain: string, state: string, stateName: string, community: string, businessKey?: string, appliedOn?: string }} Case */

/** @type {Record<string, string>} */
const COLOURS = { conferred: 'good', running: 'warn' };

/** @param {Case[]} cases @param {string} community */
export function earlierApplications(cases, community) {
  const own = cases.filter(one => one.community === community && one.state !== 'draft');
  return own.length > 0 && section(`本单位的申报（${own.length}）`, el('ul', { class: 'sc-list' }, own.map(one => el('li', null,
    el('a', { href: `/cases/#${one.id}`, target: '_blank', rel: 'noopener' }, one.businessKey ?? '没有编号的申报'), ' ',
    mark(COLOURS[one.state] ?? 'info', one.stateName), one.appliedOn && ` ${day(one.appliedOn)}申报`))));
}
