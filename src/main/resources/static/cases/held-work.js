/** All that somebody has taken on, moved at once to a colleague or back to the office. */
import { get, post } from '../kit/api.js';
import { ask } from '../kit/ask.js';
import { el, fill, notRead } from '../kit/dom.js';
import { chosenFrom, field } from '../kit/fields.js';
import { moment } from '../kit/words.js';

/**
 * @typedef {{ step: string, caseId?: number, title: string, dueAt?: string }} Line
 * @typedef {{ person: string, name: string, tasks: Line[], colleagues: { person: string, name: string, office: string }[] }} Work
 * @typedef {{ moved: Line[], stayed: (Line & { why: string })[] }} Result
 */

/** What a select says for nobody in particular. */
const OFFICE = 'office';

/** @param {Line} one */
const caseOf = one => (one.caseId ? el('a', { href: `/cases/#${one.caseId}` }, one.title) : one.title);

/** @param {Line} one */
const line = one => el('li', null, caseOf(one), ' ', el('strong', null, one.step), one.dueAt && `，${moment(one.dueAt)} 到期`);

/** @param {Line & { why: string }} one */
const left = one => el('li', null, caseOf(one), ' ', el('strong', null, one.step), `：${one.why}`);

/** @param {Result} done */
const told = ({ moved, stayed }) => [
  el('p', { class: `sc-note ${stayed.length ? 'warn' : 'good'}`, role: 'status' },
    `移交了 ${moved.length} 件，已记入各案卷，双方都收到了通知。${stayed.length ? `有 ${stayed.length} 件没有移交，原因见下。` : ''}`),
  stayed.length > 0 && el('ul', { class: 'sc-list' }, stayed.map(left)),
];

/** @param {Work} work @param {HTMLElement} place @param {() => unknown} changed */
function question(work, place, changed) {
  const options = [
    { value: OFFICE, label: '退回本单位，等待领取' },
    ...work.colleagues.map(one => ({ value: one.person, label: `${one.name}（${one.office}，账号 ${one.person}）` })),
  ];
  return ask({
    id: `move-${work.person}`, action: '全部移交',
    missing: ({ to, reason }) => (to
      ? reason ? null : { field: 'reason', message: '请填写移交的原因。' }
      : { field: 'to', message: '请选择移交给谁。' }),
    send: async ({ to, reason }) => {
      /** @type {Result} */
      const done = await post(`/people/${encodeURIComponent(work.person)}/handover`, { to: to === OFFICE ? '' : to, reason });
      fill(place, told(done));
      await changed();
    },
  },
  field({ id: `move-${work.person}-to`, name: 'to', label: '移交给谁', options: chosenFrom(options) }),
  field({ id: `move-${work.person}-reason`, name: 'reason', label: '原因', rows: 2, maxlength: 1000, hint: '例如“某某因病请假，由某某接办”。双方姓名和原因会记入每个案卷。' }));
}

/** @param {HTMLElement} place @param {string} person @param {() => unknown} changed */
async function read(place, person, changed) {
  fill(place, el('p', { class: 'sc-loading', role: 'status' }, '正在读取待办……'));
  try {
    /** @type {Work} */
    const work = await get(`/people/${encodeURIComponent(person)}/tasks`);
    fill(place, work.tasks.length
      ? [el('ul', { class: 'sc-list' }, work.tasks.map(line)), question(work, place, changed)]
      : el('p', null, '名下没有已领取的待办。'));
  } catch (error) {
    fill(place, notRead(error, () => read(place, person, changed)));
  }
}

/** Folded away; read each time it is opened. @param {string} person @param {string} title @param {() => unknown} [changed] told when something has moved */
export function heldWork(person, title, changed = () => {}) {
  const place = el('div');
  const element = el('details', {
    class: 'sc-folded', id: `work-${person}`,
    ontoggle: () => element.open && read(place, person, changed),
  }, el('summary', null, title), place);
  return element;
}
