import assert from 'node:assert/strict';
import { test } from 'node:test';
import './page.js';
import { heightOf, inLines } from '../../main/resources/static/kit/plot.js';

test('a name stands in one line where there is room', () => {
  assert.deepEqual(inLines('市级：市级初审', 326), ['市级：市级初审']);
  assert.equal(heightOf(['市级：市级初审'], 326), heightOf(['市级'], 1200));
});

test('a long name leaves most of the width to the bars, and nothing of it is lost', () => {
  const name = '县区：县区审定试点、推荐试点、报送工作方案和领导机构';
  const lines = inLines(name, 326);
  assert.equal(lines.join(''), name);
  assert.ok(lines.every(line => line.length <= 11), `${lines}`);
  assert.ok(lines.every(line => !'、：'.includes(line.charAt(0))), `${lines}`);
  assert.ok(heightOf([name], 326 / 2) >= 60 + lines.length * 16, 'a row is as high as its name');
});
