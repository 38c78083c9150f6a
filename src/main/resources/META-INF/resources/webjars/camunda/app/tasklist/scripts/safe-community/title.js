/** The life of a title: its days and reports, the annual report written with a draft on the server, why it may be revoked. */
import { CallFailed, put } from './api.js';
import { el, fact, fill, mark, section } from './dom.js';
import { day, moment } from './words.js';

const PARTS = { upkeep: '保持和改进情况', accidents: '事故与伤害情况', plan: '下一年的改进计划' };
const PAUSE = 800;

const reportOf = report => el('details', { class: 'sc-section' },
  el('summary', null, `${day(report.dueOn)}的年度报告`),
  el('dl', { class: 'sc-facts' }, Object.entries(PARTS).map(([part, label]) => fact(label, report[part]))));

/** The title in words, and everything that was reported and renewed. */
export function titleFacts({ root, view }) {
  const title = view.details;
  const reports = title.reports.filter(report => report.submittedAt);
  fill(
    root.querySelector('#title-facts'),
    section('称号', el('dl', { class: 'sc-facts' },
      fact('称号', title.titleName, ' ', mark(title.state === 'valid' ? 'good' : 'bad', title.stateName)),
      fact('证书编号', title.certificateNumber),
      fact('命名日期', day(title.conferredOn)),
      fact('有效期', `${day(title.periodFrom)}至${day(title.validUntil)}`),
      fact('抽验期限', `${day(title.spotCheckDue)}（暂定，未见正式规定）`),
      fact('可以复评', `${day(title.reassessmentOpens)}起（暂定，未见正式规定）`),
      fact('续期', title.renewals.map(renewal => `${day(renewal.renewedOn)}续期至${day(renewal.validUntil)}`).join('；')))),
    reports.length > 0 && section(`年度报告（${reports.length}）`, reports.map(reportOf)));
  return {};
}

/** Saves the three parts a moment after the last key, one save after the other; the last state is always sent. */
class ReportSaver {
  constructor(title, fields, status) {
    Object.assign(this, { path: `/titles/${encodeURIComponent(title.certificateNumber)}/report`, fields, status });
    this.dirty = false;
    this.running = false;
  }

  changed() {
    this.dirty = true;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), PAUSE);
  }

  async save() {
    clearTimeout(this.timer);
    if (!this.dirty || this.running) {
      return;
    }
    this.dirty = false;
    this.running = true;
    this.status.textContent = '正在保存……';
    try {
      await put(this.path, Object.fromEntries(this.fields.map(field => [field.id, field.value])));
      this.status.textContent = `已保存（${moment(new Date())}），换一台电脑可以接着写。`;
    } catch (error) {
      this.dirty = true;
      this.status.textContent = error instanceof CallFailed ? `没有保存：${error.message}` : '没有保存，请稍后再试。';
      this.running = false;
      return;
    }
    this.running = false;
    if (this.dirty) {
      await this.save();
    }
  }

  isSaved() {
    return !this.dirty && !this.running;
  }
}

/** The annual report; what the server holds counts, not what this tab remembers. */
export function annualReport({ root, view }) {
  const fields = Object.keys(PARTS).map(part => root.querySelector(`#${part}`));
  const draft = view.details.reports.find(report => !report.submittedAt) ?? {};
  const saver = new ReportSaver(view.details, fields, root.querySelector('#saved'));
  fields.forEach(field => {
    field.value = draft[field.id] ?? '';
    field.addEventListener('input', () => saver.changed());
    field.addEventListener('change', () => saver.save());
  });
  return {
    prepare: kept => fields.forEach(field => delete kept[field.id]),
    errors: () => {
      const empty = fields.filter(field => !field.value.trim())
        .map(field => ({ field, message: `请填写“${PARTS[field.id]}”，没有的写“无”。` }));
      if (empty.length || saver.isSaved()) {
        return empty;
      }
      saver.save();
      return [{ message: '刚才写的内容正在保存，请稍等一下再提交。' }];
    },
  };
}

/** Why the title is to be revoked, for whoever decides. */
export function revocation({ root, view }) {
  const proposed = view.details.revocations.find(one => one.taskId === view.task?.id);
  fill(
    root.querySelector('#revocation'),
    el('h4', null, '提请撤销称号'),
    proposed && el('dl', { class: 'sc-facts' },
      fact('事由', proposed.groundName),
      fact('提请人', `${proposed.proposedByName} · ${moment(proposed.proposedAt)}`),
      fact('事实和依据', el('span', { class: 'sc-text' }, proposed.explanation))));
  return {};
}
