/** Who is late, for how long and with which card, page by page, on a page of its own. */
import { get } from '../../../../kit/api.js';
import { el, fill, mark, notRead, reading, table } from '../../../../kit/dom.js';
import { field, valueOf } from '../../../../kit/fields.js';
import { counted, deadlineText } from '../../../../kit/words.js';
import { namedCase, ownPage, pages } from './watch.js';

/** @typedef {{ caseId: number, businessKey?: string, subject: string, step: string, level: string, who?: string, deadline: any }} Stage */
/** @typedef {{ red: number, yellow: number, soon: number, total: number, page: number, size: number, stages: Stage[] }} Late */

/** @type {Record<string, string>} */
const KINDS = { red: 'bad', card: 'bad', yellow: 'warn' };

const LIGHTS = [
  { value: 'all', label: '全部' }, { value: 'red', label: '红牌' }, { value: 'yellow', label: '黄牌' }, { value: 'soon', label: '黄灯（将要到期）' },
];

/** @param {Stage} stage */
function row(stage) {
  const { light, name, text, due } = deadlineText(stage.deadline);
  return el('tr', null,
    el('th', { scope: 'row' }, namedCase(stage)),
    el('td', null, `${stage.level}：${stage.step}`), el('td', null, stage.who ?? '没有人有待办，请打开案卷看原因'),
    el('td', null, mark(KINDS[light] ?? 'info', name)), el('td', null, text), el('td', null, due));
}

/** What stands in place of an empty table. @param {Late} late */
const none = late => el('p', null, late.page > 1 ? '这一页已经没有案卷了，请点“上一页”。' : '没有这样的案卷。');

/** @param {HTMLElement} holder */
function show(holder) {
  const count = el('p', { id: 'late-count', 'aria-live': 'polite' });
  const found = el('div', { id: 'late-found' }, reading());

  /** @param {number} page */
  const read = async page => {
    try {
      /** @type {Late} */
      const late = await get(`/cockpit/late?${new URLSearchParams({ light: valueOf(holder, 'late-light'), page: String(page) })}`);
      fill(count, `红牌 ${late.red} 件，黄牌 ${late.yellow} 件，黄灯（将要到期）${late.soon} 件。`);
      fill(found,
        el('p', { id: 'late-page', tabindex: -1 }, counted({ ...late, more: false }, '件')),
        late.stages.length ? table('超期和将要到期的案卷', ['案卷', '环节', '谁在办', '灯和牌', '超期', '期限'], late.stages.map(row)) : none(late),
        pages(page, page * late.size < late.total, turn, Math.ceil(late.total / late.size)));
    } catch (error) {
      fill(found, notRead(error, () => read(page)));
    }
  };

  /** Whoever turned a page reads on from its beginning, with the keyboard as well. @param {number} page */
  const turn = async page => {
    await read(page);
    /** @type {HTMLElement | null} */ (found.querySelector('#late-page'))?.focus();
  };

  fill(holder, el('h2', null, '期限看板'), count,
    el('div', { class: 'sc-find' }, field({ id: 'late-light', label: '看哪些', options: LIGHTS, value: 'all', onchange: () => read(1) })), found);
  return read(1);
}

export default ownPage({ id: 'safe-community.late', path: '/late', label: '期限看板', priority: 20, begin: show });
