/** Throwing a draft away: folded away, and said plainly that it cannot be undone. */
import { remove } from '../../kit/api.js';
import { foldedAsk } from '../../kit/ask.js';
import { el } from '../../kit/dom.js';

/** A draft that is no longer wanted. @param {{ id: number | string }} line @param {() => unknown} done */
export const discarding = (line, done) => foldedAsk({
  id: `discard-${line.id}`, title: '删除草稿', action: '确认删除', kind: 'danger',
  send: async () => {
    await remove(`/casefiles/${line.id}`);
    await done();
  },
}, el('p', null, '草稿和其中已上传的文件一并删除，不能恢复。'));
