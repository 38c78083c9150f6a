import assert from 'node:assert/strict';
import { test } from 'node:test';
import './page.js';

const { newsOf } = await import('../../main/resources/static/kit/case/news.js');

const SINCE = '2014-03-12T08:00:00Z';
const BEFORE = '2014-03-11T08:00:00Z';
const AFTER = '2014-03-13T08:00:00Z';

/** @type {any} */
const view = {
  materials: [
    { typeLabel: '工作报告', fileName: '报告.pdf', version: 2, current: true, uploadedAt: AFTER },
    { typeLabel: '工作报告', fileName: '报告.pdf', version: 1, current: false, uploadedAt: BEFORE },
    { typeLabel: '统计表', fileName: '表.xlsx', version: 1, current: true, uploadedAt: BEFORE },
    { typeLabel: '其他', fileName: '照片.jpg', version: 1, current: true, uploadedAt: AFTER },
  ],
  opinions: [
    { person: 'unit', taskName: '补正材料', opinion: '已重新盖章', at: AFTER },
    { person: 'leader', taskName: '签批审核意见', opinion: '请补正', at: AFTER },
    { person: 'examiner', taskName: '审查申报材料', opinion: '缺章', at: BEFORE },
  ],
  documents: [{ title: '补正通知书', number: '1号', issuedAt: AFTER }],
  record: [{ at: AFTER, kind: 'objection', text: '收到一件异议' }, { at: AFTER, kind: 'reminder', text: '提醒' }, { at: BEFORE, kind: 'objection', text: '旧' }],
};

test('says item by item what has come since, and nothing of one\'s own and of before', () => {
  assert.deepEqual(newsOf(view, SINCE, ['2013年度安全记录已更正'], 'leader'), [
    '工作报告：“报告.pdf”已换成第 2 版',
    '其他：新交“照片.jpg”',
    '2013年度安全记录已更正',
    '“补正材料”，已重新盖章',
    '公文：补正通知书（1号）',
    '收到一件异议',
  ]);
});
