/** A number that another authority gave, such as the one of the filing. */
import { field, inputOf, valueOf } from '../../kit/fields.js';

/** The longest number, as on the server. */
const LONGEST = 60;

/** @param {{ id: string, label: string, hint: string, advice: string }} spec @returns {Maker} */
export const number = ({ id, label, hint, advice }) => ({ root }) => ({
  element: field({ id, label, hint, maxlength: LONGEST }),
  errors: () => (valueOf(root, id) ? [] : [{ field: inputOf(root, id), message: `请填写“${label}”，${advice}。` }]),
  variables: () => ({ [id]: valueOf(root, id) }),
});

export const filingNumber = number({
  id: 'filingNumber', label: '备案编号', hint: '照备案登记簿上的编号填。', advice: '照备案回执上的编号填',
});

export const receiptNumber = number({
  id: 'receiptNumber', label: '受理回执编号', hint: '向中国职业安全健康协会提出申请后，照协会回执上的编号填。', advice: '照协会回执上的编号填',
});
