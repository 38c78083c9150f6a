import assert from 'node:assert/strict';
import { test } from 'node:test';
import './page.js';

const scripts = '../../main/resources/META-INF/resources/webjars/camunda/app/cockpit/scripts';
const { shade, timeWords, took, turns } = await import(`${scripts}/watch-words.js`);
const { default: diagram, write, wipe } = await import(`${scripts}/diagram.js`);

test('a time is said in the two largest units', () => {
  assert.equal(timeWords(0), '不到 1 分钟');
  assert.equal(timeWords(59), '59 分钟');
  assert.equal(timeWords(60), '1 小时');
  assert.equal(timeWords(125), '2 小时 5 分钟');
  assert.equal(timeWords(1440), '1 天');
  assert.equal(timeWords(1440 * 3 + 300), '3 天 5 小时');
  assert.equal(took('2014-03-01T00:00:00Z', '2014-03-02T01:00:00Z'), '1 天 1 小时');
  assert.equal(took('2014-03-01T00:00:00Z', undefined), '没有结束');
});

test('the longest time has the darkest shade, and no time the lightest', () => {
  assert.deepEqual([0, 1, 20, 21, 100].map(minutes => shade(minutes, 100)), [1, 1, 1, 2, 5]);
  assert.equal(shade(0, 0), 1);
});

test('an element that was met twice has two numbers', () => {
  const steps = (['start', 'examine', 'correct', 'examine'].map(element => ({ element })));
  assert.deepEqual(turns(steps), { start: [1], examine: [2, 4], correct: [3] });
});

test('what a diagram does not have is given back, and what was written is wiped', () => {
  /** @type {string[]} */
  const done = [];
  /** @type {Record<string, any>} */
  const services = {
    overlays: { add: (/** @type {string} */ id) => done.push(`on ${id}`), remove: () => done.push('off') },
    canvas: {
      addMarker: (/** @type {string} */ id, /** @type {string} */ look) => done.push(`${look} ${id}`),
      removeMarker: (/** @type {string} */ id, /** @type {string} */ look) => done.push(`no ${look} ${id}`),
    },
    elementRegistry: { get: (/** @type {string} */ id) => id === 'examine' },
  };
  const viewer = { get: (/** @type {string} */ name) => services[name] };
  const note = { text: '1', title: '第 1 步', look: 'sc-way' };
  assert.deepEqual(write([{ element: 'examine', ...note }]), []);
  assert.deepEqual(done, []);
  diagram.render(viewer);
  assert.deepEqual(done.splice(0), ['off', 'on examine', 'sc-way examine']);
  assert.deepEqual(write([{ element: 'examine', ...note }, { element: 'gone', ...note }]), ['gone']);
  wipe();
  assert.deepEqual(done, ['off', 'no sc-way examine', 'on examine', 'sc-way examine', 'off', 'no sc-way examine']);
  diagram.unmount();
  wipe();
});
