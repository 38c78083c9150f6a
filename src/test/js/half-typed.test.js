import assert from 'node:assert/strict';
import { test } from 'node:test';
import { click, onPage, settled, type } from './page.js';

const { foldedAsk } = await import('../../main/resources/static/kit/ask.js');
const { el, fill } = await import('../../main/resources/static/kit/dom.js');
const { chosenFrom, field } = await import('../../main/resources/static/kit/fields.js');
const { halfTyped } = await import('../../main/resources/static/kit/half-typed.js');

/** A list of questions, one for each unit, that is drawn anew after each that was sent. */
function list() {
  const holder = onPage(el('div', null));
  const typed = halfTyped(holder);
  /** @type {Record<string, string>[]} */
  const sent = [];
  /** @param {string} unit */
  const question = unit => foldedAsk({
    id: unit, title: '调出试点', action: '调出试点',
    send: values => {
      if (!values.reason) {
        throw new Error('请填写原因。');
      }
      sent.push(values);
      draw(['汉滨', '汉阴']);
    },
  },
  field({ id: `ground-${unit}`, name: 'ground', label: '事由', options: chosenFrom([{ value: 'one', label: '一' }, { value: 'two', label: '二' }]) }),
  field({ id: `why-${unit}`, name: 'reason', label: '原因', rows: 2 }));
  /** @param {string[]} units */
  const draw = units => {
    typed.forgetSent();
    fill(holder, units.map(question), el('input', { id: 'outside' }));
    typed.writeBack();
  };
  draw(['汉滨', '汉阴']);
  /** @param {string} id @returns {HTMLInputElement | null} */
  const input = id => holder.querySelector(`[id="${id}"]`);
  return { draw, sent, input, send: (/** @type {string} */ unit) => click(holder.querySelector(`[id="${unit}"] button`)) };
}

test('what was typed into another question lives through one that was sent, and is unfolded', async () => {
  const { input, send, sent } = list();
  type(input('why-汉阴'), '领导小组没有成立');
  type(input('why-汉滨'), '辖区撤并');
  type(input('ground-汉阴'), 'two');
  send('汉滨');
  await settled();
  assert.equal(sent.length, 1);
  assert.equal(input('why-汉阴')?.value, '领导小组没有成立');
  assert.equal(input('ground-汉阴')?.value, 'two');
  assert.equal(input('why-汉阴')?.closest('details')?.open, true);
  assert.equal(input('why-汉滨')?.value, '', 'what was sent is not written back');
  assert.equal(input('why-汉滨')?.closest('details')?.open, false);
});

test('what was typed is there again when its page of the list is', () => {
  const { draw, input } = list();
  type(input('why-汉阴'), '领导小组没有成立');
  draw(['汉滨']);
  assert.equal(input('why-汉阴'), null);
  draw(['汉阴']);
  assert.equal(input('why-汉阴')?.value, '领导小组没有成立');
});

test('what was refused is not lost', async () => {
  const { draw, input, send } = list();
  type(input('ground-汉阴'), 'two');
  send('汉阴');
  await settled();
  draw(['汉滨', '汉阴']);
  assert.equal(input('ground-汉阴')?.value, 'two');
});

test('what stands outside of the questions is drawn as it was read', () => {
  const { draw, input } = list();
  type(input('outside'), '旧');
  draw(['汉滨']);
  assert.equal(input('outside')?.value, '');
});
