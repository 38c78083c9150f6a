import assert from 'node:assert/strict';
import { test } from 'node:test';
import './page.js';
import { byAge } from '../../main/resources/static/overview/findings.js';
import { course, endangered, months, reasons } from '../../main/resources/static/overview/outlook.js';

/** @type {(more: any) => any} */
const county = more => ({ quota: true, titled: true, runningCases: 1, redCards: 0, late: [], openFindings: 0, ...more });

test('a county without a title and without an application comes first', () => {
  const order = endangered([
    county({ countyName: '甲', redCards: 3 }), county({ countyName: '乙', titled: false }),
    county({ countyName: '丙', titled: false, runningCases: 0 }), county({ countyName: '丁' })]);
  assert.deepEqual(order.map(one => one.countyName), ['丙', '乙', '甲']);
});

test('says why a county is in danger', () => {
  assert.deepEqual(reasons(county({ titled: false, runningCases: 0, redCards: 2, openFindings: 1 })),
    ['还没有称号', '没有在办申报', '本轮发过红牌 2 张', '督导问题 1 个未销号']);
  assert.deepEqual(reasons(county({ quota: false, titled: false })), [], 'a zone is asked for no title');
});

test('the months go over the turn of the year', () => {
  assert.deepEqual(months('2013-11-20', '2014-02-01'), ['2013-11', '2013-12', '2014-01', '2014-02']);
});

test('what is reached ends today, where the expectation begins', () => {
  const one = { chain: 'provincial', target: 15, reachedOn: ['2014-01-05', '2014-03-01'], days: 182, recent: 2, expected: 4, endsOn: '2014-05-31' };
  assert.deepEqual(course(one, months('2014-01-01', '2014-05-31'), '2014-03-10'),
    { reached: [1, 1, 2, null, null], expected: [null, null, 2, 3, 4] });
});

test('findings are counted once, by county and age', () => {
  /** @type {(countyName: string, days: number) => any} */
  const finding = (countyName, days) => ({ countyName, days });
  const { counties, ages } = byAge([finding('甲', 0), finding('甲', 30), finding('甲', 31), finding('乙', 200)]);
  assert.deepEqual(counties, ['甲', '乙']);
  assert.deepEqual(ages.map(one => one.values), [[2, 0], [1, 0], [0, 0], [0, 1]]);
});
