/** The 备案表 that a creation begins with: the unit, the questions of its type, kept on the server until it is handed in. */
import { get } from '../../kit/api.js';
import { el, fill, mark } from '../../kit/dom.js';
import { clearErrors } from '../../kit/errors.js';
import { field } from '../../kit/fields.js';
import { answersOf, openQuestions, questionFields } from '../../kit/questions.js';
import { Saver } from '../../kit/saver.js';
import { day, unitKindName } from '../../kit/words.js';
import { moved } from '../parts/moved.js';
import { unitsOf } from '../units.js';

/** What is answered, as the server has it. @param {any} view */
const itemsOf = view => view.questions.map((/** @type {import('../../kit/questions.js').Question} */ question) =>
  ({ label: question.label, value: view.answers[question.key] }));

export class RegistrationForm {
  /** @param {StartContext} context */
  constructor({ root, answer, slot }) {
    this.root = root;
    this.answer = answer;
    this.slot = slot;
    this.unit = field({ id: 'community', label: '创建单位', options: [{ value: '', label: '正在读取……' }] });
    this.select = /** @type {HTMLSelectElement} */ (this.unit.querySelector('select'));
    this.state = el('div', { id: 'registration-state', role: 'status', 'aria-live': 'polite' });
    this.moved = el('div');
    this.questions = el('div', { id: 'questions' });
    this.elements = [this.unit, this.state];
    answer.append(el('p', { class: 'sc-hint' }, '没有查到正式的备案表文本，以下题目是暂定的。随填随存，可以分几次填写，也可以换一台电脑接着填。'), this.moved, this.questions);
    this.select.addEventListener('change', () => this.choose().catch(error => this.failed(error)));
  }

  async open() {
    const units = unitsOf(await get('/me'));
    if (!units.length) {
      this.select.disabled = true;
      this.failed({ message: '您的账号不属于任何创建单位，不能备案。请用创建单位（乡镇、街道、企业、园区或整区、整县）的账号登录。' });
      return;
    }
    fill(this.select, units.map(unit => el('option', { value: unit.value }, unit.label)));
    await this.choose();
  }

  /** @param {{ message: string }} error */
  failed(error) {
    this.answer.hidden = true;
    fill(this.state, el('div', { class: 'sc-note bad', role: 'alert' }, error.message));
  }

  async choose() {
    clearErrors(this.root);
    this.view = null;
    const code = this.select.value;
    const path = `/communities/${code}/registration`;
    const view = await get(path);
    const kept = this.slot(code);
    const holder = el('div', null, questionFields('', view.questions, kept.read() ?? view.answers));
    fill(this.questions, holder);
    this.saver = new Saver(holder, path, {
      collect: () => answersOf(this.root, '', view.questions), kept, known: view.answers,
      saved: answer => {
        this.view = answer.community === this.select.value ? answer : this.view;
      },
    });
    this.view = view;
    fill(this.moved);
    this.answer.hidden = false;
    fill(this.state, el('div', { class: 'sc-note' },
      el('strong', null, unitKindName(view.unitType)),
      view.registeredOn
        ? el('p', null, mark('good', '已备案'), ` 备案日期 ${day(view.registeredOn)}。${
          view.countsAnew
            ? '此后发生过较大及以上事故，需要重新备案：提交之日就是新的备案日期，创建时间从新的备案之日重新计算。'
            : '再次办理时保留这一日期，创建时间仍从这一天算起。'}`)
        : el('p', null, '提交之日就是备案日期，申报称号所要求的创建时间从这一天算起。')));
  }

  /** A colleague has changed the answers: they stand here as they are now. */
  async renew() {
    const before = this.view;
    await this.choose();
    fill(this.moved, moved(itemsOf(before), itemsOf(this.view)));
  }

  /** @returns {import('../../kit/errors.js').Problem[]} */
  errors() {
    if (!this.view || !this.saver) {
      return [{ field: this.select, message: '备案表还没有读出来，请稍候，或重新选择创建单位。' }];
    }
    return [...openQuestions(this.root, '', this.view.questions), ...this.saver.errors(this.root)];
  }

  variables() {
    return { community: this.select.value, seen: this.view?.seen ?? '' };
  }
}
