import assert from 'node:assert/strict';
import { test } from 'node:test';
import './page.js';

const { teamOpinion } = await import('../../main/resources/static/kit/case/opinions.js');

/** @param {string} person @param {string} at @param {string} [task] */
const said = (person, at, task = 'assessOnSite') => ({ task, taskName: '', person, opinion: `${person} ${at}`, at: `2014-05-${at}T00:00:00Z` });
/** @param {number} round @param {string} assessorName */
const sheet = (round, assessorName) => ({ round, assessorName, total: 100, hasZero: false, remark: '' });

/** @type {any} */
const view = {
  opinions: [said('examiner', '01', 'examine'), said('leader', '05'), said('second', '02'), said('third', '03'),
    said('leader', '14'), said('second', '12'), said('third', '13'), said('city', '20', 'confer')],
  assessments: [...['leader', 'second', 'third'].map(name => sheet(1, name)), ...['leader', 'second', 'third'].map(name => sheet(2, name))],
};

test('the last word of a round is the opinion of the team', () => {
  assert.equal(teamOpinion(view, 1)?.opinion, 'leader 05');
  assert.equal(teamOpinion(view, 2)?.opinion, 'leader 14');
});

test('a round that is not over has none', () => {
  assert.equal(teamOpinion({ ...view, assessments: [], opinions: [] }, 1), undefined);
});
