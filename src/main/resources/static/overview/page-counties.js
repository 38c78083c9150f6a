/** The page of the counties: how far each is, its pilots and their order, and the lists to be sent. */
import { get } from '../kit/api.js';
import { el, fill } from '../kit/dom.js';
import { day } from '../kit/words.js';
import { counties } from './board.js';
import { lists } from './office.js';
import { pilots } from './pilots.js';
import { ranking } from './ranking.js';

/** @param {import('./overview.js').Asked} asked */
export async function draw({ me, programme, asOf }) {
  if (!programme) {
    return null;
  }
  const facts = await get(`/programmes/${programme.id}/board`);
  const ofCity = me.groups.some(group => group.startsWith('city-') || group === 'camunda-admin');
  asOf(`数据截至 ${day(facts.today)}`);
  const table = el('div', null, counties(facts));
  const order = facts.pilots.counted > 0 ? ranking(programme) : null;
  return [table, order?.element,
    me.groups.includes('city-office') && programme.state === 'running' && pilots(programme, facts, changed => {
      fill(table, counties(changed));
      order?.read();
    }),
    ofCity && lists(programme),
    el('p', null, el('a', { href: '/cases/?kind=selection', id: 'selections-link' }, '各县区试点筛选的案卷（工作方案、领导机构、推荐和审定）'))];
}
