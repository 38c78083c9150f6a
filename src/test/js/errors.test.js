import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { click, onPage } from './page.js';

const { answer, clearErrors, clearField, errorBox, refuse, showErrors } = await import('../../main/resources/static/kit/errors.js');
const { button, el } = await import('../../main/resources/static/kit/dom.js');
const { field, inputOf } = await import('../../main/resources/static/kit/fields.js');

/** @type {HTMLFormElement} */
let form;

/** @param {string} id */
const input = id => /** @type {HTMLInputElement} */ (inputOf(form, id));
const box = () => /** @type {HTMLElement} */ (form.querySelector('.sc-errors'));

beforeEach(() => {
  form = onPage(el('form', null, errorBox(), field({ id: 'opinion', label: '意见' }),
    el('details', null, el('summary', null, '更多'), field({ id: 'reason', label: '原因' }))));
  showErrors(form, '还有 2 处：', [{ field: input('opinion'), message: '请填写意见。' }, { field: input('reason'), message: '请填写原因。' }]);
});

test('says it at the top and at the field, and goes to the first field', () => {
  assert.equal(box().hidden, false);
  assert.deepEqual([...box().querySelectorAll('li')].map(line => line.textContent), ['请填写意见。', '请填写原因。']);
  assert.equal(document.activeElement, input('opinion'));
  assert.equal(form.querySelector('#opinion-error')?.textContent, '请填写意见。');
  assert.equal(input('opinion').getAttribute('aria-describedby'), 'opinion-error');
});

test('a changed field loses its words, the last one takes the box along', () => {
  clearField(input('opinion'));
  assert.deepEqual([...box().querySelectorAll('li')].map(line => line.textContent), ['请填写原因。']);
  clearField(input('reason'));
  assert.equal(box().hidden, true);
  assert.equal(form.querySelector('[aria-invalid]'), null);
});

test('a line leads to its field, also where it is folded away', () => {
  click(box().querySelectorAll('button')[1]);
  assert.equal(form.querySelector('details')?.open, true);
  assert.equal(document.activeElement, input('reason'));
});

test('what concerns the whole form gets the cursor itself', () => {
  showErrors(form, '没有提交成功', [{ message: '登录已过期' }]);
  assert.equal(document.activeElement, box());
  assert.equal(form.querySelector('.sc-field-error'), null);
});

test('cleared is as if nothing had been said', () => {
  clearErrors(form);
  assert.equal(box().hidden, true);
  assert.equal(form.querySelector('.sc-wrong, .sc-field-error, [aria-invalid]'), null);
});

test('the answer of an act stays while its fields are changed', () => {
  const place = answer();
  const group = el('div', { class: 'sc-field' }, el('input', { id: 'withdrawal' }), place.element, button('撤回', 'danger', () => {}));
  form.append(group);
  refuse({ message: '您没有权限' }, place);
  clearField(input('withdrawal'));
  assert.equal(place.element.isConnected, true);
  assert.equal(place.element.textContent, '您没有权限');
  assert.equal(document.activeElement, place.element);
});
