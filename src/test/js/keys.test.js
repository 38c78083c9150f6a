import assert from 'node:assert/strict';
import { test } from 'node:test';

const { ALWAYS, meaning, SIGNS } = await import('../../main/resources/META-INF/resources/webjars/camunda/app/tasklist/scripts/keys-table.js');

const AT_THE_LIST = { typing: false, signs: true };

test('a single sign means what the window says', () => {
  assert.deepEqual(SIGNS.map(one => meaning({ key: one.key }, AT_THE_LIST)), SIGNS.map(one => one.act));
  assert.equal(meaning({ key: '3' }, AT_THE_LIST), 'decision');
  assert.equal(meaning({ key: '?' }, AT_THE_LIST), 'help');
  assert.ok(ALWAYS.length > 0);
});

test('what is typed is text, and only leaving and sending are keys', () => {
  const typing = { typing: true, signs: true };
  assert.deepEqual(['j', '1', '?', '/'].map(key => meaning({ key }, typing)), [null, null, null, null]);
  assert.equal(meaning({ key: 'Escape' }, typing), 'leave');
  assert.equal(meaning({ key: 'Enter', ctrlKey: true }, typing), 'send');
  assert.equal(meaning({ key: 'Enter', ctrlKey: true, isComposing: true }, typing), null);
});

test('whoever switches single signs off keeps the window', () => {
  const off = { typing: false, signs: false };
  assert.equal(meaning({ key: 'j' }, off), null);
  assert.equal(meaning({ key: '?' }, off), 'help');
});

test('the keys of the browser stay its own', () => {
  for (const more of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }, { repeat: true }]) {
    assert.equal(meaning({ key: 'c', ...more }, AT_THE_LIST), null);
  }
});
