import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isBlank, itemsOf, tidy, withoutNumber } from '../../main/resources/static/kit/text.js';

test('a text of invisible characters says nothing', () => {
  ['', ' \n', '\u00a0', '\u200b', '\u3164', '\ufeff', '\u2800', '\u00ad\u2060'].forEach(text => assert.equal(isBlank(text), true, escape(text)));
  assert.equal(isBlank('。'), false);
  assert.equal(tidy(' \u200b\u3164 '), '');
});

test('a line end is one character', () => {
  assert.equal(tidy('甲\r\n乙\r丙\n'), '甲\n乙\n丙');
});

test('a pasted list loses the numbers that count on', () => {
  assert.deepEqual(itemsOf('1.工作报告未盖章\r\n2.\t缺备案表\r\n3．1.5米以下护栏缺失'), ['工作报告未盖章', '缺备案表', '1.5米以下护栏缺失']);
  assert.deepEqual(itemsOf('一、甲\n二、乙\n三、丙'), ['甲', '乙', '丙']);
  assert.deepEqual(itemsOf('（1）甲\n（2）乙'), ['甲', '乙']);
  assert.deepEqual(itemsOf('①甲\n②乙'), ['甲', '乙']);
  assert.deepEqual(itemsOf('十九、甲\n二十、乙\n二十一、丙'), ['甲', '乙', '丙']);
  assert.deepEqual(itemsOf('• 甲\n● 乙'), ['甲', '乙']);
});

test('a line that goes on over two lines keeps its words', () => {
  assert.deepEqual(itemsOf('1、甲\n的第二行\n2、乙'), ['甲', '的第二行', '乙']);
});

test('words that look like a number stay', () => {
  assert.deepEqual(itemsOf('三、四楼通道堵塞\n五楼没有应急灯'), ['三、四楼通道堵塞', '五楼没有应急灯']);
  assert.deepEqual(itemsOf('2014年没有记录\n2015年没有记录'), ['2014年没有记录', '2015年没有记录']);
  assert.deepEqual(itemsOf('1.5米护栏\n1.8米护栏'), ['1.5米护栏', '1.8米护栏']);
});

test('an item loses the number of its own place only', () => {
  assert.equal(withoutNumber('1.工作报告未盖章', 1), '工作报告未盖章');
  assert.equal(withoutNumber('三、四楼通道堵塞', 1), '三、四楼通道堵塞');
  assert.equal(withoutNumber('2.', 2), '2.');
});
