/** Taking back one's own last act while nobody has gone on. */
import { get, pageOf, post } from '../api.js';
import { foldedAsk } from '../ask.js';
import { el, fill } from '../dom.js';
import { field } from '../fields.js';

/** @typedef {{ taskName?: string, objection?: string, again?: string }} View */

/** Where the task of a case is done again. @param {string} task */
const desk = task => pageOf(`/camunda/app/tasklist/default/#/?task=${task}`);

/** @param {View} view */
const takenBack = ({ taskName, again = '' }) => el('p', { id: 'recall-again' }, `您已取回“${taskName}”，还没有重新办理。`, el('a', { href: desk(again) }, '继续办理'));

/** @param {View} view */
const refused = ({ taskName, objection }) => el('p', { id: 'recall-refused', class: 'sc-hint' }, `您办理的“${taskName}”：${objection}`);

/**
 * Offered to whoever acted last in the case; nobody else sees anything.
 *
 * @param {string} id
 * @param {() => unknown} again
 * @param {boolean} [why] whether the person reads why it cannot be taken back (any more)
 */
export function recall(id, again, why = false) {
  const place = el('div', { id: 'recall' });
  const offer = (/** @type {View} */ view) => foldedAsk({
    id: 'recall-form', title: `取回“${view.taskName}”`, action: '确认取回', kind: 'plain', keep: `recall:${id}`,
    missing: ({ reason }) => (reason ? null : { field: 'reason', message: '请填写取回的原因，再点“确认取回”。' }),
    send: async values => {
      await post(`/casefiles/${id}/recall`, values);
      await again();
    },
  },
  el('p', { class: 'sc-hint' }, '下一环节还没有人领取，可以取回您刚办的这一步，重新办理；整件继续办理，不会终止。原意见保留，取回的原因和您的姓名记入案卷。'),
  field({ id: 'recall-reason', name: 'reason', label: '取回的原因', rows: 2, maxlength: 1000 }));
  const said = (/** @type {View} */ view) => {
    if (view.again) {
      return takenBack(view);
    }
    if (view.objection) {
      return why && refused(view);
    }
    return view.taskName && offer(view);
  };
  get(`/casefiles/${id}/recall`).then(view => fill(place, said(view)), error => fill(place, el('span', { role: 'status' }, error.message)));
  return place;
}

/** The task that was taken back is open again, in place of what stood there. @param {string} id */
export async function doAgain(id) {
  const { again } = await get(`/casefiles/${id}/recall`);
  if (again) {
    window.location.hash = `#/?task=${again}`;
  }
  window.location.reload();
}
