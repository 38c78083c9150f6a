import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SheetModel, points } from '../../main/resources/static/kit/case/sheet-model.js';

/** Two indicators of three parts, 3.00 points each. @param {any[]} [rows] @param {any} [earlier] */
const sheet = (rows = [], earlier) => new SheetModel({
  set: {
    name: '试验', max: 6, passMark: 5, rectifyFrom: 4,
    grades: [{ key: 'a', meaning: '好', share: 1 }, { key: 'b', meaning: '中', share: 0.67 }, { key: 'd', meaning: '无', share: 0 }],
    parts: ['有无', '实施', '效果'].map(name => ({ name, question: '' })),
    elements: [{ key: 'e01', name: '机构' }],
    indicators: [1, 2].map(number => ({ number, element: 'e01', text: '', points: [1, 1, 1] })),
  },
  rows: rows.map(([indicator, marks]) => ({ indicator, marks, remark: '', evidence: [] })),
  earlier,
});

test('points are exact hundredths', () => {
  assert.equal(points(sheet([[1, 'bbb'], [2, 'bbb']]).total()), '4.02');
});

test('a gap counts nothing and is missing', () => {
  const model = sheet([[1, 'aa-']]);
  assert.deepEqual([model.missing(), model.gapOf(1), model.gapOf(2), points(model.total())], [[1, 2], 2, 0, '2.00']);
});

test('an indicator is zero only when all of it is graded', () => {
  assert.deepEqual(sheet([[1, 'dd-'], [2, 'aaa']]).zeros(), []);
  assert.deepEqual(sheet([[1, 'ddd'], [2, 'aaa']]).zeros(), [1]);
});

test('a zero fails whatever the total', () => {
  assert.equal(sheet([[1, 'aaa'], [2, 'aaa']]).verdict(), 'pass');
  assert.equal(sheet([[1, 'aab'], [2, 'bbb']]).verdict(), 'rectify');
  assert.equal(sheet([[1, 'aaa'], [2, 'ddd']]).verdict(), 'fail');
  assert.equal(sheet().verdict(500, true), 'fail');
});

test('a grade is set and taken away', () => {
  const model = sheet();
  model.setGrade(1, 2, 'b');
  assert.equal(model.row(1).marks, '--b');
  model.setGrade(1, 2, null);
  assert.equal(model.grade(1, 2), null);
});

test('the round before fills the gaps and nothing else', () => {
  const model = sheet([[1, 'd--'], [2, 'aaa']], { rows: [{ indicator: 1, marks: 'abb', remark: '', evidence: [] }] });
  assert.deepEqual([model.takeEarlier(1), model.row(1).marks, model.takeEarlier(2)], [true, 'dbb', false]);
});
