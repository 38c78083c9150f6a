/** What our pages and tabs in Cockpit share: their style, which they bring along and take away, and words. */
import { button, el } from '../../../../kit/dom.js';

const FILES = ['kit/kit.css', 'overview/board.css'];

/**
 * A part of a page that looks like our own pages; `fill` gets its place, and is told when it goes.
 *
 * @param {{ id: string, begin: (holder: HTMLElement, scope: any) => unknown, end?: () => void } & Record<string, any>} spec
 */
export function part({ begin, end, ...plugin }) {
  /** @type {HTMLElement[]} */
  let styles = [];
  return {
    ...plugin,
    /** @param {HTMLElement} node @param {any} unused @param {any} scope */
    render(node, unused, scope) {
      styles = FILES.map(file => el('link', { rel: 'stylesheet', href: new URL(`../../../../${file}`, import.meta.url).href }));
      document.head.append(...styles);
      const holder = el('div', { class: 'sc-kit sc-board sc-watch', lang: 'zh-CN' });
      node.append(holder);
      begin(holder, scope);
    },
    unmount() {
      styles.forEach(style => style.remove());
      end?.();
    },
  };
}

/** The key of the process whose page it is. @param {any} scope */
export const processOf = scope => String(scope.processDefinition?.key ?? '');

/** Back and forth through a list. @param {number} page @param {boolean} further @param {(page: number) => unknown} turn */
export const pages = (page, further, turn) => (page > 1 || further) && el('p', { class: 'sc-pages' },
  page > 1 && button('上一页', 'plain', () => turn(page - 1)), ` 第 ${page} 页 `,
  further && button('下一页', 'plain', () => turn(page + 1)));

/** An administrator goes on from here to why a case stands still. @param {number} id @param {string} text */
export const caseLink = (id, text) => el('a', { href: `${(document.querySelector('base')?.getAttribute('app-root') ?? '').replace(/\/camunda$/, '')}/administration/#case-${id}` }, text);
