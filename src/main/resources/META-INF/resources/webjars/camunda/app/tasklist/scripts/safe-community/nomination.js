/** The nomination of pilots: candidates from the county's own units, argued one by one; exactly the quota is chosen. */
import { get } from './api.js';
import { button, el, fill, mark } from './dom.js';
import { field, inputOf, tick, valueOf } from './fields.js';
import { Saver } from './saver.js';

class Nomination {
  constructor(root, view) {
    Object.assign(this, { root, view, details: view.details, units: [] });
    this.search = root.querySelector('#unit-search');
    this.found = root.querySelector('#units-found');
    this.cards = el('ol', { class: 'sc-cards', id: 'candidates' });
    this.problems = el('div', { id: 'nomination-problems', role: 'status' });
    const holder = root.querySelector('#nomination');
    fill(holder, this.cards, this.problems);
    this.saver = new Saver(holder, `/selections/${view.id}/nomination`, () => this.collect(), answer => this.saved(answer));
    this.search.addEventListener('input', () => this.list());
    (this.details.candidates ?? []).forEach(candidate => this.add(candidate));
    this.say();
    get(`/selections/${view.id}/units`).then(units => {
      this.units = units;
      this.list();
    }).catch(error => fill(this.found, el('li', { role: 'alert' }, error.message)));
  }

  chosenUnits() {
    return [...this.cards.children].map(card => card.dataset.unit);
  }

  /** The units of the county that fit what is typed; one that cannot be chosen says why. */
  list() {
    const words = this.search.value.trim();
    const taken = this.chosenUnits();
    const fitting = this.units.filter(unit => !words || unit.name.includes(words) || unit.code.includes(words));
    fill(this.found, fitting.length ? fitting.map(unit => el('li', null,
      el('span', null, unit.name, ' ', el('small', null, `${unit.kindName} · ${unit.code}`)),
      unit.abolished ? mark('bad', '已撤并，请选承接单位')
        : taken.includes(unit.code) ? mark('good', '已列为候选')
          : button('列为候选', 'plain', () => this.take(unit), { 'aria-label': `${unit.name}列为候选` })))
      : el('li', null, '本县区没有这样的单位。请换一个词再找。'));
  }

  take(unit) {
    this.add({ unit: unit.code, name: unit.name, kindName: unit.kindName, arguments: {} });
    this.list();
    this.saver.later();
    inputOf(this.root, `${unit.code}-${this.details.criteria[0].key}`)?.focus();
  }

  add(candidate) {
    const { unit } = candidate;
    const leader = el('div', { class: 'sc-grid', hidden: !candidate.chosen },
      field({ id: `${unit}-leader`, label: '包抓领导', value: candidate.leader, maxlength: 100 }),
      field({ id: `${unit}-post`, label: '职务', value: candidate.post, maxlength: 100 }),
      field({ id: `${unit}-phone`, label: '电话', value: candidate.phone, maxlength: 40 }));
    const chosen = tick({ id: `${unit}-chosen`, label: '选定为试点', checked: candidate.chosen });
    chosen.querySelector('input').addEventListener('change', event => {
      leader.hidden = !event.target.checked;
    });
    const card = el('li', { 'data-unit': unit, id: unit, class: 'sc-card', tabindex: -1 },
      el('p', null, el('strong', null, candidate.name), ' ', el('small', null, `${candidate.kindName} · ${unit}`)),
      this.details.criteria.map(criterion => field({
        id: `${unit}-${criterion.key}`, label: criterion.label, rows: 2, value: candidate.arguments?.[criterion.key], maxlength: 2000,
      })),
      chosen, leader,
      button('移出候选', 'plain', () => {
        card.remove();
        this.list();
        this.saver.later();
      }));
    this.cards.append(card);
  }

  collect() {
    return {
      version: this.details.version,
      candidates: this.chosenUnits().map(unit => ({
        unit,
        arguments: Object.fromEntries(this.details.criteria.map(({ key }) => [key, valueOf(this.root, `${unit}-${key}`)])),
        chosen: inputOf(this.root, `${unit}-chosen`).checked,
        leader: valueOf(this.root, `${unit}-leader`),
        post: valueOf(this.root, `${unit}-post`),
        phone: valueOf(this.root, `${unit}-phone`),
      })),
    };
  }

  saved(answer) {
    this.details = answer;
    this.say();
  }

  say() {
    const problems = this.details.problems ?? [];
    fill(this.problems, problems.length
      ? el('div', { class: 'sc-note warn' }, el('strong', null, `还有 ${problems.length} 处需要处理：`),
        el('ul', { class: 'sc-items' }, problems.map(problem => el('li', null, problem.reason))))
      : el('div', { class: 'sc-note good' }, '候选单位、试点和包抓责任已填齐，可以提交。'));
  }

  /** Where a problem stands in the form: `610902104` is a card, `610902104.leader` a field of it. */
  fieldOf(name) {
    const card = inputOf(this.root, name.split('.')[0]);
    return inputOf(this.root, name.replace('.', '-')) === card || !name.includes('.')
      ? card?.querySelector('textarea') ?? this.search
      : inputOf(this.root, name.replace('.', '-'));
  }

  errors() {
    const unsaved = this.saver.errors(this.root);
    return unsaved.length ? unsaved
      : (this.details.problems ?? []).map(problem => ({ field: this.fieldOf(problem.field), message: problem.reason }));
  }
}

export const nomination = ({ root, view }) => {
  fill(root.querySelector('#quota'), `本县区试点名额 ${view.details.quota} 个，候选单位不少于 ${view.details.minCandidates} 个。`);
  return new Nomination(root, view);
};

/** The nomination to read, for whoever decides on it: the pilots with the leaders who answer for them, and the others. */
export function nominationToRead({ root, view }) {
  const candidates = view.details?.candidates ?? [];
  const criteria = view.details?.criteria ?? [];
  const body = view.details?.leadingBody;
  const card = candidate => el('li', { class: 'sc-card' },
    el('p', null, el('strong', null, candidate.name), ' ', mark(candidate.chosen ? 'good' : 'info', candidate.chosen ? '拟定试点' : '候选')),
    candidate.chosen && el('p', null, `包抓领导：${candidate.leader}（${candidate.post}，${candidate.phone}）`),
    el('dl', { class: 'sc-facts sc-wide' }, criteria.map(({ key, label }) => el('div', { class: 'sc-fact' },
      el('dt', null, label), el('dd', { class: 'sc-text' }, candidate.arguments?.[key] ?? '没有说明')))),
    (candidate.reasons ?? []).map(reason => el('p', { class: 'sc-warning' }, reason)));
  fill(root.querySelector('#nomination'),
    el('p', null, `试点名额 ${view.details.quota} 个，候选 ${candidates.length} 个，拟定试点 ${candidates.filter(one => one.chosen).length} 个。`),
    body && el('p', null, `分管领导：${body.leader}（${body.post}）；联系人：${body.contact}，${body.phone}；工作人员 ${body.staff} 人，经费 ${body.funds} 万元。`),
    el('ol', { class: 'sc-cards' }, [...candidates].sort((a, b) => Number(b.chosen) - Number(a.chosen)).map(card)),
    (view.details?.problems ?? []).length > 0 && el('div', { class: 'sc-note bad' },
      el('strong', null, '名单还不符合要求：'), el('ul', { class: 'sc-items' }, view.details.problems.map(one => el('li', null, one.reason)))));
  return {};
}
