/** The answer to a task: what is decided, why, and on a return to whom and what is missing. */
import { button, el, fill } from './dom.js';
import { ItemEditor } from './items.js';
import { choice, decisionName, returnToName } from './words.js';
import { opinionText } from './case-panel.js';

const HINTS = {
  examine: { approve: '作为拟办意见，送领导签批', return: '列明全部缺项，送领导签批后退回', reject: '写明理由，送领导签批' },
  signOff: { approve: '本级审核办结', return: '一次告知全部缺项', reject: '写明理由，申报终止' },
  spotCheck: { approve: '称号继续有效', reject: '写明事实，由上级审定是否撤销' },
  concludeReassessment: { approve: '称号续期', reject: '写明事实，由上级审定是否撤销' },
  revoke: { approve: '即日起失效，出具撤销称号决定', reject: '写明理由，称号继续有效' },
};
const COMMON = { return: '一次列明全部缺项', reject: '写明理由，申报终止' };

const radioLine = (task, { value, label }) => {
  const hint = HINTS[task.key]?.[value] ?? COMMON[value];
  return el('div', { class: 'sc-choice' },
    el('input', { type: 'radio', name: 'decision', id: `decision-${value}`, value }),
    el('label', { for: `decision-${value}` }, label ?? decisionName(value), hint && el('small', null, hint)));
};

/** Shows only what belongs to the chosen decision. */
function follow(root) {
  const chosen = root.querySelector('input[name=decision]:checked')?.value;
  root.querySelectorAll('[data-when]').forEach(part => {
    part.hidden = part.dataset.when !== chosen;
  });
  return chosen;
}

export function decision({ root, view }) {
  const group = root.querySelector('#decision');
  if (!group) {
    return {};
  }
  const options = (view.task?.decisions ?? []).map(choice);
  group.append(...options.map(option => radioLine(view.task, option)));
  root.addEventListener('change', () => follow(root));
  follow(root);
  return {
    errors: () => follow(root)
      ? []
      : [{ field: group.querySelector('input'), message: `请选择办理结果：${options.map(({ value, label }) => label ?? decisionName(value)).join('、')}。` }],
    variables: () => ({ decision: follow(root) }),
  };
}

export function opinion({ root }) {
  const field = root.querySelector('#opinion');
  const name = root.querySelector('label[for=opinion]').dataset.name ?? '意见';
  return {
    errors: () => field.value.trim() ? [] : [{ field, message: `请填写“${name}”，写明依据和理由。` }],
    variables: () => ({ opinion: field.value.trim() }),
  };
}

/** To whom the case goes back, and an itemised list of what is missing; only asked on a return. */
export function returning(context) {
  const { root, view } = context;
  const select = root.querySelector('#returnTo');
  if (!select) {
    return {};
  }
  const targets = (view.task?.returnTo ?? []).map(choice);
  select.append(...targets.map(({ value, label }) => el('option', { value }, label ?? returnToName(value))));
  if (targets.length === 1) {
    select.value = targets[0].value;
  }
  const items = new ItemEditor(root.querySelector('#missingItems'));
  const asked = () => root.querySelector('#decision-return')?.checked;
  context.takeReturn = (returnTo, lines) => {
    select.value = returnTo ?? '';
    items.write(lines ?? []);
  };
  return {
    prepare: draft => items.write(Object.keys(draft).filter(id => id.startsWith('missingItems-')).map(id => draft[id])),
    errors: () => asked() ? [
      ...(select.value ? [] : [{ field: select, message: '请选择“退回到”哪一级。' }]),
      ...(items.read().length ? [] : [{ field: items.inputs()[0], message: '请在“需要补正的内容”里至少写一项，一次列明全部缺项。' }]),
    ] : [],
    variables: () => asked() ? { returnTo: select.value, missingItems: items.read().join('\n') } : {},
  };
}

/** What the examiner proposes, before the eyes of the leader; one click takes it over, the opinion stays the leader's own. */
export function proposal(context) {
  const { root, view, user } = context;
  const holder = root.querySelector('#proposal');
  const proposed = view.task?.key === 'signOff'
    && (view.opinions ?? []).filter(one => one.task === 'examine' && one.level === view.task.level).at(-1);
  holder.hidden = !proposed;
  if (proposed) {
    fill(
      holder,
      el('h4', null, '审查人的拟办意见'),
      opinionText(proposed),
      proposed.person === user
        ? el('p', { class: 'sc-warning', id: 'same-person' }, '您是本件的审查人。签批要由另一位领导办理，请取消领取后交给他人。')
        : button('按拟办意见填写办理结果', 'plain', () => takeOver(context, proposed), { id: 'take-proposal' }));
  }
  return {};
}

function takeOver({ root, takeReturn }, proposed) {
  const radio = root.querySelector(`#decision-${CSS.escape(proposed.decision)}`);
  if (radio) {
    radio.checked = true;
    takeReturn?.(proposed.returnTo, proposed.missingItems);
    radio.dispatchEvent(new Event('change', { bubbles: true }));
    root.querySelector('#opinion').focus();
  }
}
