/** Taking back one's own last act while nobody has gone on. */
import { get, post } from '../api.js';
import { foldedAsk } from '../ask.js';
import { el, fill } from '../dom.js';
import { field } from '../fields.js';

/** @typedef {{ taskName?: string, objection?: string }} View */

/** Offered to whoever acted last in the case; nobody else sees anything. @param {string} id @param {() => unknown} again */
export function recall(id, again) {
  const place = el('div', { id: 'recall' });
  const show = (/** @type {View} */ view) => fill(place, view.taskName && !view.objection && foldedAsk({
    id: 'recall-form', title: `取回“${view.taskName}”`, action: '确认取回', kind: 'plain',
    missing: ({ reason }) => (reason ? null : { field: 'reason', message: '请填写取回的原因，再点“确认取回”。' }),
    send: async values => {
      await post(`/casefiles/${id}/recall`, values);
      await again();
    },
  },
  el('p', { class: 'sc-hint' }, '下一环节还没有人领取，可以取回重新办理。原意见保留，取回的原因和您的姓名记入案卷。'),
  field({ id: 'recall-reason', name: 'reason', label: '取回的原因', rows: 2, maxlength: 1000 })));
  get(`/casefiles/${id}/recall`).then(show, error => fill(place, el('span', { role: 'status' }, error.message)));
  return place;
}
