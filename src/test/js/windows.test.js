import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hearWindows, tellWindows } from '../../main/resources/static/kit/windows.js';

test('another window hears of an act until it stops listening', async () => {
  /** @type {(value?: unknown) => void} */
  let done = () => {};
  const heard = new Promise(resolve => {
    done = resolve;
  });
  let times = 0;
  const deaf = hearWindows(() => {
    times += 1;
    done();
  });
  tellWindows();
  await heard;
  deaf();
  tellWindows();
  await new Promise(resolve => {
    setImmediate(resolve);
  });
  assert.equal(times, 1);
});
