/** Starting a programme: choose a policy, see every number, change what differs, and only then start. */
import { get, post, put } from './api.js';
import { button, el, fill, mark } from './dom.js';
import { clearErrors, showErrors } from './errors.js';
import { field, inputOf, valueOf } from './fields.js';
import { connect, surroundings } from './task-form.js';

class ProgrammeStart {
  constructor(root) {
    Object.assign(this, { root, draft: null, state: 'loading' });
    this.select = root.querySelector('#policy');
    this.plan = root.querySelector('#plan');
    this.answer = root.querySelector('#answer');
    this.select.addEventListener('change', () => this.choose());
    this.plan.addEventListener('input', () => this.changed());
  }

  async open() {
    const [policies, programmes] = await Promise.all([get('/programmes/policies'), get('/programmes')]);
    Object.assign(this, { policies, drafts: programmes.filter(one => one.state === 'draft') });
    this.running(programmes.filter(one => one.state === 'running'));
    fill(this.select, policies.map(one => el('option', { value: one.policy }, `${one.name}（${one.notice}）`)));
    await this.choose();
  }

  running(programmes) {
    fill(this.root.querySelector('#running'), programmes.length > 0 && el('div', { class: 'sc-note warn' },
      el('strong', null, '正在进行的创建工作：'),
      el('ul', { class: 'sc-items' }, programmes.map(one => el('li', null, `${one.name}（${one.businessKey}）`)))));
  }

  async choose() {
    clearErrors(this.root);
    const policy = this.policies.find(one => one.policy === this.select.value);
    this.show(this.drafts.find(one => one.policy === policy.policy) ?? policy);
  }

  show(view) {
    this.view = view;
    this.draft = view.id ?? null;
    this.answer.hidden = false;
    const line = one => field({
      id: one.name, label: one.label, value: one.value, type: one.date ? 'date' : 'number', min: one.date ? null : 0,
      hint: one.assumption ? '暂定，未见正式规定' : null,
    });
    fill(this.plan,
      field({ id: 'name', label: '名称', value: view.name, maxlength: 100 }),
      el('div', { class: 'sc-grid' }, view.fields.map(line)),
      el('p', null, '试点的条件：', view.criteria.map(one => one.label).join('、'), '。'),
      el('p', null, `参加的县区 ${view.counties} 个；开发区只报送领导机构，没有试点名额。`));
    inputOf(this.root, 'firstYear').addEventListener('change', event => this.shift(event.target));
    fill(this.root.querySelector('#saved'), this.draft ? mark('good', '草稿已保存') : mark('info', '还没有保存'),
      ' ', button('保存并检查', 'plain', () => this.save(), { id: 'save-programme' }));
    this.state = this.draft && !view.problems.length ? 'ready' : 'changed';
    this.year = Number(valueOf(this.root, 'firstYear'));
  }

  /** Another first year moves every date along. */
  shift(input) {
    const later = Number(input.value) - this.year;
    if (Number.isInteger(later) && later !== 0) {
      this.view.fields.filter(one => one.date).forEach(one => {
        const date = inputOf(this.root, one.name);
        date.value = date.value.replace(/^\d{4}/, year => String(Number(year) + later).padStart(4, '0'));
      });
      this.year += later;
    }
    this.changed();
  }

  changed() {
    this.state = 'changed';
    fill(this.root.querySelector('#saved'), mark('warn', '有修改，还没有保存'), ' ',
      button('保存并检查', 'plain', () => this.save(), { id: 'save-programme' }));
  }

  fields() {
    return Object.fromEntries([['name', valueOf(this.root, 'name')], ...this.view.fields.map(one => [one.name, valueOf(this.root, one.name)])]);
  }

  async save() {
    clearErrors(this.root);
    this.problems = [];
    try {
      const body = this.fields();
      this.draft ??= (await post('/programmes', { policy: this.view.policy, firstYear: this.view.fields.find(one => one.name === 'firstYear').value })).id;
      const answer = await put(`/programmes/${this.draft}`, body);
      this.drafts = [answer, ...this.drafts.filter(one => one.id !== answer.id)];
      this.show(answer);
    } catch (error) {
      this.state = 'wrong';
      this.problems = error.body?.problems ?? [{ field: error.field, reason: error.message }];
      fill(this.root.querySelector('#saved'), mark('bad', '没有保存'), ' ',
        button('保存并检查', 'plain', () => this.save(), { id: 'save-programme' }));
      showErrors(this.root, '没有保存，原因：', this.wrong());
    }
  }

  wrong() {
    return this.problems.map(one => ({ field: inputOf(this.root, one.field ?? '-') ?? undefined, message: one.reason }));
  }

  errors() {
    switch (this.state) {
      case 'loading': return [{ message: '政策还没有读出来，请稍候。' }];
      case 'ready': return [];
      case 'wrong': return this.wrong();
      default: return [{ field: this.root.querySelector('#save-programme'), message: '请先点“保存并检查”，没有问题后再启动。' }];
    }
  }

  variables() {
    return { programme: String(this.draft) };
  }
}

/** Starting a round of inspection: for which programme and which county. */
class InspectionStart {
  constructor(root) {
    this.programme = root.querySelector('#programme');
    this.county = root.querySelector('#county');
    this.programme.addEventListener('change', () => this.counties());
  }

  async open() {
    this.programmes = (await get('/programmes')).filter(one => one.state === 'running');
    fill(this.programme, this.programmes.map(one => el('option', { value: one.id }, `${one.name}（${one.businessKey}）`)));
    this.counties();
  }

  counties() {
    const chosen = this.programmes.find(one => String(one.id) === this.programme.value);
    fill(this.county, el('option', { value: '' }, '请选择'),
      (chosen?.participants ?? []).map(one => el('option', { value: one.code }, one.name)));
  }

  errors() {
    return [
      ...(this.programme.value ? [] : [{ field: this.programme, message: '没有进行中的创建工作，不能安排督导检查。' }]),
      ...(this.county.value ? [] : [{ field: this.county, message: '请选择要检查的县区。' }]),
    ];
  }

  variables() {
    return { programme: this.programme.value, county: this.county.value };
  }
}

const opens = (Form, id) => (camForm, scope) => {
  const { root, user } = surroundings(camForm, scope);
  const form = new Form(root);
  connect(camForm, root, user, id, () => [form]);
  form.open().catch(error => fill(root.querySelector('#form-note'), el('p', { role: 'alert' }, error.message)));
};

export const openProgramme = opens(ProgrammeStart, 'start-programme');
export const openInspection = opens(InspectionStart, 'start-inspection');
