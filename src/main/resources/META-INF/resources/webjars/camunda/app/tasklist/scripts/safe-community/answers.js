/** Smaller parts of task forms: a number to enter, a checklist, what is late. */
import { el, fill, fact } from './dom.js';
import { day, deadlineText, moment } from './words.js';
import { Uploads } from './uploads.js';

/** A short text such as the filing number; not asked where its surroundings are hidden or gone. */
export function shortText(name, label, advice) {
  return ({ root }) => {
    const field = root.querySelector(`#${name}`);
    const asked = () => field && !field.closest('[hidden]');
    return {
      errors: () => !asked() || field.value.trim() ? [] : [{ field, message: `请填写“${label}”，${advice}。` }],
      variables: () => asked() ? { [name]: field.value.trim() } : {},
    };
  };
}

/** What has to be mended: the list of the notice, or after an assessment what the assessors wrote. */
function itemsToMend(view) {
  const items = view.task?.missingItems ?? [];
  if (items.length || view.task?.key !== 'rectify') {
    return items;
  }
  const given = view.assessments ?? [];
  const last = Math.max(...given.map(one => one.round));
  return given.filter(one => one.round === last).map(one => `${one.assessorName}：${one.remark}`);
}

/** The checklist of a correction; every item is ticked before the answer goes out. */
export function checklist({ root, view }) {
  const items = itemsToMend(view);
  fill(root.querySelector('#checklist'), items.length
    ? items.map((item, index) => el('li', { class: 'sc-choice' },
      el('input', { type: 'checkbox', id: `item-${index + 1}` }),
      el('label', { for: `item-${index + 1}` }, item)))
    : el('li', null, '没有列出具体项目，请按上面的意见办理。'));
  const open = () => [...root.querySelectorAll('#checklist input:not(:checked)')];
  return {
    errors: () => open().length
      ? [{ field: open()[0], message: `还有 ${open().length} 项没有勾选。办好一项勾一项；确实办不了的，在下面写明原因后也请勾选。` }]
      : [],
  };
}

export function uploads({ root, view }) {
  const list = new Uploads(root.querySelector('#uploads'), view);
  return { errors: () => list.errors(false) };
}

/** What is late and by how much, for the authority that has to step in. */
export function lateness({ root, view }) {
  const late = view.task?.late;
  const deadline = late?.deadline;
  const cards = (view.record ?? []).filter(line => /card/i.test(line.kind));
  fill(
    root.querySelector('#lateness'),
    el('h4', null, '超期情况'),
    el('dl', { class: 'sc-facts' },
      late && fact('超期环节', `${late.levelName} · ${late.taskName}`),
      late && !deadline && fact('超期情况', '该环节已经办结'),
      deadline && fact('超期多少', deadlineText(deadline).text),
      deadline && fact('应办结日期', day(deadline.dueAt))),
    cards.length > 0 && el('ul', { class: 'sc-list' }, cards.map(line => el('li', null, `${moment(line.at)} ${line.text}`))));
  return {};
}

/** The other authority's system said no: why, so that a person can set it right. */
export function refusal({ root, view }) {
  const holder = root.querySelector('#refusal');
  const reason = view.task?.otherSide;
  holder.hidden = !reason;
  fill(holder, reason && [
    el('strong', null, '对方系统没有接收，原因：'),
    el('p', { class: 'sc-text' }, reason),
    el('p', null, '请按原因处理后，在这里人工办理。'),
  ]);
  return {};
}
