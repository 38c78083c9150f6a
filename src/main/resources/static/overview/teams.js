/** The teams of experts at work: who has handed in, and who is replaced when somebody cannot go on. */
import { put } from '../kit/api.js';
import { foldedAsk } from '../kit/ask.js';
import { el, mark } from '../kit/dom.js';
import { chosenFrom, field } from '../kit/fields.js';
import { reason } from './countersigning.js';
import { section } from './section.js';

/** @typedef {{ userId: string, name: string, stateName: string, mayReplace: boolean }} Member */

/** @typedef {{ caseId: number, subject: string, kindName: string, round: number, members: Member[], candidates: { userId: string, name: string }[] }} Team */

/** @param {Team} team @param {Member} one @param {import('./section.js').Saved} saved */
function member(team, one, saved) {
  const id = `replace-${team.caseId}-${one.userId}`;
  return el('li', { id: `member-${team.caseId}-${one.userId}` },
    el('p', null, el('strong', null, one.name), ' ', mark(one.mayReplace ? 'warn' : 'good', one.stateName)),
    one.mayReplace && foldedAsk({
      id,
      title: '更换专家',
      action: '确认更换',
      send: async values => {
        await put(`/teams/${team.caseId}/${one.userId}`, values);
        await saved(`${one.name}已更换，接替的专家可以在任务列表中评定。`);
      },
    },
    field({
      id: `${id}-replacement`, name: 'replacement', label: '接替的专家', hint: '与被评定的单位同属一个县区的专家不在其中。',
      options: chosenFrom(team.candidates.map(expert => ({ value: expert.userId, label: expert.name }))),
    }),
    reason(id)));
}

/** @param {Team} team @param {import('./section.js').Saved} saved */
const card = (team, saved) => el('li', { class: 'sc-paper', id: `team-${team.caseId}` },
  el('h3', null, el('a', { href: `/cases/#${team.caseId}` }, team.subject), ' ', mark('info', `${team.kindName}第 ${team.round} 轮`)),
  el('ul', { class: 'departments' }, team.members.map(one => member(team, one, saved))));

/** @param {Team[]} first */
export const teams = first => section({
  id: 'teams', title: '评定中的评定组', path: '/teams',
  render: (/** @type {Team[]} */ all, saved) => el('ul', null, all.map(team => card(team, saved))),
}, first).element;
