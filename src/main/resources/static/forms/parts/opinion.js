/** Why: every answer to a task says it, also one that agrees. */
import { field, inputOf, valueOf } from '../../kit/fields.js';
import { phrases } from './phrases.js';

/** The longest opinion, as on the server. */
const LONGEST = 4000;

/**
 * @param {{ name?: string, hint?: string, rows?: number }} [spec]
 * @returns {Maker}
 */
export const opinion = ({ name = '意见', hint = '写明核对了什么、依据和理由。意见会随案卷送下一环节，各级都能看到。', rows = 5 } = {}) =>
  ({ root }) => {
    const own = phrases(() => /** @type {any} */ (inputOf(root, 'opinion')));
    return {
      element: [field({ id: 'opinion', label: name, hint, rows, maxlength: LONGEST, onkeydown: own.onKey }), own.element],
      errors: () => (valueOf(root, 'opinion') ? [] : [{ field: inputOf(root, 'opinion'), message: `请填写“${name}”，写明依据和理由。` }]),
      variables: () => ({ opinion: valueOf(root, 'opinion') }),
    };
  };
