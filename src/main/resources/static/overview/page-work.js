/** The page of what is worked on together: the creations that are countersigned, and the teams of experts. */
import { get } from '../kit/api.js';
import { el } from '../kit/dom.js';
import { countersigning } from './countersigning.js';
import { teams } from './teams.js';

/** What the server keeps from this person is left out of the page. @param {Promise<any>} reading */
const ifOpen = reading => reading.catch(error => {
  if (error.status === 403) {
    return null;
  }
  throw error;
});

export async function draw() {
  const [running, atWork] = await Promise.all([ifOpen(get('/creations/countersigning')), get('/teams')]);
  return [running && countersigning(running), atWork.length > 0 && teams(atWork),
    !running && atWork.length === 0 && el('p', { class: 'sc-paper' }, '现在没有与您有关的会签和评定组。')];
}
