import assert from 'node:assert/strict';
import { test } from 'node:test';
import { click, onPage, settled, type } from './page.js';

const { ask } = await import('../../main/resources/static/kit/ask.js');
const { button } = await import('../../main/resources/static/kit/dom.js');
const { field } = await import('../../main/resources/static/kit/fields.js');

/** @param {(values: Record<string, string>) => unknown} send */
const withdrawal = send => onPage(ask({
  id: 'withdrawal', action: '确认撤回', send, missing: ({ reason }) => (reason ? null : { field: 'reason', message: '请填写理由。' }),
}, field({ id: 'withdrawal-reason', name: 'reason', label: '撤回理由' })));

test('is sent once however often it is clicked', async () => {
  /** @type {any[]} */
  const sent = [];
  const asked = withdrawal(values => {
    sent.push(values);
    return settled();
  });
  type(asked.querySelector('input'), ' 材料有误 ');
  click(asked.querySelector('button'), 2);
  click(asked.querySelector('button'));
  await settled();
  assert.deepEqual(sent, [{ reason: '材料有误' }]);
});

test('what is missing stands at its field', async () => {
  const asked = withdrawal(() => assert.fail('nothing may be sent'));
  click(asked.querySelector('button'));
  await settled();
  assert.equal(asked.querySelector('#withdrawal-reason-error')?.textContent, '请填写理由。');
  type(asked.querySelector('input'), '材料有误');
  assert.equal(asked.querySelector('.sc-field-error'), null);
});

test('a refusal is seen until it is tried again', async () => {
  let refuses = true;
  const asked = withdrawal(() => {
    if (refuses) {
      throw new Error('您无权办理此事项。');
    }
  });
  type(asked.querySelector('input'), '材料有误');
  click(asked.querySelector('button'));
  await settled();
  assert.match(asked.textContent ?? '', /您无权办理此事项/);
  type(asked.querySelector('input'), '材料确实有误');
  assert.match(asked.textContent ?? '', /您无权办理此事项/);
  refuses = false;
  click(asked.querySelector('button'));
  await settled();
  assert.doesNotMatch(asked.textContent ?? '', /您无权办理此事项/);
});

test('a refused field is marked by its name', async () => {
  const asked = withdrawal(() => {
    throw Object.assign(new Error('理由太长。'), { field: 'reason' });
  });
  type(asked.querySelector('input'), '甲');
  click(asked.querySelector('button'));
  await settled();
  assert.equal(asked.querySelector('#withdrawal-reason-error')?.textContent, '理由太长。');
});

test('enter in a line is a click on its button', async () => {
  let sent = 0;
  const asked = withdrawal(() => {
    sent += 1;
  });
  const input = asked.querySelector('input');
  type(input, '材料有误');
  input?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  await settled();
  assert.equal(sent, 1);
});

test('the second click of a double click does nothing, also when the first is over', async () => {
  let acts = 0;
  const made = onPage(button('再加一项', 'plain', () => {
    acts += 1;
  }));
  click(made);
  await settled();
  made.dispatchEvent(new MouseEvent('click', { detail: 2 }));
  await settled();
  assert.equal(acts, 1);
  click(made);
  assert.equal(acts, 2);
});
