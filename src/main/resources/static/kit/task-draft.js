/** The draft of a task's form on the server, so that another computer goes on with it; nobody else sees it. */
import { get, put } from './api.js';
import { el, fill, mark } from './dom.js';

/** Milliseconds after the last key. */
const PAUSE = 1000;

/** @param {string} task */
const pathOf = task => `/tasks/${encodeURIComponent(task)}/draft`;

/** What was typed on any computer and not sent yet. @param {string} task @returns {Promise<import('./drafts.js').Draft>} */
export const draftOnServer = task => get(pathOf(task));

/**
 * Keeps what is typed shortly after the last key, and says in `element` whether that went well. `kept` is told when all of it
 * is there: from then on what another computer adds is newer than what this one remembers.
 *
 * @param {string} task
 * @param {() => void} kept
 */
export function keeper(task, kept) {
  const element = el('p', { class: 'sc-saved', role: 'status', 'aria-live': 'polite' });
  /** @type {number | undefined} */
  let timer;
  let last = '';
  /** @param {import('./drafts.js').Draft} values */
  const save = values => put(pathOf(task), values).then(
    () => {
      if (JSON.stringify(values) === last) {
        kept();
      }
      fill(element, mark('good', '草稿已保存'), ' 换一台电脑也能接着填，其他人看不到。');
    },
    error => fill(element, mark('bad', '草稿没有保存到服务器'), ` ${error.message}`));
  return {
    element,
    /** @param {import('./drafts.js').Draft} values */
    keep(values) {
      const content = JSON.stringify(values);
      if (content !== last) {
        last = content;
        clearTimeout(timer);
        timer = window.setTimeout(() => save(values), PAUSE);
      }
    },
    stop: () => clearTimeout(timer),
  };
}
