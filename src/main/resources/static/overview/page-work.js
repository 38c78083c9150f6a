/** The page of what is worked on together: the creations that are countersigned, and the teams of experts. */
import { get } from '../kit/api.js';
import { el } from '../kit/dom.js';
import { countersigning } from './countersigning.js';
import { teams } from './teams.js';

/** What the server keeps from a person is not asked for. @param {{ groups: string[] }} me */
const readsCountersigning = me => me.groups.some(group => group === 'camunda-admin' || group.startsWith('city-'));

/** @param {{ me: { groups: string[] } }} asked */
export async function draw({ me }) {
  const [running, atWork] = await Promise.all([readsCountersigning(me) ? get('/creations/countersigning') : null, get('/teams')]);
  return [running && countersigning(running), atWork.length > 0 && teams(atWork),
    !running && atWork.length === 0 && el('p', { class: 'sc-paper' }, '现在没有与您有关的会签和评定组。')];
}
