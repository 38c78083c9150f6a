/** Copies of the whole case at will: sending one to offices and people, where they went, who has read them, taking one back. */
import { get, post, remove } from '../api.js';
import { ask, foldedAsk, typedInto } from '../ask.js';
import { button, el, fill, mark, notRead, reading, section } from '../dom.js';
import { chosenFrom, field } from '../fields.js';
import { moment } from '../words.js';

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
  const offer = office => fill(people, field({
    id, label: '哪位人员', value: '', disabled: !office,
    options: [WHOLE_OFFICE, ...(offices.find(one => one.id === office)?.people ?? []).map(one => ({ value: one.id, label: `${one.name}（账号 ${one.id}）` }))],
  }));
  offer('');
  return el('div', { class: 'sc-grid copy-recipient' },
    field({
      id: `copy-office-${number}`, name: 'to', label: '抄送单位', value: '',
      options: chosenFrom(offices.map(one => ({ value: one.id, label: one.name }))),
      onchange: (/** @type {Event} */ event) => offer(/** @type {HTMLSelectElement} */ (event.target).value),
    }),
    people);
}

/** @param {string} id */
const keptAs = id => `copying:${id}`;

const TITLE = '抄送给单位或人员';

/**
 * @param {string} id
 * @param {Copies} found
 * @param {(reason: string, to: { office: string, person: string | null }[]) => Promise<unknown>} send
 * @param {(spec: Parameters<typeof ask>[0], ...content: import('../dom.js').Content[]) => HTMLElement} put how the question is put
 */
function question(id, { offices, most }, send, put) {
  const rows = el('div', null, recipient(offices, 1));
  const more = button('再加一个', 'plain', () => {
    rows.append(recipient(offices, rows.childElementCount + 1));
    more.hidden = rows.childElementCount >= most;
  }, { id: 'copy-more' });
  Object.keys(typedInto(keptAs(id)) ?? {}).filter(one => one.startsWith('copy-office-')).slice(1).forEach(() => more.click());
  const chosen = () => [...rows.children].map(row => {
    const [office = '', person = ''] = [...row.querySelectorAll('select')].map(select => select.value);
    return { office, person: person || null };
  }).filter(({ office }) => office);
  return put({
    id: 'copy-form', action: '抄送', kind: 'plain', keep: keptAs(id),
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
    fill(act, !now.objection && question(id, now, async (reason, to) =>
      show(await post(`/casefiles/${id}/copying`, { reason, to }), '已抄送，对方会收到通知。谁已签收，见本页下方的“案卷抄送”。'),
    (spec, ...content) => foldedAsk({ ...spec, title: TITLE }, ...content)), said);
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

/** The same beside a task: folded away, and read when it is opened. @param {string} id */
export function foldedCopying(id) {
  const place = el('div');
  /** @param {Copies} found @param {string} [done] @returns {void} */
  const show = (found, done = '') => fill(place,
    found.objection ? el('p', null, found.objection) : question(id, found, async (reason, to) =>
      show(await post(`/casefiles/${id}/copying`, { reason, to }), '已抄送，对方会收到通知。'), ask),
    el('p', { role: 'status' }, done),
    found.sent.length > 0 && el('p', null, el('a', { href: `/cases/#${id}` }, `已抄送 ${found.sent.length} 次，谁已签收见案卷页面`)));
  const read = () => {
    fill(place, reading());
    return get(`/casefiles/${id}/copying`).then(found => show(found), error => fill(place, notRead(error, read)));
  };
  /** @type {HTMLDetailsElement} */
  const element = el('details', {
    class: 'sc-folded', id: 'copying-folded', open: Boolean(typedInto(keptAs(id))), ontoggle: () => element.open && !place.hasChildNodes() && read(),
  }, el('summary', null, TITLE), place);
  return element;
}
