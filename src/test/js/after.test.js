import assert from 'node:assert/strict';
import { test } from 'node:test';
import './page.js';

const { follower } = await import('../../main/resources/static/forms/after.js');

const PAGE = ['a', 'b', 'c'];

test('after a task comes the next one of the page that is still there', () => {
  assert.equal(follower(PAGE, 'a', ['b', 'c', 'd']), 'b');
  assert.equal(follower(PAGE, 'a', ['c', 'd', 'e']), 'c', 'a colleague has done the next one meanwhile');
});

test('after the last one of a page comes what has moved up from the next page', () => {
  assert.equal(follower(PAGE, 'c', ['a', 'b', 'd']), 'd', 'and not the first, which the person has passed over');
});

test('after the very last one comes the first of those passed over, or nothing', () => {
  assert.equal(follower(PAGE, 'c', ['a', 'b']), 'a');
  assert.equal(follower(PAGE, 'c', []), undefined);
});
