import assert from 'node:assert/strict';
import { test } from 'node:test';
import { personName } from '../../main/resources/META-INF/resources/webjars/camunda/app/common/scripts/persons.js';

test('a Chinese name has the family name first and no space', () => {
  assert.equal(personName('三 张'), '张三');
  assert.equal(personName('玉环 欧阳'), '欧阳玉环');
  assert.equal(personName('买买提 阿不都·热合曼'), '阿不都·热合曼买买提');
});

test('a name of one part stands as it is', () => {
  assert.equal(personName(' 负责人甲'), '负责人甲');
  assert.equal(personName(null), undefined);
});

test('a part that nobody has entered is not written', () => {
  assert.equal(personName('null 汉滨区安监局'), '汉滨区安监局');
  assert.equal(personName('李 undefined'), '李');
});

test('other names keep their order', () => {
  assert.equal(personName('Jane Smith'), 'Jane Smith');
});
