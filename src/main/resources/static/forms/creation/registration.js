/**
 * The 备案表 that a creation begins with: the unit, the questions of its type, kept on the server until it is handed in.
 * People of one unit fill it in together: what one has typed is sent, and what the others have saved meanwhile is taken up.
 */
import { get, put } from '../../kit/api.js';
import { where } from '../../kit/case/where.js';
import { changed } from '../../kit/changed.js';
import { el, fill, mark } from '../../kit/dom.js';
import { clearErrors } from '../../kit/errors.js';
import { field, inputOf } from '../../kit/fields.js';
import { answersOf, openQuestions, questionFields } from '../../kit/questions.js';
import { Saver } from '../../kit/saver.js';
import { day, unitKindName } from '../../kit/words.js';
import { moved } from '../parts/moved.js';
import { unitsOf } from '../units.js';

/** @typedef {import('../../kit/questions.js').Question} Question */
/** @typedef {import('../../kit/changed.js').Answers} Answers */
/** @typedef {import('../../kit/case/where.js').Line} Line */

/** Every question with its answer, an open one with nothing. @param {Question[]} questions @param {Answers} answers @returns {Answers} */
const allOf = (questions, answers) => Object.fromEntries(questions.map(({ key }) => [key, answers[key] ?? '']));

/** @param {Answers} answers @param {string[]} keys @returns {Answers} */
const picked = (answers, keys) => Object.fromEntries(keys.map(key => [key, answers[key]]));

/** The answers in words. @param {Question[]} questions @param {Answers} answers */
const itemsOf = (questions, answers) => questions.map(question => ({ label: question.label, value: answers[question.key] }));

export class RegistrationForm {
  /** @param {StartContext} context */
  constructor({ root, answer, slot }) {
    this.root = root;
    this.answer = answer;
    this.slot = slot;
    this.unit = field({ id: 'community', label: '创建单位', options: [{ value: '', label: '正在读取……' }] });
    this.select = /** @type {HTMLSelectElement} */ (this.unit.querySelector('select'));
    this.state = el('div', { id: 'registration-state', role: 'status', 'aria-live': 'polite' });
    this.moved = el('div', { role: 'status', 'aria-live': 'polite' });
    this.questions = el('div', { id: 'questions' });
    this.elements = [this.unit, this.state];
    answer.append(el('p', { class: 'sc-hint' }, '本系统还没有拿到正式的备案表格式，下面的题目是暂定的：照实填写就可以，以后有了正式格式再按它补。随填随存，可以分几次填写，也可以换一台电脑接着填；同事可以同时填写其他题目。'), this.moved, this.questions);
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
    const [view, running] = await Promise.all([get(path), this.readRunning()]);
    this.running = running;
    if (running) {
      this.follow(running);
      return;
    }
    const kept = this.slot(code);
    const holder = el('div', null, questionFields('', view.questions, { ...view.answers, ...kept.read() }));
    fill(this.questions, holder);
    const collect = () => allOf(view.questions, answersOf(this.root, '', view.questions));
    /** @type {Answers} */
    let sent = {};
    const saver = new Saver(holder, path, {
      collect, kept, known: allOf(view.questions, view.answers),
      remember: onServer => changed(onServer, collect()),
      send: (to, answers) => {
        sent = changed(saver.onServer, answers);
        return put(to, sent);
      },
      saved: now => saver === this.saver && this.view && this.takeUp(saver, sent, now),
    });
    this.shown = view.answers;
    this.saver = saver;
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

  /** The creation of the unit that is under way, which begins once. @returns {Promise<Line | undefined>} */
  async readRunning() {
    const unit = this.select.selectedOptions[0]?.label ?? '';
    const { items } = await get(`/casefiles?kind=creation&state=running&search=${encodeURIComponent(unit)}`);
    return items.find((/** @type {Line} */ one) => one.subject.startsWith(`${unit} `));
  }

  /** Whoever comes back after it was handed in, or whose colleague has handed it in, reads where it is. @param {Line} running */
  follow(running) {
    this.answer.hidden = true;
    fill(this.state, el('div', { class: 'sc-note warn' },
      el('strong', null, `本单位已有一件创建正在办理：${running.businessKey ?? ''}`),
      el('p', null, '备案表已经提交，不用再填。现在：'), where(running),
      el('p', null, el('a', { href: `/cases/#${running.id}`, target: '_blank', rel: 'noopener' }, '查看案卷'))));
  }

  /**
   * What others have saved since the last time stands in the form from now on, but not over what is being typed here.
   *
   * @param {Saver} saver
   * @param {Answers} sent what was saved from here just now
   * @param {any} now the form as the server has it
   */
  takeUp(saver, sent, now) {
    const has = allOf(now.questions, now.answers);
    this.shown = { ...this.shown, ...picked(has, Object.keys(sent)) };
    const theirs = Object.keys(changed(allOf(now.questions, this.view.answers), has)).filter(key => !(key in sent));
    const typed = changed(saver.onServer, saver.collect());
    theirs.filter(key => !(key in typed)).forEach(key => {
      const input = inputOf(this.root, key);
      if (input) {
        input.value = has[key];
      }
    });
    saver.takeUp(picked(has, theirs));
    this.view = now;
    if (theirs.length) {
      fill(this.moved, moved(itemsOf(now.questions, this.shown), itemsOf(now.questions, now.answers)));
    }
  }

  /** A colleague has changed the answers: they stand here as they are now. */
  async renew() {
    const before = this.shown;
    await this.choose();
    if (!this.view) {
      return; // a colleague has handed it in
    }
    fill(this.moved, moved(itemsOf(this.view.questions, before), itemsOf(this.view.questions, this.view.answers)));
  }

  /** @returns {import('../../kit/errors.js').Problem[]} */
  errors() {
    if (this.running) {
      return [{ field: this.select, message: '本单位的创建正在办理，不能重复备案。' }];
    }
    if (!this.view || !this.saver) {
      return [{ field: this.select, message: '备案表还没有读出来，请稍候，或重新选择创建单位。' }];
    }
    return [...openQuestions(this.root, '', this.view.questions), ...this.saver.errors(this.root)];
  }

  variables() {
    return { community: this.select.value, seen: this.view?.seen ?? '' };
  }
}
