import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { click, onPage, settled, type } from './page.js';

const { ItemEditor } = await import('../../main/resources/static/forms/parts/items.js');

/** @type {InstanceType<typeof ItemEditor>} */
let items;

beforeEach(() => {
  items = new ItemEditor('需要补正的内容');
  onPage(items.element);
});

/** @param {string} text */
function paste(text) {
  const event = Object.assign(new Event('paste', { bubbles: true, cancelable: true }), { clipboardData: { getData: () => text } });
  items.inputs()[0]?.dispatchEvent(event);
  return event.defaultPrevented;
}

test('a pasted Word list becomes items without its numbers', () => {
  assert.equal(paste('1.工作报告未盖章\r\n2.缺备案表\r\n\r\n'), true);
  assert.deepEqual(items.read(), ['工作报告未盖章', '缺备案表']);
  assert.deepEqual(items.inputs().map(input => input.id), ['missingItems-1', 'missingItems-2']);
});

test('one pasted line is left to the browser', () => {
  assert.equal(paste('工作报告未盖章'), false);
});

test('a number that is typed is not printed twice', () => {
  type(items.inputs()[0] ?? null, '1、工作报告未盖章');
  assert.deepEqual(items.read(), ['工作报告未盖章']);
});

test('enter adds a line, an empty line is no item', () => {
  items.show(['甲', '乙']);
  items.inputs()[0]?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
  assert.deepEqual(items.inputs().map(input => input.value), ['甲', '', '乙']);
  assert.deepEqual(items.read(), ['甲', '乙']);
});

test('the last line can be taken away and there is a new one', async () => {
  items.show(['甲']);
  click(items.element.querySelector('li button'));
  await settled();
  assert.deepEqual(items.inputs().map(input => input.value), ['']);
});
