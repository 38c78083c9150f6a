/** The board of the programmes on Cockpit's first page: the same facts and the same words as on the overview page. */
import { get } from '../../../../kit/api.js';
import { el, fill, notRead } from '../../../../kit/dom.js';
import { board } from '../../../../overview/board.js';

const styles = ['kit/kit.css', 'overview/board.css'].map(file =>
  el('link', { rel: 'stylesheet', href: new URL(`../../../../${file}`, import.meta.url).href }));

/** @param {HTMLElement} holder */
async function show(holder) {
  try {
    /** @type {{ id: number, state: string }[]} */
    const programmes = (await get('/programmes')).filter((/** @type {{ state: string }} */ one) => one.state !== 'draft');
    const boards = await Promise.all(programmes.map(programme => get(`/programmes/${programme.id}/board`)));
    fill(holder, boards.length ? boards.map(board) : el('p', null, '还没有发起创建工作。'));
  } catch (error) {
    fill(holder, notRead(error, () => show(holder)));
  }
}

export default {
  id: 'safe-community.programme-board',
  pluginPoint: 'cockpit.dashboard',
  priority: 10,
  /** @param {HTMLElement} node */
  render(node) {
    document.head.append(...styles);
    const holder = el('div', { class: 'sc-kit sc-board', id: 'programme-board', lang: 'zh-CN' }, '正在读取……');
    node.append(holder);
    show(holder);
  },
  unmount() {
    styles.forEach(style => style.remove());
  },
};
