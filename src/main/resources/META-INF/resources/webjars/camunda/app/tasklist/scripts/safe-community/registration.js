/** The 备案表 that a creation begins with: the unit, the questions of its type, kept on the server until it is handed in. */
import { get } from './api.js';
import { el, fill, mark } from './dom.js';
import { clearErrors } from './errors.js';
import { answersOf, openQuestions, questionFields } from './questions.js';
import { Saver } from './saver.js';
import { connect, surroundings } from './task-form.js';
import { day } from './words.js';

const TYPES = { street: '城市社区（街道）', township: '农村社区（乡镇）', enterprise: '企业主导和工业园区型社区', wholeCounty: '整区、整县' };

class RegistrationForm {
  constructor(root) {
    this.root = root;
    this.select = root.querySelector('#community');
    this.state = root.querySelector('#registration-state');
    this.answer = root.querySelector('#answer');
    this.select.addEventListener('change', () => this.choose().catch(error => this.failed(error)));
  }

  async open() {
    const units = (await get('/me')).communities ?? [];
    if (!units.length) {
      this.select.disabled = true;
      this.failed(new Error('您的账号不属于任何创建单位，不能备案。请用创建单位（乡镇、街道、企业、园区或整区、整县）的账号登录。'));
      return;
    }
    fill(this.select, units.map(unit => el('option', { value: unit.code }, `${unit.countyName}${unit.name}`)));
    await this.choose();
  }

  failed(error) {
    this.answer.hidden = true;
    fill(this.state, el('div', { class: 'sc-note bad', role: 'alert' }, error.message));
  }

  async choose() {
    clearErrors(this.root);
    this.view = null;
    const code = this.select.value;
    const view = await get(`/communities/${code}/registration`);
    const holder = el('div', null, questionFields('', view.questions, view.answers));
    fill(this.root.querySelector('#questions'), holder);
    this.saver = new Saver(holder, `/communities/${code}/registration`, () => answersOf(this.root, '', view.questions));
    this.view = view;
    this.answer.hidden = false;
    fill(this.state, el('div', { class: 'sc-note' },
      el('strong', null, TYPES[view.unitType] ?? view.unitType),
      view.registeredOn
        ? el('p', null, mark('good', '已备案'), ` 备案日期 ${day(view.registeredOn)}。${
          view.countsAnew
            ? '此后发生过较大及以上事故，需要重新备案：提交之日就是新的备案日期，创建时间从新的备案之日重新计算。'
            : '再次办理时保留这一日期，创建时间仍从这一天算起。'}`)
        : el('p', null, '提交之日就是备案日期，申报称号所要求的创建时间从这一天算起。')));
  }

  errors() {
    if (!this.view) {
      return [{ field: this.select, message: '备案表还没有读出来，请稍候，或重新选择创建单位。' }];
    }
    return [...openQuestions(this.root, '', this.view.questions), ...this.saver.errors(this.root)];
  }

  variables() {
    return { community: this.select.value };
  }
}

export function openRegistration(camForm, scope) {
  const { root, user } = surroundings(camForm, scope);
  const form = new RegistrationForm(root);
  connect(camForm, root, user, 'register', () => [form]);
  form.open().catch(error => form.failed(error));
}
