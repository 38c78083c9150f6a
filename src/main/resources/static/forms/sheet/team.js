/** What the leader of a team does besides their own sheet: sign it, look at the differences, give in the team's result. */
import { post } from '../../kit/api.js';
import { comparisonOf, readComparison } from '../../kit/case/comparison.js';
import { button, el, fill } from '../../kit/dom.js';
import { answer, clearErrors } from '../../kit/errors.js';
import { inputOf, valueOf } from '../../kit/fields.js';
import { lookElsewhere } from './elsewhere.js';

/** Milliseconds until the others' sheets are looked at again. */
const LOOK_AGAIN = 20000;

export class TeamResult {
  /** @param {import('./sheet.js').ScoreSheet} sheet */
  constructor(sheet) {
    this.sheet = sheet;
    this.signed = sheet.view.state === 'signed';
    /** @type {number} */
    this.waiting = sheet.view.waitingFor;
    this.failure = '';
    this.step = el('div', { class: 'sc-note', role: 'status' });
    this.refusal = answer();
    this.differences = el('div', null);
    this.element = el('section', { class: 'sc-team', id: 'team-result', 'aria-label': '评定组结果' },
      el('h5', null, '评定组结果'), this.step, this.refusal.element, this.differences);
    this.place();
    if (this.signed) {
      this.askForTheTeamsOpinion();
      this.compare();
    }
  }

  /** One's own opinion comes before signing, the team's opinion after the differences. */
  place() {
    const { root } = this.sheet;
    root.querySelector('#team-result')?.remove();
    inputOf(root, 'opinion')?.closest('[data-field]')?.[this.signed ? 'before' : 'after'](this.element);
  }

  /** The first of the team leads it; the words say what comes next. */
  show() {
    if (!this.signed) {
      fill(this.step,
        el('p', null, '您是评定组组长（暂定：名单上的第一位）。先填完并签署您自己的评定表，再看评定组的差异，最后提交评定组的结果。'),
        button('签署我的评定表', 'primary', () => this.sign(), { id: 'sign-sheet', disabled: this.sheet.model.missing().length > 0 }));
    } else {
      fill(this.step, el('p', null, this.waiting > 0
        ? `您的评定表已签署。还有 ${this.waiting} 位专家没有签署，签署以后这里会自动更新。`
        : '全部评定表已签署。请核对下面的差异，写好评定组意见后提交；提交即为评定组的结果。'));
      this.refusal.say(this.failure);
    }
  }

  async sign() {
    const { view, saver, root } = this.sheet;
    const opinion = inputOf(root, 'opinion');
    await saver.now();
    const problem = !saver.isSaved() ? '评定表最后的改动还没有保存，请看到“已保存”以后再签署。'
      : !valueOf(root, 'opinion') ? '请先在“评定意见”里写明您的意见，再签署。' : '';
    this.refusal.say(problem);
    if (problem || !opinion) {
      opinion?.focus();
      return;
    }
    try {
      await post(`/sheets/signature?case=${view.caseId}&kind=${view.kind}&round=${view.round}`, { remark: opinion.value, seen: String(saver.version) });
    } catch (error) {
      this.refusal.say(error.message);
      lookElsewhere(this.sheet); // it may have been changed on another computer
      return;
    }
    opinion.value = '';
    opinion.dispatchEvent(new Event('input', { bubbles: true }));
    clearErrors(root);
    await this.sheet.reload();
    root.querySelector('#team-result')?.scrollIntoView({ block: 'center' });
  }

  /** From here on the opinion is the team's, not the leader's own. */
  askForTheTeamsOpinion() {
    const { root } = this.sheet;
    fill(/** @type {HTMLElement} */ (root.querySelector('label[for=opinion]')), '评定组意见');
    fill(/** @type {HTMLElement} */ (root.querySelector('#opinion-hint')), '写明评定组的主要结论、差异如何看待、要整改的事项；申报单位按这里写的整改。');
  }

  async compare() {
    try {
      const { view } = this.sheet;
      const compared = await readComparison(view.caseId, view.kind, view.round);
      this.waiting = compared.waitingFor;
      this.failure = '';
      fill(this.differences, comparisonOf(compared));
    } catch (error) {
      this.failure = error.message;
    }
    this.show();
    if ((this.waiting > 0 || this.failure) && this.element.isConnected) {
      setTimeout(() => this.element.isConnected && this.compare(), LOOK_AGAIN);
    }
  }

  /** @returns {import('../../kit/errors.js').Problem[]} */
  errors() {
    if (!this.signed) {
      return [{ field: this.step.querySelector('button'), message: '您是评定组组长，请先点“签署我的评定表”。' }];
    }
    return this.waiting > 0 ? [{ message: `还有 ${this.waiting} 位专家没有签署评定表，请等全部签署后再提交评定组的结果。` }] : [];
  }
}
