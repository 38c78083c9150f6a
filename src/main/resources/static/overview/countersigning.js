/** The creations whose countersigning is running: who has said what, and whom to ask besides or no longer. */
import { post, remove } from '../kit/api.js';
import { foldedAsk } from '../kit/ask.js';
import { el, mark } from '../kit/dom.js';
import { chosenFrom, field } from '../kit/fields.js';
import { day } from '../kit/words.js';
import { section } from './section.js';

/** @typedef {{ department: string, departmentName: string, state: string, stateName: string, dueAt: string, opinion?: string }} Asked */

/**
 * @typedef {{ caseId: number, subject: string, businessKey?: string, mayChange: boolean, asked: Asked[], toAdd: { key: string, name: string }[],
 *   rule: string }} Countersigned
 */

/** @typedef {import('./section.js').Saved} Saved */

/** @type {Record<string, string>} */
const COLOURS = { approve: 'good', open: 'warn', return: 'bad', reject: 'bad', silent: 'bad' };

/** @param {Countersigned} creation */
const path = creation => `/creations/${creation.caseId}/countersigners`;

/** Why something is done; every change of who takes part asks for it. @param {string} id */
export const reason = id => field({ id: `${id}-reason`, name: 'reason', label: '原因', maxlength: 200 });

/** @param {Countersigned} creation @param {Asked} one @param {Saved} saved */
function department(creation, one, saved) {
  const id = `remove-${creation.caseId}-${one.department}`;
  const open = one.state === 'open';
  return el('li', { id: `asked-${creation.caseId}-${one.department}` },
    el('p', null, el('strong', null, one.departmentName), ' ', mark(COLOURS[one.state] ?? 'info', one.stateName)),
    open && el('p', { class: 'sc-hint' }, `${day(one.dueAt)}前答复`),
    one.opinion && el('p', { class: 'sc-hint' }, `${one.state === 'removed' ? '原因' : '意见'}：${one.opinion}`),
    open && creation.mayChange && foldedAsk({
      id,
      title: '移出会签',
      action: '确认移出',
      send: async values => {
        await remove(`${path(creation)}/${one.department}?reason=${encodeURIComponent(values.reason ?? '')}`);
        await saved(`${one.departmentName}不再会签。`);
      },
    }, reason(id)));
}

/** @param {Countersigned} creation @param {Saved} saved */
function addition(creation, saved) {
  const id = `add-${creation.caseId}`;
  const options = creation.toAdd.map(one => ({ value: one.key, label: one.name }));
  return options.length > 0 && foldedAsk({
    id,
    title: '增加会签部门',
    action: '增加',
    send: async values => {
      await post(path(creation), values);
      await saved(`已请${options.find(one => one.value === values.department)?.label}会签，答复期限从今天算起。`);
    },
  },
  field({ id: `${id}-department`, name: 'department', label: '部门', options: chosenFrom(options) }),
  reason(id));
}

/** @param {Countersigned} creation @param {Saved} saved */
const card = (creation, saved) => el('li', { class: 'sc-paper', id: `countersigning-${creation.caseId}` },
  el('h3', null, el('a', { href: `/cases/#${creation.caseId}` }, creation.subject), ' ', creation.businessKey && mark('info', creation.businessKey)),
  el('ul', { class: 'departments' }, creation.asked.map(one => department(creation, one, saved))),
  creation.mayChange && addition(creation, saved));

/** @param {Countersigned[]} first */
export const countersigning = first => section({
  id: 'countersigning', title: '会签中的创建', path: '/creations/countersigning',
  render: (/** @type {Countersigned[]} */ all, saved) => (all.length > 0
    ? [el('p', { class: 'sc-hint' }, all[0]?.rule), el('ul', null, all.map(creation => card(creation, saved)))]
    : el('p', { class: 'sc-paper' }, '现在没有会签中的创建。')),
}, first).element;
