/** The nomination as a part of its task: sent as it was seen, and read again when a colleague has saved meanwhile. */
import { el } from '../../kit/dom.js';
import { moved } from '../parts/moved.js';
import { Nomination, responsible } from './nomination.js';

/** @typedef {import('./nomination.js').Candidate} Candidate */

/** What is said of each candidate. @param {{ candidates?: Candidate[] }} details */
const items = ({ candidates = [] }) => candidates.map(one => ({
  label: one.name,
  value: [one.chosen ? '拟定试点' : '候选', ...Object.values(one.arguments ?? {}), ...responsible(one).flatMap(each => each ? [each.name, each.post, each.phone] : [])].filter(Boolean).join('，'),
}));

/** @type {Maker} */
export const nomination = context => {
  const last = context.slot('nomination-seen');
  const before = last.take();
  const part = new Nomination(context);
  return {
    element: [before && el('div', null, moved(items(before), items(part.details))), ...part.element],
    errors: () => part.errors(),
    variables: () => ({ seen: part.details.seen }),
    leave: () => last.keep({ candidates: part.details.candidates }),
  };
};
