/** Who goes on with a task: the holder hands it to a colleague, a colleague takes it over, an administrator says who. */
import { get, post } from '../../kit/api.js';
import { ask, typedInto } from '../../kit/ask.js';
import { el, fill, notRead } from '../../kit/dom.js';
import { chosenFrom, field } from '../../kit/fields.js';

/**
 * @typedef {{ person: string, name: string, office?: string | null }} Colleague
 * @typedef {{ holder?: Colleague | null, objection?: string | null, hint?: string | null, colleagues: Colleague[] }} Colleagues
 */

/** Two people of one office can have the same name. @param {Colleague} one */
const nameOf = one => `${one.name}（${one.office}，账号 ${one.person}）`;

/** @param {string} task */
const keptAs = task => `handover:${task}`;

/** @param {string} task @param {string} user @param {Colleagues} found */
function question(task, user, { holder, hint, colleagues }) {
  const others = colleagues.filter(one => one.person !== holder?.person);
  if (others.length === 0) {
    return el('p', { class: 'sc-warning' }, '承办单位目前没有其他人员可以办理这件。请联系系统管理员增加或更换人员，再指定办理人。');
  }
  const own = others.some(one => one.person === user);
  const options = chosenFrom(others.map(one => ({ value: one.person, label: one.person === user ? `由我办理（${one.name}）` : nameOf(one) })));
  return ask({
    id: 'handover-form', action: '确认', kind: 'plain', keep: keptAs(task),
    missing: ({ to, reason }) => (to
      ? reason ? null : { field: 'reason', message: '请填写“原因”，再点“确认”。' }
      : { field: 'to', message: '请选择由谁办理，再点“确认”。' }),
    send: async values => {
      await post(`/tasks/${encodeURIComponent(task)}/handover`, values);
      window.location.reload();
    },
  },
  hint && el('p', { class: 'sc-hint' }, hint),
  field({ id: 'handover-to', name: 'to', label: '由谁办理', options, value: own ? user : '' }),
  field({ id: 'handover-reason', name: 'reason', label: '原因', rows: 2, maxlength: 1000, hint: '例如“张某因病请假，由李某接办”。双方姓名和原因会记入案卷。' }));
}

/** Reads who can go on, and shows the question or why it is not this person's. @param {HTMLElement} place @param {string} task @param {string} user */
async function read(place, task, user) {
  fill(place, el('p', { class: 'sc-loading', role: 'status' }, '正在读取可以办理的人员……'));
  try {
    /** @type {Colleagues} */
    const found = await get(`/tasks/${encodeURIComponent(task)}/colleagues`);
    fill(place, found.objection ? el('p', null, found.objection) : question(task, user, found));
    return found;
  } catch (error) {
    fill(place, notRead(error, () => read(place, task, user)));
    return null;
  }
}

/** Folded away; read when it is opened. @param {string} title @param {string} task @param {string} user */
function folded(title, task, user) {
  const place = el('div');
  const element = el('details', {
    class: 'sc-folded', id: 'handover', open: Boolean(typedInto(keptAs(task))),
    ontoggle: () => element.open && !place.hasChildNodes() && read(place, task, user),
  }, el('summary', null, title), place);
  return element;
}

/**
 * Nobody else's task is a dead end: says who has it, and offers to take it over to whoever may.
 *
 * @param {HTMLElement} place
 * @param {string} task
 * @param {string} user
 */
export async function takeover(place, task, user) {
  const asked = el('div', { id: 'handover' });
  fill(place, asked);
  const found = await read(asked, task, user);
  if (found?.holder && !found.objection) {
    asked.prepend(el('p', null, `现在由${found.holder.name}（账号 ${found.holder.person}）领取。您可以接过来办理，或者交给其他可以办理的人员：`));
  }
}

/** What is given to one person by name goes to nobody else; there it says whom to turn to. @param {string} task @param {string} user @param {boolean} [personal] */
export const handover = (task, user, personal = false) => folded(personal ? '参加不了评定怎么办' : '办不了？转交他人办理', task, user);

/** @param {string} task @param {string} user */
export const assignment = (task, user) => folded('指定由谁办理（系统管理员）', task, user);
