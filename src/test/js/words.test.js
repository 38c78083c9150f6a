import assert from 'node:assert/strict';
import { test } from 'node:test';
import { choice, counted, day, deadlineText, decisionName, moment, size, timeBetween } from '../../main/resources/static/kit/words.js';

test('a date without a time is a day in China', () => {
  assert.equal(day('2014-03-12'), '2014年3月12日');
  assert.equal(day('2014-03-11T17:00:00Z'), '2014年3月12日');
  assert.equal(day(null), '');
  assert.equal(day('暂无'), '暂无');
});

test('midnight is the beginning of a day', () => {
  assert.equal(moment('2014-03-11T16:00:00Z'), '2014-03-12 00:00');
  assert.equal(moment('2014-03-12T07:05:00Z'), '2014-03-12 15:05');
});

test('time is told in whole years and months', () => {
  assert.equal(timeBetween('2012-01-15', '2014-04-14'), '2年2个月');
  assert.equal(timeBetween('2013-01-15', '2014-01-15'), '1年');
  assert.equal(timeBetween('2014-01-15', '2014-01-20'), '0个月');
  assert.equal(timeBetween('2014-01-15', '2013-01-15'), '');
});

test('a file is never nothing', () => {
  assert.equal(size(12), '1 KB');
  assert.equal(size(1536 * 1024), '1.5 MB');
});

test('what is not known is said as it is', () => {
  assert.equal(decisionName('return'), '退回补正');
  assert.equal(decisionName('somethingNew'), 'somethingNew');
  assert.deepEqual(choice('approve'), { value: 'approve' });
});

test('a deadline has the light it stands for', () => {
  /** @param {number} workingDaysLeft @param {string} light */
  const told = (workingDaysLeft, light) => deadlineText({ workingDaysLeft, light, dueAt: '2014-03-12' });
  assert.deepEqual(told(8, 'none'), { light: 'green', name: '绿灯', text: '还剩 8 个工作日', due: '2014年3月12日到期' });
  assert.equal(told(3, 'yellowLight').name, '黄灯');
  assert.equal(told(0, 'none').text, '今天到期');
  assert.equal(told(-1, 'yellowCard').name, '黄牌');
  assert.deepEqual([told(-6, 'redCard').name, told(-6, 'redCard').text], ['红牌', '已超期 6 个工作日']);
});

test('a list of more than were counted says so', () => {
  assert.equal(counted({ total: 3, more: false, page: 1, size: 20 }, '件'), '共 3 件');
  assert.equal(counted({ total: 21, more: false, page: 2, size: 20 }, '件'), '共 21 件，第 2 页，共 2 页');
  assert.equal(counted({ total: 1000, more: true, page: 50, size: 20 }, '件'), '超过 1000 件，第 50 页。可以输入条件缩小范围');
});
