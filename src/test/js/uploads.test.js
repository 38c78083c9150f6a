import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onPage } from './page.js';

const { Uploads } = await import('../../main/resources/static/forms/parts/uploads.js');
const { apart } = await import('../../main/resources/static/forms/parts/earlier-files.js');
const { lastReportAt } = await import('../../main/resources/static/forms/title/facts.js');

/** @param {number} id @param {string} uploadedAt */
const file = (id, uploadedAt) => /** @type {any} */ ({
  id, type: 'annualReport', typeLabel: '年度报告', fileName: `${id}.pdf`, size: 1, version: 1, current: true, uploadedBy: '专干甲', uploadedAt,
});

/** @param {any[]} materials */
const report = materials => /** @type {any} */ ({
  id: 1, materials, task: { materials: [{ type: 'annualReport', label: '年度报告' }] },
  details: { reports: [{ dueOn: '2014-11-20', submittedAt: '2014-12-01T02:00:00Z' }, { dueOn: '2015-11-20' }] },
});

/** @param {any} view */
const shown = view => onPage(new Uploads(view, () => {}, lastReportAt(view)).element).textContent ?? '';

test('what was handed in with the report of last year is not said to be handed in this year', () => {
  const text = shown(report([file(1, '2014-11-28T02:00:00Z')]));
  assert.match(text, /还没有上传|未交/);
  assert.doesNotMatch(text, /已交/);
  assert.match(text, /其他各次的（1），不算这一次的/);
});

test('what came since is', () => {
  const text = shown(report([file(1, '2014-11-28T02:00:00Z'), file(2, '2015-11-28T02:00:00Z')]));
  assert.match(text, /已交/);
  assert.match(text, /其他各次的（1）/);
});

test('where nothing is handed in anew every file counts', () => {
  assert.equal(apart({ type: 'other', label: '其他', files: [file(1, '2014-11-28T02:00:00Z')] }).before.length, 0);
});

test('of two reports that are owed at once each has its own files', () => {
  const view = report([{ ...file(1, '2016-11-28T02:00:00Z'), part: 'reportAnnually/2' }]);
  view.task.id = 'task';
  view.task.filesOf = 'reportAnnually/3';
  assert.match(shown(view), /还没有上传|未交/);
  assert.match(shown(view), /其他各次的（1）/);
  view.task.filesOf = 'reportAnnually/2';
  assert.match(shown(view), /已交/);
});
