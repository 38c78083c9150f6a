/** The application: choose the unit, see whether it may apply, prepare the papers in a draft, and only then send. */
import { get, post } from './api.js';
import { caseAtAGlance } from './case-panel.js';
import { button, el, fill, mark } from './dom.js';
import { readDraft } from './drafts.js';
import { clearErrors } from './errors.js';
import { connect, surroundings } from './task-form.js';
import { Uploads } from './uploads.js';
import { withdrawal } from './withdrawal.js';
import { day } from './words.js';

const CHAINS = { provincialEndorsement: 'provincial', nationalEndorsement: 'national' };

/** One application form; `state` says how far the person got, and so what still keeps it from being sent. */
class Application {
  constructor(root, user, chain) {
    Object.assign(this, { root, user, chain });
    this.select = root.querySelector('#community');
    this.eligibility = root.querySelector('#eligibility');
    this.answer = root.querySelector('#answer');
    this.select.addEventListener('change', () => this.choose());
    this.reset();
  }

  reset() {
    clearErrors(this.root);
    this.state = 'choosing';
    this.uploads = null;
    this.answer.hidden = true;
    fill(this.eligibility);
  }

  async open() {
    const [me, cases] = await Promise.all([get('/me'), get('/cases')]);
    this.cases = (cases ?? []).filter(one => one.chain === this.chain);
    const units = me.communities ?? [];
    if (!units.length) {
      this.select.disabled = true;
      this.say('bad', '您的账号不属于任何创建单位，不能申报。', '请用创建单位（乡镇、街道、企业、园区或整区、整县）的账号登录，或请管理员为您加入所在单位。');
      return;
    }
    fill(this.select, units.length > 1 && el('option', { value: '' }, '请选择'),
      units.map(unit => el('option', { value: unit.code }, `${unit.countyName}${unit.name}`)));
    const before = readDraft(this.user, this.chain).community ?? this.cases.find(one => one.state === 'draft')?.community;
    this.select.value = units.some(unit => unit.code === before) ? before : this.select.options[0].value;
    await this.choose();
  }

  say(kind, title, text) {
    fill(this.eligibility, el('div', { class: `sc-note ${kind}` }, el('strong', null, title), text && el('p', null, text)));
  }

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
      const [answer, open] = [await get(`/communities/${community}/eligibility?chain=${this.chain}`), this.openCase(community)];
      if (community === this.select.value) {
        await this.judge(answer, open);
      }
    } catch (error) {
      this.failed(error);
    }
  }

  openCase(community) {
    return this.cases.find(one => one.community === community && ['draft', 'running'].includes(one.state));
  }

  async judge(answer, open) {
    if (open?.state === 'running') {
      await this.follow(open);
    } else if (!answer.eligible) {
      this.state = 'ineligible';
      fill(this.eligibility, el('div', { class: 'sc-note bad', id: 'not-eligible' },
        el('strong', null, `暂时还不能申报，有 ${answer.reasons.length} 个原因：`),
        el('ol', { class: 'sc-reasons' }, answer.reasons.map(reasonLine))));
    } else {
      this.say('good', '符合申报条件。');
      await this.offer(answer, open);
    }
  }

  /** Where the running case stands; it is also the place to take it back. */
  async follow(open) {
    this.state = 'running';
    const view = await get(`/cases/${open.id}`);
    this.say('warn', `本单位已有一件正在办理：${open.businessKey}`, '办结或撤回后才能再次申报。办理情况如下：');
    this.eligibility.append(
      el('div', { class: 'sc-case', id: 'case-panel' }),
      withdrawal(view, () => this.open()));
    fill(this.root.querySelector('#case-panel'), caseAtAGlance(view));
  }

  async offer(answer, open) {
    if (open) {
      await this.prepare();
      return;
    }
    this.state = 'eligible';
    this.eligibility.firstElementChild.append(
      el('p', null, '需要准备以下材料，可以分几次上传，关掉页面也不会丢：'),
      el('ul', { class: 'sc-items' }, answer.requiredMaterials.map(material => el('li', null, material.label))),
      button('开始准备材料', 'primary', () => this.prepare().catch(error => this.failed(error)), { id: 'start-draft' }));
  }

  /** Creates the draft, or takes up the one that is there. */
  async prepare() {
    clearErrors(this.root);
    const draft = await post('/cases', { community: this.select.value, chain: this.chain });
    this.say('good', '符合申报条件，草稿已保存。', '材料随传随存，可以分几次办理；交齐之后再提交。');
    this.uploads = new Uploads(this.root.querySelector('#uploads'), draft, () => this.count());
    this.state = 'preparing';
    this.answer.hidden = false;
    this.count();
  }

  count() {
    const missing = this.uploads.errors(true).length;
    const send = document.querySelector('.modal-footer .btn-primary')?.textContent.trim() || '提交';
    fill(this.root.querySelector('#ready'), missing
      ? [mark('bad', `还缺 ${missing} 类`), ' 交齐后才能提交。']
      : [mark('good', '必交材料已齐'), ` 请核对后点“${send}”提交，提交后由县区安监局审查。`]);
  }

  errors() {
    const field = this.select;
    switch (this.state) {
      case 'choosing': return [{ field, message: '请先选择申报单位，并等申报条件核对完成。' }];
      case 'running': return [{ field, message: '本单位已有一件正在办理，不能重复申报。' }];
      case 'ineligible': return [{ field, message: '暂时还不能申报，原因和办法见上方。' }];
      case 'eligible': return [{ field: this.root.querySelector('#start-draft'), message: '请先点“开始准备材料”，交齐材料后再提交。' }];
      default: return this.uploads.errors(true);
    }
  }

  variables() {
    return { community: this.select.value };
  }
}

const reasonLine = reason => el('li', null,
  el('p', null, reason.text),
  reason.remedy && el('p', null, el('b', null, '怎么办：'), reason.remedy),
  reason.earliest && el('p', null, el('b', null, '最早可以申报：'), day(reason.earliest)));

/** Opens the start form of either chain; which one is in the id of the process definition. */
export function openApplication(camForm, scope) {
  const { root, user } = surroundings(camForm, scope);
  const chain = CHAINS[camForm.processDefinitionKey ?? String(camForm.processDefinitionId).split(':')[0]];
  const application = new Application(root, user, chain);
  connect(camForm, root, user, chain, () => [application]);
  application.open().catch(error => application.failed(error));
}
