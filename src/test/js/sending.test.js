import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onPage } from './page.js';

const { connect } = await import('../../main/resources/static/forms/sending.js');
const { dropDraft, writeDraft } = await import('../../main/resources/static/kit/drafts.js');
const { el } = await import('../../main/resources/static/kit/dom.js');

/** A form with one field, of a task that is opened while `before` is what this window remembers of it. @param {Record<string, string>} before */
function opened(before) {
  const root = onPage(el('form', null, el('textarea', { id: 'opinion' })));
  writeDraft('zhang', 't1', before);
  const restore = connect({ taskId: 't1', on() {} }, root, 'zhang', 't1', () => []);
  return { restore, opinion: /** @type {HTMLTextAreaElement} */ (root.querySelector('textarea')) };
}

test('what arrives at the server after it was asked, and is forgotten here, stands there all the same', () => {
  const { restore, opinion } = opened({ opinion: '写到一半的意见。' });
  dropDraft('zhang', 't1');
  restore({ opinion: '写到' });
  assert.equal(opinion.value, '写到一半的意见。');
});

test('what another computer has added is shown where this one remembers nothing', () => {
  const { restore, opinion } = opened({});
  restore({ opinion: '上午写的。下午补充的。' });
  assert.equal(opinion.value, '上午写的。下午补充的。');
});
