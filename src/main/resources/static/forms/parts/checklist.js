/** The checklist of a correction; every item is ticked before the answer goes out. */
import { teamOpinion } from '../../kit/case/opinions.js';
import { el } from '../../kit/dom.js';
import { group, tick } from '../../kit/fields.js';

/**
 * What has to be mended: the list of the notice, or after an assessment what the team and its experts wrote.
 *
 * @param {CaseView} view
 * @returns {string[]}
 */
function itemsToMend(view) {
  const items = view.task?.missingItems ?? [];
  if (items.length || view.task?.key !== 'rectify') {
    return items;
  }
  const given = view.assessments ?? [];
  const last = Math.max(...given.map(one => one.round));
  const joint = teamOpinion(view, last);
  return [
    ...(joint ? [`评定组意见：${joint.opinion}`] : []),
    ...given.filter(one => one.round === last).map(one => `${one.assessorName}：${one.remark}`),
  ];
}

/** @type {Maker} */
export const checklist = ({ view }) => {
  const items = itemsToMend(view);
  const element = group({ legend: '要办的事项', hint: '办好一项，勾一项。勾选只为防止遗漏，是否合格由审查人核对。' },
    el('div', { id: 'checklist', class: 'sc-choices' }, items.length
      ? items.map((item, index) => tick({ id: `item-${index + 1}`, label: item }))
      : el('p', null, '没有列出具体项目，请按上面的意见办理。')));
  /** @returns {HTMLInputElement[]} */
  const open = () => [...element.querySelectorAll('input')].filter(box => !box.checked);
  return {
    element,
    errors: () => (open().length
      ? [{ field: open()[0], message: `还有 ${open().length} 项没有勾选。办好一项勾一项；确实办不了的，在下面写明原因后也请勾选。` }]
      : []),
  };
};
