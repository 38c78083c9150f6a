/** What everybody said on a case so far. */
import { addressOf } from '../api.js';
import { el, mark, section } from '../dom.js';
import { decisionName, moment, returnToName } from '../words.js';

/** The task of an expert on site; what they wrote stands with their scores. */
const ON_SITE = 'assessOnSite';

/** @type {Record<string, string>} */
const COLOURS = { approve: 'good', return: 'warn', reject: 'bad' };

/** Who said it, as far as the reader is told, and when. @param {Opinion} one */
export const signature = one => [one.personName, moment(one.at)].filter(Boolean).join(' · ');

/** One opinion as it is shown everywhere: who, when, what, why. @param {Opinion} one */
export const opinionText = one => [
  el('p', { class: 'sc-who' },
    el('strong', null, `${one.levelName ? `${one.levelName} · ` : ''}${one.taskName}`), ' ',
    one.decision && mark(COLOURS[one.decision] ?? 'info', one.decisionName ?? decisionName(one.decision)),
    one.recalled && mark('info', '已取回，不作数'),
    el('span', null, signature(one))),
  one.signature && el('img', { class: 'sc-signature', alt: `${one.personName ?? ''}的签名`, src: addressOf(`/opinions/${one.id}/signature`), loading: 'lazy' }),
  el('p', { class: 'sc-text' }, one.opinion),
  one.returnTo && el('p', null, `退回到：${returnToName(one.returnTo)}`),
  (one.missingItems ?? []).length > 0 && el('ol', { class: 'sc-items' }, one.missingItems?.map(item => el('li', null, item))),
];

/** @param {CaseView} view */
export function opinions(view) {
  const given = (view.opinions ?? []).filter(one => one.task !== ON_SITE);
  return section(`历次意见（${given.length}）`, given.length
    ? el('ol', { class: 'sc-timeline', id: 'opinions' }, given.map(one => el('li', { class: one.decision ?? 'none' }, opinionText(one))))
    : el('p', null, '还没有意见，这是第一个环节。'));
}

/**
 * The joint opinion of a team in a round: whoever leads the team hands in last, after all have signed, and what they
 * write then is the opinion of the team. Rounds that are not over are not in the view.
 *
 * @param {CaseView} view
 * @param {number} round
 * @returns {Opinion | undefined}
 */
export function teamOpinion(view, round) {
  const handedIn = (view.opinions ?? []).filter(one => one.task === ON_SITE)
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const until = (view.assessments ?? []).filter(one => one.round <= round).length;
  return handedIn[until - 1];
}
