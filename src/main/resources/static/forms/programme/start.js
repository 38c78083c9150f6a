/** Starting a programme: choose a policy, see every number, change what differs, and only then start. */
import { get, post, put } from '../../kit/api.js';
import { button, el, fill, mark } from '../../kit/dom.js';
import { keepTyped } from '../../kit/drafts.js';
import { clearErrors, showErrors } from '../../kit/errors.js';
import { field, inputOf, valueOf } from '../../kit/fields.js';
import { discarding } from '../parts/discarding.js';
import { moved } from '../parts/moved.js';

/** @typedef {{ name: string, label: string, value: string, date?: boolean, assumption?: boolean }} PlanField */

/**
 * @typedef {{ policy: string, name: string, notice: string, fields: PlanField[], criteria: { label: string }[], counties: number,
 *   id?: number, businessKey?: string, state?: string, seen?: string, over?: boolean, problems: { field?: string, reason: string }[] }} Plan
 */

/** Name and numbers, as the server has them. @param {Plan} plan */
const itemsOf = plan => [{ name: 'name', label: '名称', value: plan.name }, ...plan.fields];

export class ProgrammeStart {
  /** @param {StartContext} context */
  constructor({ root, answer, slot }) {
    this.root = root;
    this.answer = answer;
    this.slot = slot;
    /** @type {'loading' | 'ready' | 'changed' | 'wrong'} */
    this.state = 'loading';
    /** @type {Plan[]} */
    this.policies = [];
    /** @type {Plan[]} */
    this.drafts = [];
    /** @type {Plan['problems']} */
    this.problems = [];
    /** @type {number | null} */
    this.draft = null;
    this.forget = () => {};
    const policy = field({ id: 'policy', label: '依据的政策', options: [{ value: '', label: '正在读取……' }], onchange: () => this.choose() });
    this.select = /** @type {HTMLSelectElement} */ (policy.querySelector('select'));
    this.running = el('div', { id: 'running' });
    this.over = el('div', { id: 'over' });
    this.moved = el('div');
    this.plan = el('div', { id: 'plan', 'data-on-server': true, oninput: () => this.changed() });
    this.saved = el('div', { id: 'saved', class: 'sc-ready', role: 'status' });
    this.elements = [this.running, this.over, policy];
    answer.append(
      el('p', { class: 'sc-hint' }, '以下数字来自政策文件，发起以前都可以修改，发起以后固定。改“第一年度”时，各个日期随之移动。'), this.moved, this.plan, this.saved);
  }

  async open() {
    /** @type {[Plan[], Plan[]]} */
    const [policies, programmes] = await Promise.all([get('/programmes/policies'), get('/programmes')]);
    this.policies = policies;
    this.drafts = programmes.filter(one => one.state === 'draft' && !one.over);
    this.tellOver(programmes.filter(one => one.state === 'draft' && one.over));
    this.tellRunning(programmes.filter(one => one.state === 'running'));
    fill(this.select, policies.map(one => el('option', { value: one.policy }, `${one.name}（${one.notice}）`)));
    this.choose();
  }

  /** @param {Plan[]} programmes */
  tellRunning(programmes) {
    fill(this.running, programmes.length > 0 && el('div', { class: 'sc-note warn' },
      el('strong', null, '正在进行的创建工作：'),
      el('ul', { class: 'sc-items' }, programmes.map(one => el('li', null, `${one.name}（${one.businessKey}）`)))));
  }

  /** What can be started no more is only deleted. @param {Plan[]} programmes */
  tellOver(programmes) {
    fill(this.over, programmes.map(one => el('div', { class: 'sc-note', id: `over-${one.id}` },
      `草稿“${one.name}”（${one.businessKey}）的首次报送日期已过，不能再发起。`, this.discarding(one.id, one.policy))));
  }

  /** @param {number | undefined} id @param {string} policy */
  discarding(id, policy) {
    return discarding({ id: id ?? '' }, async () => {
      this.slot(policy).drop();
      await this.open();
    });
  }

  choose() {
    clearErrors(this.root);
    const policy = this.policies.find(one => one.policy === this.select.value);
    const view = this.drafts.find(one => one.policy === policy?.policy) ?? policy;
    if (view) {
      this.show(view);
    }
  }

  /** @param {Plan} view */
  show(view) {
    this.view = view;
    this.draft = view.id ?? null;
    this.answer.hidden = false;
    fill(this.moved);
    const assumed = '暂定，未见正式规定';
    fill(this.plan,
      field({ id: 'name', label: '名称', value: view.name, maxlength: 100 }),
      el('div', { class: 'sc-grid' }, view.fields.map(one => field({
        id: one.name, label: one.label, value: one.value, type: one.date ? 'date' : 'number', hint: one.assumption && assumed,
        ...(one.date ? {} : { min: 0 }),
      }))),
      el('p', null, '试点的条件：', view.criteria.map(one => one.label).join('、'), '。'),
      el('p', null, `参加的县区 ${view.counties} 个；开发区只报送领导机构，没有试点名额。`));
    this.year = Number(valueOf(this.plan, 'firstYear'));
    inputOf(this.plan, 'firstYear')?.addEventListener('change', () => this.shift());
    this.tell(this.draft ? mark('good', '草稿已保存') : mark('info', '还没有保存'));
    this.state = this.draft && !view.problems.length ? 'ready' : 'changed';
    const kept = this.slot(view.policy);
    const typed = kept.read();
    this.forget = keepTyped(this.plan, kept);
    if (typed) {
      this.changed();
    }
  }

  /** @param {HTMLElement} news */
  tell(news) {
    fill(this.saved, news, ' ', button('保存并检查', 'plain', () => this.save(), { id: 'save-programme' }),
      this.draft !== null && this.view && this.discarding(this.draft, this.view.policy));
  }

  /** Another first year moves every date along. */
  shift() {
    const later = Number(valueOf(this.plan, 'firstYear')) - (this.year ?? 0);
    if (Number.isInteger(later) && later !== 0) {
      this.view?.fields.filter(one => one.date).map(one => inputOf(this.plan, one.name)).forEach(date => {
        if (date) {
          date.value = date.value.replace(/^\d{4}/, year => String(Number(year) + later).padStart(4, '0'));
        }
      });
      this.year = (this.year ?? 0) + later;
    }
    this.changed();
  }

  changed() {
    this.state = 'changed';
    this.tell(mark('warn', '有修改，还没有保存'));
  }

  /** A colleague has changed the draft: it stands here as it is now, with what was typed here and is not saved. */
  async renew() {
    const before = /** @type {Plan} */ (this.view);
    const now = await get(`/programmes/${this.draft}`);
    const kept = this.slot(before.policy);
    const own = Object.entries(kept.read() ?? {}).filter(([name, value]) => itemsOf(before).some(one => one.name === name && one.value !== value));
    kept.keep(Object.fromEntries(own));
    this.drafts = [now, ...this.drafts.filter(one => one.id !== now.id)];
    this.show(now);
    fill(this.moved, moved(itemsOf(before), itemsOf(now)));
  }

  async save() {
    clearErrors(this.root);
    this.problems = [];
    const { policy = '', fields = [], seen } = this.view ?? {};
    try {
      const firstYear = fields.find(one => one.name === 'firstYear')?.value;
      this.draft ??= (await post('/programmes', { policy, firstYear })).id;
      const answer = await put(`/programmes/${this.draft}`, { seen, ...Object.fromEntries(
        ['name', ...fields.map(one => one.name)].map(name => [name, valueOf(this.plan, name)])) });
      this.drafts = [answer, ...this.drafts.filter(one => one.id !== answer.id)];
      this.forget();
      this.show(answer);
    } catch (error) {
      if (error.field === 'seen') {
        await this.renew().catch(() => {});
      }
      this.state = 'wrong';
      this.problems = error.body?.problems ?? [{ field: error.field, reason: error.message }];
      this.tell(mark('bad', '没有保存'));
      showErrors(this.root, '没有保存，原因：', this.wrong());
    }
  }

  wrong() {
    return this.problems.map(one => ({ field: inputOf(this.plan, one.field ?? '-'), message: one.reason }));
  }

  /** @returns {import('../../kit/errors.js').Problem[]} */
  errors() {
    switch (this.state) {
      case 'loading': return [{ message: '政策还没有读出来，请稍候。' }];
      case 'ready': return [];
      case 'wrong': return this.wrong();
      default: return [{ field: this.saved.querySelector('button'), message: '请先点“保存并检查”，没有问题后再发起。' }];
    }
  }

  caseId() {
    return this.draft ?? undefined;
  }

  variables() {
    return { programme: String(this.draft), seen: this.view?.seen ?? '' };
  }
}
