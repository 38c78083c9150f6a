/** What the examiner proposes, before the eyes of the leader; one click takes it over, the opinion stays the leader's own. */
import { opinionText } from '../../kit/case/opinions.js';
import { button, el } from '../../kit/dom.js';
import { inputOf } from '../../kit/fields.js';

/** @type {Maker} */
export const proposal = context => {
  const { view, user } = context;
  const proposed = view.task?.key === 'signOff'
    ? (view.opinions ?? []).filter(one => one.task === 'examine' && one.level === view.task?.level && !one.recalled).at(-1) : undefined;
  return !proposed ? {} : {
    element: el('div', { id: 'proposal', class: 'sc-proposal' },
      el('h4', null, '审查人的拟办意见'),
      opinionText(proposed),
      proposed.person === user
        ? el('p', { class: 'sc-warning', id: 'same-person' }, '您是本件的审查人。签批要由另一位负责人办理，请放弃领取，交给他人办理。')
        : button('按拟办意见填写办理结果', 'plain', () => takeOver(context, proposed), { id: 'take-proposal' })),
  };
};

/** @param {Context} context @param {Opinion} proposed */
function takeOver({ root, takeReturn }, proposed) {
  const radio = inputOf(root, `decision-${proposed.decision}`);
  if (radio) {
    radio.checked = true;
    takeReturn?.(proposed.returnTo, proposed.missingItems);
    radio.dispatchEvent(new Event('change', { bubbles: true }));
    inputOf(root, 'opinion')?.focus();
  }
}
