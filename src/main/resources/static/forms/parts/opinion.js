/** Why: every answer to a task says it, also one that agrees. */
import { field, inputOf, valueOf } from '../../kit/fields.js';

/** The longest opinion, as on the server. */
const LONGEST = 4000;

/**
 * @param {{ name?: string, hint?: string, rows?: number }} [spec]
 * @returns {Maker}
 */
export const opinion = ({ name = '意见', hint = '写明核对了什么、依据和理由。意见会随案卷送下一环节，各级都能看到。', rows = 5 } = {}) =>
  ({ root }) => ({
    element: field({ id: 'opinion', label: name, hint, rows, maxlength: LONGEST }),
    errors: () => (valueOf(root, 'opinion') ? [] : [{ field: inputOf(root, 'opinion'), message: `请填写“${name}”，写明依据和理由。` }]),
    variables: () => ({ opinion: valueOf(root, 'opinion') }),
  });
