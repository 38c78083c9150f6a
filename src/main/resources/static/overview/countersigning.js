/** The creations whose countersigning is running: who has said what, and whom to ask besides or no longer. */
import { el } from '../camunda/app/tasklist/scripts/safe-community/dom.js';
import { post, remove } from '../camunda/app/tasklist/scripts/safe-community/api.js';
import { day } from '../camunda/app/tasklist/scripts/safe-community/words.js';
import { choice, field, folded, reason, section } from './forms.js';

const COLOURS = { approve: 'good', open: 'waiting', return: 'bad', reject: 'bad', silent: 'bad' };

const path = creation => `/creations/${creation.caseId}/countersigners`;

function department(creation, one, saved) {
  const id = `remove-${creation.caseId}-${one.department}`;
  const open = one.state === 'open';
  return el('li', { id: `asked-${creation.caseId}-${one.department}` },
    el('p', null, el('strong', null, one.departmentName), el('span', { class: `mark ${COLOURS[one.state] ?? ''}` }, one.stateName)),
    open && el('p', { class: 'quiet' }, `${day(one.dueAt)}前答复`),
    one.opinion && el('p', { class: 'quiet' }, `${one.state === 'removed' ? '原因' : '意见'}：${one.opinion}`),
    open && creation.mayChange && folded({
      id,
      title: '移出会签',
      action: '确认移出',
      send: async values => {
        await remove(`${path(creation)}/${one.department}?reason=${encodeURIComponent(values.reason)}`);
        await saved(`${one.departmentName}不再会签。`);
      },
    },
    el('input', { type: 'hidden', name: 'department', id: `${id}-department` }),
    reason(`${id}-reason`)));
}

function addition(creation, saved) {
  const id = `add-${creation.caseId}`;
  const options = creation.toAdd.map(one => ({ value: one.key, label: one.name }));
  return options.length > 0 && folded({
    id,
    title: '增加会签部门',
    action: '增加',
    send: async values => {
      await post(path(creation), values);
      await saved(`已请${options.find(one => one.value === values.department).label}会签，答复期限从今天算起。`);
    },
  },
  field('部门', choice({ id: `${id}-department`, name: 'department' }, options)),
  reason(`${id}-reason`));
}

const card = (creation, saved) => el('li', { class: 'card', id: `countersigning-${creation.caseId}` },
  el('h3', null, creation.subject, creation.businessKey && el('span', { class: 'mark' }, creation.businessKey)),
  el('ul', { class: 'departments' }, creation.asked.map(one => department(creation, one, saved))),
  creation.mayChange && addition(creation, saved));

export const countersigning = first => section({
  id: 'countersigning', title: '会签中的创建', path: '/creations/countersigning',
  render: (all, saved) => all.length > 0
    ? [el('p', { class: 'quiet' }, all[0].rule), el('ul', { class: 'plain' }, all.map(creation => card(creation, saved)))]
    : el('p', { class: 'card' }, '现在没有会签中的创建。'),
}, first);
