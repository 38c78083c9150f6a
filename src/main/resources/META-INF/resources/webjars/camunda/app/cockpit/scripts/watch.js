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

/**
 * A page of its own, with a link to it at the head.
 *
 * @param {{ id: string, path: string, label: string, priority: number, begin: (holder: HTMLElement) => unknown }} spec
 */
export const ownPage = ({ id, path, label, priority, begin }) => [
  {
    id: `${id}-link`, pluginPoint: 'cockpit.navigation', priority,
    properties: { label, pagePath: `#${path}`, checkActive: (/** @type {string} */ address) => address.includes(`#${path}`) },
  },
  part({ id, pluginPoint: 'cockpit.route', priority: 0, properties: { path }, begin }),
];

/** Fields to look for something by, with a button and the Enter key. @param {() => unknown} look @param {import('../../../../kit/dom.js').Content[]} fields */
export const finding = (look, ...fields) => el('div', {
  class: 'sc-find', role: 'search', onkeydown: (/** @type {KeyboardEvent} */ event) => event.key === 'Enter' && !event.isComposing && look(),
}, fields, button('查找', 'plain', look));

/** The key of the process whose page it is. @param {any} scope */
export const processOf = scope => String(scope.processDefinition?.key ?? '');

/**
 * Back and forth through a list.
 *
 * @param {number} page @param {boolean} further @param {(page: number) => unknown} turn
 * @param {number} [last] how many pages there are, where that is known
 */
export const pages = (page, further, turn, last) => (page > 1 || further) && el('p', { class: 'sc-pages' },
  page > 1 && button('上一页', 'plain', () => turn(page - 1)), ` 第 ${page} 页${last ? `，共 ${last} 页` : ''} `,
  further && button('下一页', 'plain', () => turn(page + 1)));

/** An administrator goes on from here to why a case stands still. @param {number} id @param {string} text */
export const caseLink = (id, text) => el('a', { href: `${(document.querySelector('base')?.getAttribute('app-root') ?? '').replace(/\/camunda$/, '')}/administration/#case-${id}` }, text);

/** The same, by its number and its matter. @param {{ caseId: number, businessKey?: string, subject: string }} one */
export const namedCase = one => caseLink(one.caseId, [one.businessKey, one.subject].filter(Boolean).join(' '));
