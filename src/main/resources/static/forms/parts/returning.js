/** To whom the case goes back, and an itemised list of what is missing; only asked on a return. */
import { el } from '../../kit/dom.js';
import { chosenFrom, field, group, inputOf, valueOf } from '../../kit/fields.js';
import { choice, returnToName } from '../../kit/words.js';
import { when } from './conditions.js';
import { ItemEditor } from './items.js';

const HINT = '一次列明全部问题，一行写一项；按回车键加下一项，也可以整段粘贴。';

/**
 * @param {{ name?: string, hint?: string }} [spec]
 * @returns {Maker}
 */
export const returning = ({ name = '需要补正的内容', hint = HINT } = {}) => context => {
  const { root, view } = context;
  const targets = (view.task?.returnTo ?? []).map(choice).map(({ value, label }) => ({ value, label: label ?? returnToName(value) }));
  if (!targets.length) {
    return {};
  }
  const items = new ItemEditor(name);
  const only = targets.length === 1 ? targets[0]?.value : '';
  context.takeReturn = (returnTo, lines) => {
    /** @type {HTMLInputElement} */ (inputOf(root, 'returnTo')).value = returnTo ?? '';
    items.show(lines ?? []);
  };
  return when('return', () => ({
    element: el('div', null,
      field({ id: 'returnTo', label: '退回到', options: chosenFrom(targets), value: only }),
      group({ id: 'missingItems', legend: name, hint }, items.element)),
    prepare: draft => items.show(Object.keys(draft).filter(id => id.startsWith('missingItems-')).map(id => draft[id])),
    errors: () => [
      ...(valueOf(root, 'returnTo') ? [] : [{ field: inputOf(root, 'returnTo'), message: '请选择“退回到”哪一级。' }]),
      ...(items.read().length ? [] : [{ field: items.inputs()[0], message: `请在“${name}”里至少写一项，一次列明全部内容。` }]),
    ],
    variables: () => ({ returnTo: valueOf(root, 'returnTo'), missingItems: items.read().join('\n') }),
  }))(context);
};
