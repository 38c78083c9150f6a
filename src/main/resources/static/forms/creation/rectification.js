/** The rectification list: found while the check goes on, answered item by item, verified item by item. */
import { get, post, put, remove } from '../../kit/api.js';
import { button, el, fill, mark, section } from '../../kit/dom.js';
import { inputsOf, restore } from '../../kit/drafts.js';
import { block, field, inputOf, valueOf } from '../../kit/fields.js';
import { moment } from '../../kit/words.js';
import { moved } from '../parts/moved.js';

/** @typedef {import('../../kit/errors.js').Problem} Problem */

/**
 * @typedef {{ id: number, text: string, state: 'draft' | 'open' | 'closed' | 'verified', stateName: string, source: string, foundBy: string,
 *   answer?: string, closedByName?: string, closedAt?: string, objection?: string, seen: string }} Item
 */

/** @typedef {(item: Item, list: ItemList) => import('../../kit/dom.js').Content} Line */

const MARKS = { draft: 'info', open: 'warn', closed: 'info', verified: 'good' };

/** @param {Item} item */
const head = item => [
  el('p', null, el('strong', { class: 'sc-text' }, item.text), ' ', mark(MARKS[item.state], item.stateName)),
  el('small', null, `提出：${item.source}`),
  item.answer && el('div', { class: 'sc-proposal' },
    el('p', { class: 'sc-text' }, item.answer), el('small', null, `整改：${item.closedByName} · ${moment(item.closedAt)}`)),
  item.objection && el('p', { class: 'sc-reason' }, `没有到位：${item.objection}`),
];

/** What had to be put right and what became of it, to look at. @type {Maker} */
export const itemsToRead = ({ view }) => {
  /** @type {Item[]} */
  const items = view.details.items;
  return items.length ? {
    element: el('div', { class: 'sc-case' }, section(`整改清单（${items.length}）`, el('ol', { class: 'sc-cards', id: 'items' },
      items.map(item => el('li', { class: 'sc-card' }, head(item)))))),
  } : {};
};

/** @param {Item[]} items */
const itemsOf = items => items.map(item => ({ label: item.text, value: [item.stateName, item.answer, item.objection].filter(Boolean).join('，') }));

/** One list on the page; every change goes to the server at once and the answer is shown. What is typed at other items stays. */
class ItemList {
  /** @param {string} id @param {Context} context @param {Line} line */
  constructor(id, { view, slot, camForm }, line) {
    this.task = `/tasks/${encodeURIComponent(camForm.taskId)}/case`;
    this.last = slot(`${id}-seen`);
    const before = this.last.take()?.items;
    this.path = `/creations/${view.id}/items`;
    this.line = line;
    this.saving = 0;
    /** @type {(Error & { field?: string }) | null} */
    this.failure = null;
    this.news = el('p', { class: 'sc-saved', role: 'status', 'aria-live': 'polite' });
    this.list = el('ol', { class: 'sc-cards' });
    this.element = el('div', { id }, before && moved(itemsOf(before), itemsOf(view.details.items)), this.list, this.news);
    /** @type {Item[]} */
    this.items = [];
    this.seen = '';
    this.show(view.details);
  }

  /** Whoever sends the list says which one they have seen. */
  variables() {
    return { seenItems: this.seen };
  }

  /** The form is about to be read anew. */
  leave() {
    this.last.keep({ items: this.items });
  }

  /** @param {{ items: Item[], seenItems: string }} details @param {number} [saved] the item whose fields are on the server now */
  show({ items, seenItems }, saved) {
    this.seen = seenItems;
    const typed = Object.entries(inputsOf(this.list)).filter(([id]) => !id.endsWith(`-${saved}`));
    this.items = items;
    fill(this.list, items.map(item => el('li', { class: 'sc-card', id: `item-${item.id}` }, this.line(item, this))));
    restore(this.list, Object.fromEntries(typed));
  }

  /** @param {() => Promise<any>} call @param {number} [saved] */
  async send(call, saved) {
    this.saving += 1;
    fill(this.news, '正在保存……');
    try {
      this.show(await call(), saved);
      this.failure = null;
      fill(this.news, mark('good', '已保存'));
      return true;
    } catch (error) {
      this.failure = error;
      if (error.field === 'seen') { // what stands there now, with what is typed here
        await get(this.task).then(now => this.show(now.details), () => {});
      }
      fill(this.news, mark('bad', '没有保存'), ` ${error.message}`);
      return false;
    } finally {
      this.saving -= 1;
    }
  }

  /** @param {HTMLElement} root @returns {Problem[]} */
  errors(root) {
    if (this.failure) {
      return [{ field: inputOf(root, this.failure.field ?? '-'), message: `整改清单有内容没有保存：${this.failure.message}` }];
    }
    return this.saving ? [{ message: '刚填写的内容正在保存，请再点一次提交。' }] : [];
  }
}

/** @param {ItemList} list */
const sent = list => ({ variables: () => list.variables(), leave: () => list.leave() });

/**
 * Whoever checks adds what has to be put right; one's own drafts can be taken back. Who sends all of them on says which they have seen.
 *
 * @param {{ title: string, whole?: boolean }} spec
 * @returns {Maker}
 */
export const findItems = ({ title, whole = false }) => context => {
  const { root, user } = context;
  const list = new ItemList('find-items', context, (item, self) => [head(item),
    item.state === 'draft' && item.foundBy === user
      && button('删去这一项', 'plain', () => self.send(() => remove(`${self.path}/${item.id}`)))]);
  const written = () => inputOf(root, 'new-item');
  const add = async () => {
    const [input, text] = [written(), valueOf(root, 'new-item')];
    if (input && text && await list.send(() => post(list.path, { text }))) {
      input.value = '';
      input.dispatchEvent(new Event('input', { bubbles: true }));
    }
    input?.focus();
  };
  list.element.append(
    field({ id: 'new-item', label: '再列一项', rows: 2, maxlength: 1000, hint: '一次写一个问题；会签通过后列入整改清单，由创建单位逐项整改' }),
    button('列入整改问题', 'plain', add, { id: 'add-item' }));
  return {
    element: block({ title }, list.element),
    ...whole && sent(list),
    errors: () => [
      ...(valueOf(root, 'new-item') ? [{ field: written(), message: '写好的问题还没有列入，请点“列入整改问题”，或清空这一栏。' }] : []),
      ...list.errors(root),
    ],
  };
};

/** @type {Line} */
function answerField(item, list) {
  const open = item.state === 'open';
  const id = `answer-${item.id}`;
  const input = field({ id, label: open ? '整改情况' : '修改整改情况', rows: 2, maxlength: 1000, value: open ? '' : item.answer });
  const save = () => list.send(() => put(`${list.path}/${item.id}/answer`, { answer: valueOf(input, id), seen: item.seen }), item.id);
  return [input, button('这一项已整改', 'plain', save, { id: `close-${item.id}` })];
}

/** The unit says item by item what it did. @type {Maker} */
export const answerItems = context => {
  const { root } = context;
  const list = new ItemList('items', context, (item, self) =>
    [head(item), ['open', 'closed'].includes(item.state) && answerField(item, self)]);
  return {
    element: block({ title: '整改清单', hint: '整改一项，写明一项并保存；全部写明后提交县区核实。' }, list.element),
    ...sent(list),
    errors: () => [
      ...list.items.filter(item => item.state === 'open')
        .map(item => ({ field: inputOf(root, `answer-${item.id}`), message: `请写明“${item.text}”的整改情况并保存。` })),
      ...list.errors(root),
    ],
  };
};

/** @type {Line} */
function verdictLine(item, list) {
  const id = `objection-${item.id}`;
  const objection = field({ id, label: '没有到位的理由', maxlength: 1000, value: item.objection });
  /** @param {boolean} accepted */
  const send = accepted => list.send(() => put(`${list.path}/${item.id}/verdict`, { accepted, objection: valueOf(objection, id), seen: item.seen }), item.id);
  return [objection,
    button('到位', 'plain', () => send(true), { id: `accept-${item.id}` }), ' ',
    button('没有到位', 'danger', () => send(false), { id: `reopen-${item.id}` })];
}

/** The county accepts or reopens item by item. @type {Maker} */
export const verifyItems = context => {
  const { root } = context;
  const list = new ItemList('items', context, (item, self) =>
    [head(item), item.state !== 'draft' && item.answer && verdictLine(item, self)]);
  return {
    element: block({ title: '整改清单', hint: '到现场逐项核实，每一项都要选到位或没有到位。' }, list.element),
    ...sent(list),
    errors: () => [
      ...list.items.filter(item => item.state === 'closed').map(item => ({
        field: inputOf(root, `accept-${item.id}`), message: `请核实“${item.text}”，选择到位或没有到位。`,
      })),
      ...list.errors(root),
    ],
  };
};
