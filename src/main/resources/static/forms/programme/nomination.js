/** The nomination of pilots: candidates from the county's own units, argued one by one; exactly the quota is chosen. */
import { get } from '../../kit/api.js';
import { button, el, fill, mark, notRead } from '../../kit/dom.js';
import { field, inputOf, tick, valueOf } from '../../kit/fields.js';
import { Saver } from '../../kit/saver.js';
import { asked, freed } from './freed.js';

/** @typedef {{ code: string, name: string, kindName: string, abolished?: boolean }} Unit */

/**
 * @typedef {{ unit: string, name: string, kindName: string, arguments: Record<string, string>, chosen?: boolean, leader?: string,
 *   post?: string, phone?: string, town?: Responsible, contact?: Responsible, reasons?: string[] }} Candidate
 */

/** @typedef {{ name: string, post: string, phone: string }} Responsible who answers for a pilot at one layer */
/** @typedef {{ field: string, reason: string }} Missing */

/** The layers of 包抓责任 with the fields of each: name, post, telephone. @type {[string, string[]][]} */
const LAYERS = [
  ['县区包抓领导', ['leader', 'post', 'phone']],
  ['单位包抓领导', ['townLeader', 'townPost', 'townPhone']],
  ['具体联系人', ['contact', 'contactPost', 'contactPhone']],
];

/** @param {Candidate} candidate @returns {(Responsible | undefined)[]} the people in the order of the layers */
export const responsible = ({ leader = '', post = '', phone = '', town, contact }) => [{ name: leader, post, phone }, town, contact];

/** @param {string} unit @param {Candidate} candidate */
const layers = (unit, candidate) => LAYERS.map(([who, [name = '', post = '', phone = '']], at) => {
  const given = responsible(candidate)[at];
  return el('div', { class: 'sc-grid' },
    field({ id: `${unit}-${name}`, label: who, value: given?.name, maxlength: 100 }),
    field({ id: `${unit}-${post}`, label: '职务', value: given?.post, maxlength: 100 }),
    field({ id: `${unit}-${phone}`, label: '电话', value: given?.phone, maxlength: 40 }));
});

export class Nomination {
  /** @param {Context} context */
  constructor({ root, view, slot }) {
    this.root = root;
    this.path = `/selections/${view.id}`;
    this.details = view.details;
    /** @type {Unit[]} */
    this.units = [];
    this.found = el('ul', { id: 'units-found', class: 'sc-units' });
    this.cards = el('ol', { class: 'sc-cards', id: 'candidates' });
    this.problems = el('div', { id: 'nomination-problems', role: 'status' });
    this.search = field({
      id: 'unit-search', label: '从本县区的单位中选候选单位', type: 'search', hint: '输入名称或代码的一部分来查找，逐个列为候选，再逐条说明条件。',
      oninput: () => this.list(),
    });
    this.search.append(this.found);
    const holder = el('div', { id: 'nomination', class: 'sc-field' }, this.cards, this.problems);
    this.element = [...asked(this.details), this.search, holder];
    const kept = slot('nomination');
    (kept.read() ?? this.details).candidates?.forEach((/** @type {Candidate} */ candidate) => this.add(candidate));
    this.saver = new Saver(holder, `${this.path}/nomination`, {
      kept, collect: () => this.collect(), remember: () => this.remember(), saved: answer => this.say(answer),
    });
    this.say();
    this.readUnits();
  }

  async readUnits() {
    try {
      this.units = await get(`${this.path}/units`);
      this.list();
    } catch (error) {
      fill(this.found, el('li', null, notRead(error, () => this.readUnits())));
    }
  }

  chosenUnits() {
    return [...this.cards.children].map(card => card.getAttribute('data-unit') ?? '');
  }

  /** The units of the county that fit what is typed; one that cannot be chosen says why. */
  list() {
    const words = valueOf(this.search, 'unit-search');
    const taken = this.chosenUnits();
    const fitting = this.units.filter(unit => !words || unit.name.includes(words) || unit.code.includes(words));
    fill(this.found, fitting.length ? fitting.map(unit => el('li', null,
      el('span', null, unit.name, ' ', el('small', null, `${unit.kindName} · ${unit.code}`)),
      unit.abolished ? mark('bad', '已撤并，请选承接单位')
        : taken.includes(unit.code) ? mark('good', '已列为候选')
          : button('列为候选', 'plain', () => this.take(unit), { 'aria-label': `${unit.name}列为候选` })))
      : el('li', null, '本县区没有这样的单位。请换一个词再找。'));
  }

  /** @param {Unit} unit */
  take(unit) {
    this.add({ unit: unit.code, name: unit.name, kindName: unit.kindName, arguments: {} });
    this.list();
    this.saver.later();
    inputOf(this.cards, `${unit.code}-${this.details.criteria[0].key}`)?.focus();
  }

  /** @param {Candidate} candidate */
  add(candidate) {
    const { unit, name, kindName } = candidate;
    const answering = el('fieldset', { class: 'sc-field', hidden: !candidate.chosen }, el('legend', null, '包抓责任'), layers(unit, candidate));
    const card = el('li', { 'data-unit': unit, 'data-name': name, 'data-kind': kindName, id: unit, class: 'sc-card', tabindex: -1 },
      el('p', null, el('strong', null, name), ' ', el('small', null, `${kindName} · ${unit}`)),
      this.details.criteria.map((/** @type {{ key: string, label: string }} */ criterion) => field({
        id: `${unit}-${criterion.key}`, label: criterion.label, rows: 2, value: candidate.arguments?.[criterion.key],
      })),
      tick({
        id: `${unit}-chosen`, label: '选定为试点', checked: candidate.chosen,
        onchange: (/** @type {Event} */ event) => {
          answering.hidden = !(/** @type {HTMLInputElement} */ (event.target).checked);
        },
      }), answering,
      button('移出候选', 'plain', () => {
        card.remove();
        this.list();
        this.saver.later();
      }));
    this.cards.append(card);
  }

  collect() {
    /** @param {string} id */
    const value = id => valueOf(this.cards, id);
    return {
      version: this.details.version,
      candidates: this.chosenUnits().map(unit => ({
        unit,
        arguments: Object.fromEntries(this.details.criteria.map((/** @type {{ key: string }} */ { key }) => [key, value(`${unit}-${key}`)])),
        chosen: inputOf(this.cards, `${unit}-chosen`)?.checked,
        leader: value(`${unit}-leader`), post: value(`${unit}-post`), phone: value(`${unit}-phone`),
        town: { name: value(`${unit}-townLeader`), post: value(`${unit}-townPost`), phone: value(`${unit}-townPhone`) },
        contact: { name: value(`${unit}-contact`), post: value(`${unit}-contactPost`), phone: value(`${unit}-contactPhone`) },
      })),
    };
  }

  /** The same with the names of the units, which may not be read yet when the page comes back. */
  remember() {
    const cards = [...this.cards.querySelectorAll('li')].map(card => card.dataset);
    return { candidates: this.collect().candidates.map((candidate, index) => ({ ...candidate, name: cards[index]?.name, kindName: cards[index]?.kind })) };
  }

  /** @returns {Missing[]} */
  missing() {
    return this.details.problems ?? [];
  }

  say(details = this.details) {
    this.details = details;
    const problems = this.missing();
    fill(this.problems, problems.length
      ? el('div', { class: 'sc-note warn' }, el('strong', null, `还有 ${problems.length} 处需要处理：`),
        el('ul', { class: 'sc-items' }, problems.map(problem => el('li', null, problem.reason))))
      : el('div', { class: 'sc-note good' }, '候选单位、试点和包抓责任已填齐，可以提交。'));
  }

  /** Where a problem stands in the form: `610902104` is a card, `610902104.leader` a field of it. @param {string} name */
  fieldOf(name) {
    const card = inputOf(this.cards, name.split('.')[0] ?? '');
    return (name.includes('.') ? inputOf(this.cards, name.replace('.', '-')) : null) ?? card?.querySelector('textarea')
      ?? inputOf(this.search, 'unit-search');
  }

  /** @returns {import('../../kit/errors.js').Problem[]} */
  errors() {
    const unsaved = this.saver.errors(this.root);
    return unsaved.length ? unsaved : this.missing().map(problem => ({ field: this.fieldOf(problem.field), message: problem.reason }));
  }
}

/** The nomination to read, for whoever decides on it: the pilots with the leaders who answer for them, and the others. @type {Maker} */
export const nominationToRead = ({ view }) => {
  const { criteria = [], leadingBody: body, problems = [], quota } = view.details;
  /** @type {Candidate[]} */
  const candidates = view.details.candidates ?? [];
  /** @param {Candidate} candidate */
  const card = candidate => el('li', { class: 'sc-card' },
    el('p', null, el('strong', null, candidate.name), ' ', mark(candidate.chosen ? 'good' : 'info', candidate.chosen ? '拟定试点' : '候选')),
    candidate.chosen && responsible(candidate).map((one, at) => one?.name
      && el('p', null, `${LAYERS[at]?.[0]}：${one.name}（${one.post}，${one.phone}）`)),
    el('dl', { class: 'sc-facts sc-wide' }, criteria.map((/** @type {{ key: string, label: string }} */ { key, label }) => el('div', { class: 'sc-fact' },
      el('dt', null, label), el('dd', { class: 'sc-text' }, candidate.arguments?.[key] ?? '没有说明')))),
    (candidate.reasons ?? []).map(reason => el('p', { class: 'sc-warning' }, reason)));
  return {
    element: el('div', { id: 'nomination', class: 'sc-field' },
      freed(view.details),
      el('p', null, `${view.details.refill ? '补选' : ''}试点名额 ${quota} 个，候选 ${candidates.length} 个，拟定试点 ${candidates.filter(one => one.chosen).length} 个。`),
      body && el('p', null, `分管领导：${body.leader}（${body.post}）；联系人：${body.contact}，${body.phone}；工作人员 ${body.staff} 人，经费 ${body.funds} 万元。`),
      el('ol', { class: 'sc-cards' }, [...candidates].sort((a, b) => Number(b.chosen) - Number(a.chosen)).map(card)),
      problems.length > 0 && el('div', { class: 'sc-note bad' },
        el('strong', null, '名单还不符合要求：'),
        el('ul', { class: 'sc-items' }, problems.map((/** @type {Missing} */ one) => el('li', null, one.reason))))),
  };
};
