/** Parts that are asked only sometimes. */
import { el } from '../../kit/dom.js';

/**
 * A part that is asked only for one decision, and shown only then.
 *
 * @param {string} decision
 * @param {Maker} make
 * @returns {Maker}
 */
export const when = (decision, make) => context => {
  const part = make(context);
  const element = el('div', { 'data-when': decision, hidden: true }, part.element);
  return {
    ...part,
    element,
    errors: () => (element.hidden ? [] : part.errors?.() ?? []),
    variables: () => (element.hidden ? {} : part.variables?.() ?? {}),
  };
};

/**
 * A part that belongs to one of the tasks a form is used for.
 *
 * @param {string} task
 * @param {Maker} make
 * @returns {Maker}
 */
export const only = (task, make) => context => (context.view.task?.key === task ? make(context) : {});

/**
 * A part that has to be in order to agree, and may stay open when the case goes back.
 *
 * @param {Maker} make
 * @returns {Maker}
 */
export const toAgree = make => context => {
  const part = make(context);
  const agrees = () => /** @type {HTMLInputElement | null} */ (context.root.querySelector('#decision-approve'))?.checked;
  return {
    ...part,
    errors: () => (agrees() ? part.errors?.() ?? [] : []),
  };
};
