/** Asking a colleague of the office for an opinion on a task, and giving it; whoever has the task decides. */
import { get, post } from '../../kit/api.js';
import { ask, typedInto } from '../../kit/ask.js';
import { el, fill, mark, notRead } from '../../kit/dom.js';
import { chosenFrom, field } from '../../kit/fields.js';
import { tellWindows } from '../../kit/windows.js';
import { moment } from '../../kit/words.js';

/**
 * @typedef {{ id: number, askedBy: string, colleague: string, question: string, askedAt: string, answer?: string, answeredAt?: string, mine: boolean, over: boolean }} Line
 * @typedef {{ objection?: string, colleagues: { person: string, name: string }[], lines: Line[] }} Advice
 */

/** @param {string} task */
const keptAs = task => `advice:${task}`;

/** @param {string} task @param {Line} one @param {() => unknown} again */
const line = (task, one, again) => el('li', null,
  el('p', { class: 'sc-who' }, el('strong', null, `${one.askedBy}请${one.colleague}提意见`), el('span', null, moment(one.askedAt))),
  el('p', { class: 'sc-text' }, one.question),
  one.answer
    ? [el('p', { class: 'sc-who' }, el('strong', null, `${one.colleague}的意见`), el('span', null, moment(one.answeredAt))), el('p', { class: 'sc-text' }, one.answer)]
    : !one.mine && mark('info', one.over ? `这件已改由${one.colleague}办理，不用再答复` : '还没有答复'),
  one.mine && ask({
    id: `advice-answer-${one.id}`, action: '答复同事', keep: `advice-answer:${one.id}`,
    missing: ({ answer }) => (answer ? null : { field: 'answer', message: '请填写您的意见，再点“答复同事”。' }),
    send: async values => {
      await post(`/tasks/${encodeURIComponent(task)}/advice/${one.id}/answer`, values);
      await again();
    },
  }, field({ id: `advice-text-${one.id}`, name: 'answer', label: '您的意见', rows: 3, maxlength: 1000, hint: '只给本单位承办的同事参考，由其负责办理；提过意见的人不能再在下一道签批。' })));

/** @param {string} task @param {Advice} found @param {() => unknown} again */
const question = (task, found, again) => (found.colleagues.length === 0
  ? el('p', null, '本单位没有其他可以办理这件的同事。')
  : ask({
    id: 'advice-form', action: '请同事提意见', kind: 'plain', keep: keptAs(task),
    missing: ({ to, question: asked }) => (to ? asked ? null : { field: 'question', message: '请写明想请同事看什么。' } : { field: 'to', message: '请选择一位同事。' }),
    send: async values => {
      await post(`/tasks/${encodeURIComponent(task)}/advice`, values);
      await again();
    },
  },
  field({ id: 'advice-to', name: 'to', label: '请哪位同事', options: chosenFrom(found.colleagues.map(one => ({ value: one.person, label: `${one.name}（账号 ${one.person}）` }))), value: '' }),
  field({ id: 'advice-question', name: 'question', label: '想请同事看什么', rows: 2, maxlength: 1000, hint: '任务仍由您负责办理。双方姓名记入案卷，问答内容只有本单位能看到。' })));

/** Folded for whoever has the task, open for whoever is asked. @param {string} task @param {boolean} open */
export function advice(task, open) {
  const place = el('div');
  let answered = false;
  const answer = () => {
    answered = true;
    tellWindows();
    return read();
  };
  /** @type {() => Promise<unknown>} */
  const read = () => get(`/tasks/${encodeURIComponent(task)}/advice`).then(found => {
    element.hidden = open && !answered && !found.lines.some((/** @type {Line} */ one) => one.mine);
    fill(place, answered && el('p', { class: 'sc-note good', role: 'status' }, '已答复同事，这件仍由同事办理。'), found.lines.length > 0 && el('ul', { class: 'sc-list' }, found.lines.map((/** @type {Line} */ one) => line(task, one, answer))),
      !found.objection && question(task, found, read));
  }, error => fill(place, notRead(error, read)));
  /** @type {HTMLDetailsElement} */
  const element = el('details', { class: 'sc-folded', id: 'advice', open: open || Boolean(typedInto(keptAs(task))), hidden: open, ontoggle: () => element.open && !place.hasChildNodes() && read() },
    el('summary', null, open ? '同事请您提意见' : '拿不准？请同事提意见'), place);
  return element;
}
