/** The board of the programmes on Cockpit's first page: the same facts and the same words as on the overview page. */
import { board } from '../../../../overview/board.js';
import { el, fill } from '../../tasklist/scripts/safe-community/dom.js';
import { get } from '../../tasklist/scripts/safe-community/api.js';

const styles = el('link', { rel: 'stylesheet', href: new URL('../../../../overview/board.css', import.meta.url).href });

async function show(holder) {
  const programmes = (await get('/programmes')).filter(programme => programme.state !== 'draft');
  if (!programmes.length) {
    fill(holder, el('p', null, '还没有启动创建工作。'));
    return;
  }
  const boards = await Promise.all(programmes.map(programme => get(`/programmes/${programme.id}/board`)));
  fill(holder, boards.map(board));
}

export default {
  id: 'safe-community.programme-board',
  pluginPoint: 'cockpit.dashboard',
  priority: 10,
  render(node) {
    document.head.append(styles);
    const holder = el('div', { class: 'sc-board', id: 'programme-board', lang: 'zh-CN' }, '正在读取……');
    node.append(holder);
    show(holder).catch(error => fill(holder, el('p', { role: 'alert' }, error.message)));
  },
  unmount() {
    styles.remove();
  },
};
