/** Why the case came back, as long as nothing was handed in since. */
import { el } from '../../kit/dom.js';

/** @type {Maker} */
export const returned = ({ view }) => {
  const last = (view.opinions ?? []).filter(one => !one.recalled).at(-1);
  return last?.decision !== 'return' ? {} : {
    element: el('div', { id: 'returned', class: 'sc-note warn' },
      el('h4', null, `${last.levelName} · ${last.taskName}退回，需要改正：`),
      el('p', { class: 'sc-text' }, last.opinion),
      el('ol', { class: 'sc-items' }, (last.missingItems ?? []).map(item => el('li', null, item)))),
  };
};
