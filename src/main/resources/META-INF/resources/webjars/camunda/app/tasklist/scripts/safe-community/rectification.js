/** The rectification list: found while the check goes on, answered item by item, verified item by item. */
import { post, put, remove } from './api.js';
import { button, el, fill, mark } from './dom.js';
import { field, inputOf, valueOf } from './fields.js';
import { moment } from './words.js';

const MARKS = { draft: 'info', open: 'warn', closed: 'info', verified: 'good' };

const head = item => [
  el('p', null, el('strong', { class: 'sc-text' }, item.text), ' ', mark(MARKS[item.state], item.stateName)),
  el('small', null, `提出：${item.source}`),
  item.answer && el('div', { class: 'sc-proposal' },
    el('p', { class: 'sc-text' }, item.answer), el('small', null, `整改：${item.closedByName} · ${moment(item.closedAt)}`)),
  item.objection && el('p', { class: 'sc-reason' }, `没有到位：${item.objection}`),
];

/** One list on the page; every change goes to the server at once and the answer is shown. */
class ItemList {
  constructor(holder, view, line) {
    Object.assign(this, { holder, view, line, failure: null, saving: 0 });
    holder.dataset.onServer = 'true';
    this.news = el('p', { class: 'sc-saved', role: 'status', 'aria-live': 'polite' });
    this.list = el('ol', { class: 'sc-cards' });
    fill(holder, this.list, this.news);
    this.show(view.details);
  }

  items() {
    return this.details.items;
  }

  show(details) {
    this.details = details;
    fill(this.list, this.items().map(item => el('li', { class: 'sc-card', id: `item-${item.id}` }, this.line(item, this))));
  }

  async send(call) {
    this.saving += 1;
    fill(this.news, '正在保存……');
    try {
      this.show(await call());
      this.failure = null;
      fill(this.news, mark('good', '已保存'));
      return true;
    } catch (error) {
      this.failure = error;
      fill(this.news, mark('bad', '没有保存'), ` ${error.message}`);
      return false;
    } finally {
      this.saving -= 1;
    }
  }

  errors(root) {
    if (this.failure) {
      return [{ field: inputOf(root, this.failure.field ?? '-') ?? undefined, message: `整改清单有内容没有保存：${this.failure.message}` }];
    }
    return this.saving ? [{ message: '刚填写的内容正在保存，请再点一次提交。' }] : [];
  }
}

const address = (view, rest) => `/creations/${view.id}/items${rest}`;

/** Whoever checks adds what has to be put right; one's own drafts can be taken back. */
export function findItems({ root, view, user }) {
  const holder = root.querySelector('#find-items');
  const list = new ItemList(holder, view, (item, self) => [head(item),
    item.state === 'draft' && item.foundBy === user
      && button('删去这一项', 'plain', () => self.send(() => remove(address(view, `/${item.id}`))))]);
  const add = async () => {
    const text = valueOf(root, 'new-item');
    if (text && await list.send(() => post(address(view, ''), { text }))) {
      inputOf(root, 'new-item').value = '';
    }
    inputOf(root, 'new-item').focus();
  };
  holder.append(
    field({ id: 'new-item', label: '再列一项', rows: 2, maxlength: 1000, hint: '一次写一个问题；会签通过后列入整改清单，由创建单位逐项整改' }),
    button('列入整改问题', 'plain', add, { id: 'add-item' }));
  return {
    errors: () => [
      ...(valueOf(root, 'new-item') ? [{ field: inputOf(root, 'new-item'), message: '写好的问题还没有列入，请点“列入整改问题”，或清空这一栏。' }] : []),
      ...list.errors(root),
    ],
  };
}

/** The unit says item by item what it did. */
export function answerItems({ root, view }) {
  const list = new ItemList(root.querySelector('#items'), view, (item, self) => item.state === 'verified' || item.state === 'draft'
    ? head(item)
    : [head(item), answerField(item, self)]);
  const open = () => list.items().filter(item => item.state === 'open');
  return {
    errors: () => [
      ...open().map(item => ({ field: inputOf(root, `answer-${item.id}`), message: `请写明“${item.text}”的整改情况并保存。` })),
      ...list.errors(root),
    ],
  };
}

function answerField(item, list) {
  const input = field({ id: `answer-${item.id}`, label: item.state === 'open' ? '整改情况' : '修改整改情况', rows: 2, maxlength: 1000, value: item.state === 'open' ? '' : item.answer });
  const save = button('这一项已整改', 'plain', () =>
    list.send(() => put(address(list.view, `/${item.id}/answer`), { answer: valueOf(input, `answer-${item.id}`) })), { id: `close-${item.id}` });
  return [input, save];
}

/** The county accepts or reopens item by item. */
export function verifyItems({ root, view }) {
  const holder = root.querySelector('#items');
  if (!holder) {
    return {};
  }
  const list = new ItemList(holder, view, (item, self) => ['closed', 'open', 'verified'].includes(item.state) && item.answer
    ? [head(item), verdictLine(item, self)] : head(item));
  return {
    errors: () => [
      ...list.items().filter(item => item.state === 'closed').map(item => ({
        field: inputOf(root, `accept-${item.id}`), message: `请核实“${item.text}”，选择到位或没有到位。`,
      })),
      ...list.errors(root),
    ],
  };
}

function verdictLine(item, list) {
  const objection = field({ id: `objection-${item.id}`, label: '没有到位的理由', maxlength: 1000, value: item.objection });
  const send = accepted => list.send(() => put(address(list.view, `/${item.id}/verdict`),
    { accepted, objection: valueOf(objection, `objection-${item.id}`) }));
  return [objection,
    button('到位', 'plain', () => send(true), { id: `accept-${item.id}` }), ' ',
    button('没有到位', 'danger', () => send(false), { id: `reopen-${item.id}` })];
}
