/** What is decided; the parts that belong to one decision only come and go with it. */
import { chosenOf, group, inputOf, radio } from '../../kit/fields.js';
import { choice, decisionName } from '../../kit/words.js';

/** What a decision means at a task. @type {Record<string, Record<string, string>>} */
const HINTS = {
  examine: { approve: '作为拟办意见，送负责人签批', return: '列明全部缺项，送负责人签批后退回', reject: '写明理由，送负责人签批' },
  signOff: { approve: '本级审核办结', return: '一次告知全部缺项', reject: '写明理由，申报终止' },
  countersignCheck: { reject: '写明理由' },
  spotCheck: { approve: '称号继续有效', reject: '写明事实，由上级审定是否撤销' },
  concludeReassessment: { approve: '称号续期', reject: '写明事实，由上级审定是否撤销' },
  receiveComplaint: { approve: '确定由谁核查', reject: '写明给举报人的答复，办理结束' },
  investigateComplaint: { approve: '写明认定的事实', reject: '写明核查的经过和依据' },
  answerComplaint: { approve: '撤销与否由命名机关另行审定', reject: '称号继续有效' },
  revoke: { approve: '即日起失效，出具撤销称号决定', reject: '写明理由，称号继续有效' },
};

/** What a decision means at every other task; a list is only asked for where the case goes back to somebody. @param {TaskView | undefined} task @param {string} value */
const hintOf = (task, value) => HINTS[task?.key ?? '']?.[value]
  ?? (value === 'reject' ? '写明理由，申报终止' : value === 'return' && task?.returnTo?.length ? '一次列明全部缺项' : undefined);

/** @param {HTMLElement} root */
function follow(root) {
  const chosen = chosenOf(root, 'decision');
  /** @type {NodeListOf<HTMLElement>} */
  (root.querySelectorAll('[data-when]')).forEach(part => {
    part.hidden = part.dataset.when !== chosen;
  });
}

/**
 * @param {{ name?: string }} [spec]
 * @returns {Maker}
 */
export const decision = ({ name = '办理结果' } = {}) => ({ root, view }) => {
  const options = (view.task?.decisions ?? []).map(choice).map(({ value, label }) => ({ value, label: label ?? decisionName(value) }));
  root.addEventListener('change', () => follow(root));
  return options.length === 0 ? {} : {
    element: group({ id: 'decision', legend: name }, options.map(({ value, label }) =>
      radio({ id: `decision-${value}`, name: 'decision', value, label, hint: hintOf(view.task, value) }))),
    errors: () => (chosenOf(root, 'decision') ? [] : [{
      field: inputOf(root, `decision-${options[0]?.value}`), message: `请选择${name}：${options.map(({ label }) => label).join('、')}。`,
    }]),
    variables: () => ({ decision: chosenOf(root, 'decision') ?? '' }),
  };
};
