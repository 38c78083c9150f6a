import assert from 'node:assert/strict';
import { test } from 'node:test';
import { click, onPage, settled, type } from './page.js';

const { ask, foldedAsk } = await import('../../main/resources/static/kit/ask.js');
const { button } = await import('../../main/resources/static/kit/dom.js');
const { belongTo } = await import('../../main/resources/static/kit/drafts.js');
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

/** @param {(values: Record<string, string>) => unknown} send */
const kept = send => onPage(foldedAsk({ id: 'recall-form', title: '取回', action: '确认取回', keep: 'recall:1', send },
  field({ id: 'recall-reason', name: 'reason', label: '取回的原因' })));

test('what is typed outlives a reload for its person alone, until it is sent', async () => {
  belongTo('zhang');
  let refuses = true;
  const send = () => {
    if (refuses) {
      throw new Error('现在不能取回。');
    }
  };
  const first = kept(send);
  assert.equal(first.open, false);
  type(first.querySelector('input'), '写错了');
  click(first.querySelector('button'));
  await settled();
  const reloaded = kept(send);
  assert.equal(reloaded.open, true);
  assert.equal(reloaded.querySelector('input')?.value, '写错了');
  refuses = false;
  click(reloaded.querySelector('button'));
  await settled();
  assert.equal(kept(send).querySelector('input')?.value, '');

  type(kept(send).querySelector('input'), '又写了');
  belongTo('li');
  assert.equal(kept(send).querySelector('input')?.value, '');
  belongTo('zhang');
  assert.equal(kept(send).querySelector('input')?.value, '', 'somebody else was here meanwhile');
});

test('what is drawn in the place of a question that was sent is empty', async () => {
  belongTo('zhang');
  /** @type {any} */
  let next;
  const asked = kept(() => {
    next = kept(() => {});
  });
  type(asked.querySelector('input'), '写错了');
  click(asked.querySelector('button'));
  await settled();
  assert.equal(next.querySelector('input').value, '');
});

test('before anybody is known nothing is kept', () => {
  belongTo('');
  type(kept(() => {}).querySelector('input'), '写错了');
  assert.equal(kept(() => {}).querySelector('input')?.value, '');
});
