/** The application: choose the unit, see whether it may apply, prepare the papers in a draft, and only then send. */
import { get, post } from '../kit/api.js';
import { caseAtAGlance } from '../kit/case/panel.js';
import { button, el, fill, mark } from '../kit/dom.js';
import { readDraft } from '../kit/drafts.js';
import { clearErrors } from '../kit/errors.js';
import { field } from '../kit/fields.js';
import { FILES } from '../kit/words.js';
import { discarding } from './parts/discarding.js';
import { earlierApplications } from './parts/earlier.js';
import { reasonsOf, warningsOf } from './parts/reasons.js';
import { Uploads } from './parts/uploads.js';
import { applicationWithdrawal } from './parts/withdrawal.js';
import { unitsOf } from './units.js';

/** @typedef {import('./parts/earlier.js').Case} Case */
/** @typedef {import('./parts/reasons.js').Reason} Reason */
/** @typedef {{ eligible: boolean, reasons: Reason[], warnings: Reason[], requiredMaterials: { label: string }[] }} Eligibility */

/** @type {Record<string, string>} */
const CHAINS = { provincialEndorsement: 'provincial', nationalEndorsement: 'national' };

/** Which chain a start form begins; it is in the id of the process definition. @param {Opened} opened */
export const chainOf = ({ camForm }) =>
  CHAINS[camForm.processDefinitionKey ?? String(camForm.processDefinitionId).split(':')[0]] ?? '';

/** One application form; `state` says how far the person got, and so what still keeps it from being sent. */
export class Application {
  /** @param {StartContext} context */
  constructor({ root, user, name, answer }) {
    this.root = root;
    this.user = user;
    this.chain = name;
    this.answer = answer;
    /** @type {'choosing' | 'running' | 'ineligible' | 'eligible' | 'preparing'} */
    this.state = 'choosing';
    /** @type {Case[]} */
    this.cases = [];
    /** @type {Reason[]} */
    this.warnings = [];
    /** @type {Uploads | null} */
    this.uploads = null;
    const unit = field({ id: 'community', label: '申报单位', options: [{ value: '', label: '正在读取……' }], onchange: () => this.choose() });
    this.select = /** @type {HTMLSelectElement} */ (unit.querySelector('select'));
    this.eligibility = el('div', { id: 'eligibility', class: 'sc-eligibility', role: 'status', 'aria-live': 'polite' });
    this.earlier = el('div', { id: 'earlier' });
    this.elements = [unit, this.eligibility, this.earlier];
    this.materials = el('div');
    this.ready = el('p', { id: 'ready', class: 'sc-ready', role: 'status' });
    answer.append(el('p', { class: 'sc-hint' }, `每类可传多个文件。${FILES}`), this.materials, this.ready);
  }

  reset() {
    clearErrors(this.root);
    this.state = 'choosing';
    this.uploads = null;
    this.answer.hidden = true;
    fill(this.eligibility);
    fill(this.earlier);
  }

  async open() {
    const [me, cases] = await Promise.all([get('/me'), get('/cases')]);
    this.cases = (cases ?? []).filter((/** @type {Case} */ one) => one.chain === this.chain);
    const units = unitsOf(me);
    if (!units.length) {
      this.select.disabled = true;
      this.say('bad', '您的账号不属于任何创建单位，不能申报。', '请用创建单位（乡镇、街道、企业、园区或整区、整县）的账号登录，或请系统管理员为您加入所在单位。');
      return;
    }
    fill(this.select, units.length > 1 && el('option', { value: '' }, '请选择'),
      units.map(unit => el('option', { value: unit.value }, unit.label)));
    const before = readDraft(this.user, this.chain).community ?? this.cases.find(one => one.state === 'draft')?.community;
    this.select.value = units.some(unit => unit.value === before) ? before : this.select.options[0]?.value ?? '';
    await this.choose();
  }

  /** @param {string} kind @param {string} title @param {string} [text] */
  say(kind, title, text) {
    fill(this.eligibility, el('div', { class: `sc-note ${kind}` }, el('strong', null, title), text && el('p', null, text)));
  }

  /** @param {Error} error */
  failed(error) {
    fill(this.eligibility, el('p', { role: 'alert' }, error.message), button('再试一次', 'plain', () => this.choose()));
  }

  async choose() {
    this.reset();
    const community = this.select.value;
    if (!community) {
      return;
    }
    fill(this.eligibility, el('p', { class: 'sc-loading' }, '正在核对申报条件……'));
    try {
      const answer = await get(`/communities/${community}/eligibility?chain=${this.chain}`);
      if (community === this.select.value) {
        await this.judge(answer, this.cases.find(one => one.community === community && ['draft', 'running'].includes(one.state)));
      }
    } catch (error) {
      this.failed(error);
    }
  }

  /** @param {Eligibility} answer @param {Case | undefined} open */
  async judge(answer, open) {
    fill(this.earlier, earlierApplications(this.cases, this.select.value));
    if (open?.state === 'running') {
      await this.follow(open);
    } else if (!answer.eligible) {
      this.state = 'ineligible';
      fill(this.eligibility, reasonsOf(answer.reasons));
    } else {
      this.warnings = answer.warnings;
      this.say('good', '符合申报条件。');
      this.warn();
      await this.offer(answer, open);
    }
  }

  /** What is only a warning stays in sight while the papers are prepared. */
  warn() {
    if (this.warnings.length) {
      this.eligibility.prepend(warningsOf(this.warnings));
    }
  }

  /** Where the running case stands; it is also the place to take it back. @param {Case} open */
  async follow(open) {
    this.state = 'running';
    const view = await get(`/cases/${open.id}`);
    this.say('warn', `本单位已有一件正在办理：${open.businessKey}`, '办结或撤回后才能再次申报。办理情况如下：');
    this.eligibility.append(
      el('div', { class: 'sc-case', id: 'case-panel' }, caseAtAGlance(view)),
      applicationWithdrawal(open, () => this.open()));
  }

  /** @param {Eligibility} answer @param {Case | undefined} open */
  async offer(answer, open) {
    if (open) {
      await this.prepare();
      return;
    }
    this.state = 'eligible';
    this.start = button('开始准备材料', 'primary', () => this.prepare().catch(error => this.failed(error)), { id: 'start-draft' });
    this.eligibility.firstElementChild?.append(
      el('p', null, '需要准备以下材料，可以分几次上传，关掉页面也不会丢：'),
      el('ul', { class: 'sc-items' }, answer.requiredMaterials.map(material => el('li', null, material.label))),
      this.start);
  }

  /** Creates the draft, or takes up the one that is there. */
  async prepare() {
    clearErrors(this.root);
    const draft = await post('/cases', { community: this.select.value, chain: this.chain });
    this.say('good', '符合申报条件，草稿已保存。', '材料随传随存，可以分几次办理；交齐之后再提交。');
    this.warn();
    this.eligibility.append(discarding({ id: draft.id }, () => this.open()));
    this.uploads = new Uploads(draft, () => this.count());
    fill(this.materials, this.uploads.element);
    this.state = 'preparing';
    this.answer.hidden = false;
    this.count();
  }

  /** A colleague has changed the files: they stand here as they are now. */
  async renew() {
    await this.uploads?.renew().catch(() => this.open()); // a colleague may have thrown the draft away
    this.count();
  }

  count() {
    const missing = this.uploads?.missing().length ?? 0;
    const send = document.querySelector('.modal-footer .btn-primary')?.textContent?.trim() || '提交';
    fill(this.ready, missing
      ? [mark('bad', `还缺 ${missing} 类`), ' 交齐后才能提交。']
      : [mark('good', '必交材料已齐'), ` 请核对后点“${send}”提交，提交后由县区安监局审查。`]);
  }

  /** @returns {import('../kit/errors.js').Problem[]} */
  errors() {
    const unit = this.select;
    switch (this.state) {
      case 'choosing': return [{ field: unit, message: '请先选择申报单位，并等申报条件核对完成。' }];
      case 'running': return [{ field: unit, message: '本单位已有一件正在办理，不能重复申报。' }];
      case 'ineligible': return [{ field: unit, message: '暂时还不能申报，原因和办法见上方。' }];
      case 'eligible': return [{ field: this.start, message: '请先点“开始准备材料”，交齐材料后再提交。' }];
      default: return [...this.uploads?.errors() ?? [], ...this.uploads?.missing() ?? []];
    }
  }

  /** The draft that is sent. */
  caseId() {
    return this.uploads?.view.id;
  }

  variables() {
    return { community: this.select.value, seen: this.uploads?.view.seen ?? '' };
  }
}
