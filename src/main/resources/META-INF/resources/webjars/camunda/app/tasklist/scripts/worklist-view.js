/** The list of tasks as a person works through it: a search, quick filters with their counts, an order, cards, pages. */
import { get } from '../../../../kit/api.js';
import { button, by, el, fill, notRead } from '../../../../kit/dom.js';
import { belongTo, slot } from '../../../../kit/drafts.js';
import { signing } from './signing.js';
import { absence } from './substitution.js';
import { card } from './worklist-card.js';

/** @typedef {import('./worklist-card.js').Card} Card */
/** @typedef {{ counts: Record<string, number>, total: number, page: number, size: number, cards: Card[],
 *   substituting: import('./substitution.js').Substituting[] }} Page */
/** @typedef {{ person: string, addressOf: (id: string) => string, open: (id: string) => void, again: () => void, choice: (one: Card) => HTMLElement }} Desk */

/** @type {Record<string, string>} */
const LISTS = { mine: '我的待办', office: '本单位待办', soon: '临期', late: '超期', returned: '退回', supervised: '督办' };

/** @type {Record<string, string>} */
const ORDERS = { urgency: '按紧急程度', newest: '按到达先后，新的在前', unit: '按单位拼音', step: '按环节拼音' };

/** @type {Record<string, string>} */
const EMPTY = {
  mine: '没有需要您办理的任务。需要申报或者新办事项的，点页面上方的“发起流程”。',
  office: '本单位没有待办任务。',
  soon: '没有临期的任务。',
  late: '没有超期的任务。',
  returned: '没有退回补正的任务。',
  supervised: '没有督办任务。',
};

/** What a person chose last stays with this browser. @param {string} person */
function choiceOf(person) {
  const name = `sc-worklist:${person}`;
  const stored = JSON.parse(localStorage.getItem(name) ?? '{}');
  return {
    list: LISTS[stored.list] ? String(stored.list) : 'mine',
    sort: ORDERS[stored.sort] ? String(stored.sort) : 'urgency',
    /** @param {{ list: string, sort: string }} now */
    keep: now => localStorage.setItem(name, JSON.stringify({ list: now.list, sort: now.sort })),
  };
}

/** @param {HTMLElement} root @param {Omit<Desk, 'choice'>} given */
export function openWorklist(root, given) {
  belongTo(given.person);
  const place = root.querySelector('.sc-worklist') ?? root;
  const together = signing(given.again, given.person);
  const away = absence(given.again);
  const desk = { ...given, choice: together.choice };
  const { keep, ...chosen } = choiceOf(desk.person);
  const where = slot(desk.person, 'worklist'); // until the tab is closed: a reload in the middle goes on there
  let now = { ...chosen, search: '', page: 1, ...where.read() };
  /** @type {string | null} */
  let current = null;
  let asked = 0;

  const word = el('input', { type: 'search', id: 'worklist-search', class: 'form-control', maxlength: 100, placeholder: '单位、编号、申报人或事项', 'aria-label': '查找任务：单位、编号、申报人或事项，可只写一部分', value: now.search });
  const form = el('form', {
    role: 'search', class: 'find',
    onsubmit: (/** @type {Event} */ event) => {
      event.preventDefault();
      ask({ search: word.value });
    },
  }, word, el('button', { type: 'submit', class: 'sc-button plain' }, '查找'));
  word.addEventListener('search', () => word.value === '' && now.search !== '' && ask({ search: '' }));
  const lists = el('div', { class: 'lists', role: 'group', 'aria-label': '哪些任务' }, Object.entries(LISTS).map(([list, label]) =>
    el('button', { type: 'button', 'data-list': list, onclick: () => ask({ list }) }, label, ' ', el('span', { class: 'count' }))));
  const order = /** @type {HTMLSelectElement} */ (el('select', { id: 'worklist-sort', class: 'form-control', 'aria-label': '排列顺序', onchange: () => ask({ sort: order.value }) },
    Object.entries(ORDERS).map(([value, label]) => el('option', { value }, label))));
  const total = el('p', { role: 'status', class: 'total' });
  const cards = el('ol', { class: 'cards' });
  const pages = el('nav', { class: 'pages', 'aria-label': '翻页' });
  fill(place, el('div', { class: 'head' }, away.banner, form, lists, el('div', { class: 'order' }, total, order), together.page), cards, together.element, pages, away.element);

  /** @param {Partial<typeof now>} change */
  function ask(change) {
    if (change.list !== undefined || change.search !== undefined) {
      together.forget();
    }
    now = { ...now, page: 1, ...change };
    keep(now);
    where.keep({ search: now.search, page: now.page });
    return read();
  }

  async function read() {
    asked += 1;
    const mine = asked;
    lists.querySelectorAll('button').forEach(one => one.setAttribute('aria-pressed', String(one.dataset.list === now.list)));
    order.value = now.sort;
    try {
      /** @type {Page} */
      const page = await get(`/tasks?${new URLSearchParams({ ...now, page: String(now.page) })}`);
      if (mine === asked) {
        show(page);
      }
    } catch (error) {
      if (mine === asked) {
        fill(cards, el('li', { class: 'none' }, notRead(/** @type {Error} */ (error), read)));
      }
    }
  }

  /** @param {Page} page */
  function show(page) {
    const last = Math.max(1, Math.ceil(page.total / page.size));
    if (!page.cards.length && now.page > 1) {
      ask({ page: 1 });
      return;
    }
    lists.querySelectorAll('button').forEach(one => fill(/** @type {Element} */ (one.querySelector('.count')), page.counts[String(one.dataset.list)] ?? 0));
    total.textContent = `共 ${page.total} 件`;
    away.show(page.substituting);
    together.turn();
    fill(cards, page.cards.length ? page.cards.map(one => card(one, desk))
      : el('li', { class: 'none' }, now.search ? '没有找到。请少写几个字，或换到“本单位待办”再查。' : EMPTY[now.list]));
    together.drawn();
    fill(pages, last > 1 && [
      button('上一页', 'plain', () => turn(-1), { disabled: now.page <= 1 }),
      el('span', null, `第 ${page.page} 页，共 ${last} 页`),
      button('下一页', 'plain', () => turn(1), { disabled: now.page >= last })]);
    mark(current);
  }

  /** Whoever turns the page reads on at its first task, also with the keyboard. @param {number} step */
  async function turn(step) {
    await ask({ page: now.page + step });
    links()[0]?.focus();
  }

  /** @param {string | null} id */
  function mark(id) {
    current = id;
    cards.querySelectorAll('a').forEach(one => one.toggleAttribute('aria-current', one.dataset.task === id));
    const marked = id && cards.querySelector(by('data-task', id));
    marked && marked.scrollIntoView({ block: 'nearest' });
  }

  const links = () => /** @type {HTMLAnchorElement[]} */ ([...cards.querySelectorAll('a')]);

  cards.addEventListener('keydown', event => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      links()[links().findIndex(one => one === document.activeElement) + step]?.focus();
    }
  });

  return { read, mark, focus: () => links()[0]?.focus(), focusSearch: () => word.focus() };
}
