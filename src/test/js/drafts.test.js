import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { onPage, type } from './page.js';

const { belongTo, dropDrafts, inputsOf, keepTyped, leave, readDraft, restore, slot, writeDraft } = await import('../../main/resources/static/kit/drafts.js');
const { el } = await import('../../main/resources/static/kit/dom.js');

beforeEach(() => sessionStorage.clear());

test('a draft belongs to a person and a task', () => {
  writeDraft('zhang', 'task-1', { opinion: '同意' });
  assert.deepEqual(readDraft('zhang', 'task-1'), { opinion: '同意' });
  assert.deepEqual(readDraft('zhang', 'task-2'), {});
  assert.deepEqual(readDraft('li', 'task-1'), {});
});

test('the next person at the computer finds nothing', () => {
  writeDraft('zhang', 'task-1', { opinion: '同意' });
  writeDraft('zhang-2', 'task-1', { opinion: '不同意' });
  sessionStorage.setItem('somebody-elses', 'stays');
  dropDrafts('zhang-2');
  assert.deepEqual(readDraft('zhang', 'task-1'), {});
  assert.deepEqual(readDraft('zhang-2', 'task-1'), { opinion: '不同意' });
  dropDrafts();
  assert.deepEqual(Object.keys(sessionStorage), ['somebody-elses']);
});

test('a broken draft is no draft', () => {
  sessionStorage.setItem('safe-community:zhang:task-1', '{');
  assert.deepEqual(readDraft('zhang', 'task-1'), {});
});

test('what the server keeps is not kept in the browser', () => {
  const form = onPage(el('div', null,
    el('input', { id: 'opinion', value: '同意' }), el('input', { id: 'tick', type: 'checkbox', checked: true }),
    el('div', { 'data-on-server': true, id: 'editor' }, el('input', { id: 'saved', value: '甲' }))));
  assert.deepEqual(inputsOf(form), { opinion: '同意', tick: true });
  assert.deepEqual(inputsOf(/** @type {Element} */ (form.querySelector('#editor'))), { saved: '甲' });
});

test('what is no longer on the page is left out', () => {
  const form = onPage(el('div', null, el('input', { id: '610902-leader' })));
  restore(form, { '610902-leader': '李县长', gone: '无' });
  assert.equal(form.querySelector('input')?.value, '李县长');
});

test('an editor that is opened again has what was typed', () => {
  const editor = () => onPage(el('div', null, el('input', { id: 'title' })));
  const first = editor();
  keepTyped(first, slot('zhang', 'entry'));
  type(first.querySelector('input'), '尾矿库');
  const second = editor();
  const forget = keepTyped(second, slot('zhang', 'entry'));
  assert.equal(second.querySelector('input')?.value, '尾矿库');
  forget();
  assert.equal(slot('zhang', 'entry').read(), null);
});

test('a form that closes with the log-out leaves nothing behind', () => {
  belongTo('zhang');
  writeDraft('zhang', 'task-1', { opinion: '同意' });
  leave();
  writeDraft('zhang', 'task-1', { opinion: '同意' });
  assert.deepEqual(Object.keys(sessionStorage), []);
  belongTo('zhang');
  writeDraft('zhang', 'task-1', { opinion: '同意' });
  assert.deepEqual(readDraft('zhang', 'task-1'), { opinion: '同意' });
});
