/** Copies of the whole case at will: sending one to offices and people, where they went, who has read them, taking one back. */
import { post, remove } from '../kit/api.js';
import { foldedAsk } from '../kit/ask.js';
import { button, el, fill, mark, section } from '../kit/dom.js';
import { chosenFrom, field } from '../kit/fields.js';
import { moment } from '../kit/words.js';

/**
 * @typedef {{ id: string, name: string, people: { id: string, name: string }[] }} Office
 * @typedef {{ id: number, sender: string, recipient: string, reason: string, sentAt: string, takenBackAt?: string, mine: boolean,
 *   receipts: { person: string, readAt: string }[] }} Sent
 * @typedef {{ reader: boolean, objection?: string, most: number, offices: Office[], sent: Sent[] }} Copies
 */

const LONGEST = 200;

const WHOLE_OFFICE = { value: '', label: '整个单位，每个人都能签收' };

/** An office, and then the whole of it or somebody in it. @param {Office[]} offices @param {number} number */
function recipient(offices, number) {
  const id = `copy-person-${number}`;
  const people = el('div');
  /** @param {string} office */
  const ask = office => fill(people, field({
    id, label: '哪位人员', value: '', disabled: !office,
    options: [WHOLE_OFFICE, ...(offices.find(one => one.id === office)?.people ?? []).map(one => ({ value: one.id, label: `${one.name}（账号 ${one.id}）` }))],
  }));
  ask('');
  return el('div', { class: 'sc-grid copy-recipient' },
    field({
      id: `copy-office-${number}`, name: 'to', label: '抄送单位', value: '',
      options: chosenFrom(offices.map(one => ({ value: one.id, label: one.name }))),
      onchange: (/** @type {Event} */ event) => ask(/** @type {HTMLSelectElement} */ (event.target).value),
    }),
    people);
}

/** @param {Copies} found @param {(reason: string, to: { office: string, person: string | null }[]) => Promise<unknown>} send */
function question({ offices, most }, send) {
  const rows = el('div', null, recipient(offices, 1));
  const more = button('再加一个', 'plain', () => {
    rows.append(recipient(offices, rows.childElementCount + 1));
    more.hidden = rows.childElementCount >= most;
  }, { id: 'copy-more' });
  const chosen = () => [...rows.children].map(row => {
    const [office = '', person = ''] = [...row.querySelectorAll('select')].map(select => select.value);
    return { office, person: person || null };
  }).filter(({ office }) => office);
  return foldedAsk({
    id: 'copy-form', title: '抄送给单位或人员', action: '抄送', kind: 'plain',
    missing: ({ reason }) => (chosen().length === 0
      ? { field: 'to', message: '请选择抄送给哪个单位，再点“抄送”。' }
      : reason ? null : { field: 'reason', message: '请写明为什么抄送，再点“抄送”。' }),
    send: ({ reason = '' }) => send(reason, chosen()),
  },
  el('p', { class: 'sc-hint' }, '对方签收后可以查阅整个案卷，不能办理。双方记入案卷。'),
  rows, el('div', { class: 'sc-field' }, more),
  field({ id: 'copy-reason', name: 'reason', label: '说明', rows: 2, maxlength: LONGEST, hint: '为什么抄送，例如“请了解进度，配合现场评定”' }));
}

/** @param {Sent} one */
const receipts = one => (one.receipts.length
  ? el('p', null, mark('good', '已签收'), ' ', one.receipts.map(receipt => `${receipt.person} ${moment(receipt.readAt)}`).join('，'))
  : el('p', null, one.takenBackAt ? '没有签收' : mark('warn', '未签收')));

/** @param {Sent} one @param {(one: Sent) => unknown} takeBack */
const line = (one, takeBack) => el('li', null,
  el('p', { class: 'sc-who' }, el('strong', null, one.recipient), el('span', null, `${one.sender} · ${moment(one.sentAt)}`)),
  el('p', { class: 'sc-text' }, one.reason),
  receipts(one),
  one.takenBackAt
    ? el('p', null, mark('info', `${moment(one.takenBackAt)}收回`))
    : one.mine && button('收回', 'plain', () => takeBack(one), { 'aria-label': `收回给${one.recipient}的抄送` }));

/** Beside the acts of the case the question, below the case where the copies are. @param {string} id @param {Copies} found */
export function caseCopies(id, found) {
  const act = el('div', { id: 'case-copying' });
  const list = el('div', { class: 'sc-case', id: 'case-copies' });
  const said = el('p', { role: 'status' });
  /** @param {Copies} now @param {string} [done] */
  function show(now, done = '') {
    said.textContent = done;
    fill(act, !now.objection && question(now, async (reason, to) =>
      show(await post(`/casefiles/${id}/copying`, { reason, to }), '已抄送，对方会收到通知。谁已签收，见本页下方的“案卷抄送”。')), said);
    list.hidden = now.sent.length === 0;
    fill(list, section(`案卷抄送（${now.sent.length}）`, el('ul', { class: 'sc-list' }, now.sent.map(one => line(one, takeBack)))));
  }
  /** @param {Sent} one */
  async function takeBack(one) {
    try {
      show(await remove(`/copies/cases/${one.id}`), `已收回给${one.recipient}的抄送，对方不能再查阅。`);
    } catch (error) {
      said.textContent = error.message;
    }
    said.scrollIntoView({ block: 'center' });
  }
  show(found);
  return { act, list };
}
