/** The teams of experts at work: who has handed in, and who is replaced when somebody cannot go on. */
import { el } from '../camunda/app/tasklist/scripts/safe-community/dom.js';
import { put } from '../camunda/app/tasklist/scripts/safe-community/api.js';
import { choice, field, folded, reason, section } from './forms.js';

function member(team, one, saved) {
  const id = `replace-${team.caseId}-${one.userId}`;
  const options = team.candidates.map(expert => ({ value: expert.userId, label: expert.name }));
  return el('li', { id: `member-${team.caseId}-${one.userId}` },
    el('p', null, el('strong', null, one.name), el('span', { class: one.mayReplace ? 'mark waiting' : 'mark good' }, one.stateName)),
    one.mayReplace && folded({
      id,
      title: '更换专家',
      action: '确认更换',
      send: async values => {
        await put(`/teams/${team.caseId}/${one.userId}`, values);
        await saved(`${one.name}已更换，接替的专家可以在任务列表中评定。`);
      },
    },
    field('接替的专家', choice({ id: `${id}-replacement`, name: 'replacement' }, options), '与被评定的单位同属一个县区的专家不在其中。'),
    reason(`${id}-reason`)));
}

const card = (team, saved) => el('li', { class: 'card', id: `team-${team.caseId}` },
  el('h3', null, team.subject, el('span', { class: 'mark' }, `${team.kindName}第 ${team.round} 轮`)),
  el('ul', { class: 'departments' }, team.members.map(one => member(team, one, saved))));

export const teams = first => section({
  id: 'teams', title: '评定中的评定组', path: '/teams',
  render: (all, saved) => el('ul', { class: 'plain' }, all.map(team => card(team, saved))),
}, first);
