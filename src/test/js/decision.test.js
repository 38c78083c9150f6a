import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { onPage } from './page.js';

const { only, toAgree, when } = await import('../../main/resources/static/forms/parts/conditions.js');
const { decision } = await import('../../main/resources/static/forms/parts/decision.js');
const { returning } = await import('../../main/resources/static/forms/parts/returning.js');
const { el } = await import('../../main/resources/static/kit/dom.js');
const { inputOf } = await import('../../main/resources/static/kit/fields.js');

/** @type {HTMLElement} */
let root;

beforeEach(() => {
  root = onPage(el('form'));
});

/** @param {any} task @returns {any} */
const context = task => ({ root, user: 'zhang', view: { task } });

/** Puts parts on the page, as a form does. @param {any[]} makers @param {any} task */
function form(makers, task) {
  const of = context(task);
  const parts = makers.map(make => make(of));
  root.append(...parts.flatMap(part => part.element ?? []));
  root.dispatchEvent(new Event('change'));
  return {
    errors: () => parts.flatMap(part => part.errors?.() ?? []).map(problem => problem.message),
    variables: () => Object.assign({}, ...parts.map(part => part.variables?.())),
  };
}

/** @param {string} value */
function choose(value) {
  const radio = /** @type {HTMLInputElement} */ (inputOf(root, `decision-${value}`));
  radio.checked = true;
  radio.dispatchEvent(new Event('change', { bubbles: true }));
}

const TASK = { key: 'examine', decisions: ['approve', 'return'], returnTo: ['applicant', 'county'] };
const part = () => ({ element: el('p', { id: 'part' }, '部分'), errors: () => [{ message: '还没有填' }], variables: () => ({ part: '甲' }) });

test('a decision is asked for and sent', () => {
  const made = form([decision()], TASK);
  assert.deepEqual(made.errors(), ['请选择办理结果：同意、退回补正。']);
  choose('approve');
  assert.deepEqual([made.errors(), made.variables()], [[], { decision: 'approve' }]);
});

test('a task without decisions asks for none', () => {
  assert.deepEqual(form([decision(), returning()], { key: 'correct' }).variables(), {});
  assert.equal(root.children.length, 0);
});

test('a part of one decision comes and goes with it', () => {
  const made = form([decision(), when('approve', part)], TASK);
  const shown = () => root.querySelector('#part')?.closest('[hidden]') === null;
  assert.deepEqual([shown(), made.variables().part], [false, undefined]);
  choose('approve');
  assert.deepEqual([shown(), made.errors(), made.variables().part], [true, ['还没有填'], '甲']);
  choose('return');
  assert.deepEqual([shown(), made.errors()], [false, []]);
});

test('a return names the level and at least one item, without its number', () => {
  const made = form([decision(), returning()], TASK);
  choose('return');
  assert.deepEqual(made.errors(), ['请选择“退回到”哪一级。', '请在“需要补正的内容”里至少写一项，一次列明全部内容。']);
  /** @type {HTMLInputElement} */ (inputOf(root, 'returnTo')).value = 'county';
  /** @type {HTMLInputElement} */ (inputOf(root, 'missingItems-1')).value = '1.工作报告未盖章';
  assert.deepEqual(made.errors(), []);
  assert.deepEqual(made.variables(), { decision: 'return', returnTo: 'county', missingItems: '工作报告未盖章' });
});

test('the only level is chosen beforehand', () => {
  form([decision(), returning()], { ...TASK, returnTo: ['applicant'] });
  assert.equal(inputOf(root, 'returnTo')?.value, 'applicant');
});

test('what agreeing needs may stay open on a return', () => {
  const made = form([decision(), toAgree(part)], TASK);
  choose('return');
  assert.deepEqual(made.errors(), []);
  choose('approve');
  assert.deepEqual(made.errors(), ['还没有填']);
});

test('a part of another task is not there', () => {
  form([only('signOff', part)], TASK);
  assert.equal(root.querySelector('#part'), null);
});
