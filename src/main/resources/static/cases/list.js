/** The list: whose case files, how far they are, and words that stand in them; the address keeps what was asked for. */
import { discarding } from '../forms/parts/discarding.js';
import { get } from '../kit/api.js';
import { button, el, fill, mark, notRead } from '../kit/dom.js';
import { showCopies } from './copies.js';
import { field, valueOf } from '../kit/fields.js';
import { counted, day } from '../kit/words.js';
import { where } from '../kit/case/where.js';

/** @typedef {import('../kit/case/where.js').Line} Line */
/** @typedef {{ total: number, more: boolean, page: number, size: number, items: Line[], kinds: { id: string, label: string }[] }} Page */

/** @type {Record<string, string>} */
const TABS = { handled: '我已办', started: '我发起的', visible: '单位案卷', copies: '抄送我的' };

const STATES = [
  { value: 'all', label: '全部' }, { value: 'running', label: '办理中' }, { value: 'finished', label: '已办结' }, { value: 'draft', label: '草稿' },
];

/** @type {Record<string, string>} */
const EMPTY = {
  handled: '您还没有办理过任务。办结的每一件都会列在这里。',
  started: '您还没有发起过流程。在任务列表中点“发起流程”即可发起。',
  visible: '没有您可以查看的案卷。',
};

/** @type {Record<string, string>} */
const COLOURS = { draft: 'info', running: 'warn', finished: 'good' };

/** The number of the last page that is counted. @param {Page} page */
const lastOf = page => Math.max(1, Math.ceil(page.total / page.size));

/** What the address of the page asks for; what it names that there is not is left out. */
function asked() {
  const { tab = '', state = '', kind = '', search = '', page = '' } = Object.fromEntries(new URLSearchParams(window.location.search));
  return {
    kind, search,
    tab: tab in TABS ? tab : 'visible',
    state: STATES.some(one => one.value === state) ? state : 'all',
    page: /^[1-9]\d{0,4}$/.test(page) ? page : '1',
  };
}

/** @param {Record<string, string>} query */
const query = ({ tab = '', state = '', kind = '', search = '', page = '' }) => new URLSearchParams({ tab, state, kind, search, page }).toString();

/** @param {HTMLElement} content */
export async function showList(content) {
  const results = el('div', { id: 'results', 'aria-live': 'polite' });
  let now = asked();
  const tabs = el('div', { class: 'tabs', role: 'group', 'aria-label': '哪些案卷' }, Object.entries(TABS).map(([tab, label]) =>
    el('button', { type: 'button', 'data-tab': tab, 'aria-pressed': String(now.tab === tab), onclick: () => ask({ tab, ...typed(), page: '1' }) }, label)));
  const kinds = /** @type {HTMLSelectElement} */ (el('select', { id: 'kind', class: 'form-control' }));
  const form = el('form', {
    class: 'search', role: 'search',
    onsubmit: (/** @type {Event} */ event) => {
      event.preventDefault();
      ask({ ...typed(), page: '1' });
    },
  },
  field({ id: 'search', label: '单位、编号、申报人或事项（可只写一部分，几个词用空格隔开）', type: 'search', maxlength: 100, value: now.search }),
  field({ id: 'state', label: '办理状态', options: STATES, value: now.state }),
  el('div', { class: 'sc-field' }, el('label', { for: 'kind' }, '类别'), kinds),
  el('button', { type: 'submit', class: 'sc-button primary' }, '查找'));

  /** What stands in the fields, also before somebody has sent it. */
  const typed = () => ({ search: valueOf(form, 'search'), state: valueOf(form, 'state'), kind: kinds.options.length ? kinds.value : now.kind });

  /** @param {Record<string, string>} change */
  const ask = change => {
    now = { ...now, ...change };
    window.history.replaceState(null, '', `?${query(now)}`);
    tabs.querySelectorAll('button').forEach(one => one.setAttribute('aria-pressed', String(one.dataset.tab === now.tab)));
    return read();
  };

  /** @param {Page} page */
  const show = page => {
    fill(kinds, el('option', { value: '' }, '全部类别'), page.kinds.map(kind => el('option', { value: kind.id }, kind.label)));
    kinds.value = now.kind;
    const last = lastOf(page);
    fill(results,
      el('p', { role: 'status' }, counted(page, '件')),
      page.items.length
        ? el('ul', { class: 'cases' }, page.items.map(line => row(line, read)))
        : el('p', { class: 'sc-paper' }, now.search || now.state !== 'all' || now.kind ? '没有找到。请少写几个字，或把办理状态和类别改为“全部”再查。' : EMPTY[now.tab]),
      last > 1 && el('div', { class: 'pages' },
        button('上一页', 'plain', () => ask({ page: String(page.page - 1) }), { disabled: page.page <= 1 }),
        button('下一页', 'plain', () => ask({ page: String(page.page + 1) }), { disabled: page.page >= last && !page.more })));
  };

  const read = async () => {
    form.hidden = now.tab === 'copies';
    if (form.hidden) {
      await showCopies(results, Number(now.page), page => ask({ page: String(page) }));
      return;
    }
    try {
      const page = await get(`/casefiles?${query(now)}`);
      if (page.page > lastOf(page) && !page.more) {
        await ask({ page: String(lastOf(page)) }); // fewer than when the address was noted
        return;
      }
      show(page);
    } catch (error) {
      fill(results, notRead(error, read));
    }
  };

  document.title = '案卷 · 安全社区';
  fill(content, tabs, form, results);
  await read();
}

/** @param {Line} line @param {() => unknown} again */
const row = (line, again) => el('li', { id: `case-${line.id}` },
  el('div', null,
    el('p', { class: 'subject' }, el('a', { href: `#${line.id}` }, line.subject)),
    el('p', { class: 'more' }, [line.kindName, line.businessKey, line.starter && `发起人 ${line.starter}`, line.startedAt && `${day(line.startedAt)}发起`]
      .filter(Boolean).map(part => el('span', null, part)))),
  el('div', null, where(line), line.mayDiscard && discarding(line, again)),
  el('div', null, mark(COLOURS[line.state] ?? 'info', line.stateName)));
