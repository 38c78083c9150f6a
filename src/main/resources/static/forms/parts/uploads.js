/** Uploading materials: several files per kind, with progress, and an error that says what to do with the file. */
import { get, remove, upload } from '../../kit/api.js';
import { fileList, kindsOf, presence } from '../../kit/case/papers.js';
import { button, el, fill } from '../../kit/dom.js';
import { block } from '../../kit/fields.js';
import { ENDINGS, FILES } from '../../kit/words.js';
import { apart } from './earlier-files.js';
import { moved } from './moved.js';

/** @typedef {import('../../kit/case/papers.js').Kind} Kind */
/** @typedef {{ kind: Kind, state: HTMLElement, files: HTMLElement, progress: HTMLElement, input: HTMLInputElement, element: HTMLElement }} UploadRow */

const MAX_BYTES = 20 * 1024 * 1024;

/** What is wrong with a file before it is sent; the server looks again, at the content. @param {File} file */
function complaint(file) {
  const name = file.name.toLowerCase();
  if (!ENDINGS.some(ending => name.endsWith(ending))) {
    return '这种文件收不了。请另存为 PDF、OFD、Word、Excel、JPG 或 PNG 后再上传。';
  }
  if (file.size === 0) {
    return '文件是空的。请打开原文件检查后再上传。';
  }
  return file.size > MAX_BYTES ? '文件超过 20 MB。请压缩或拆分后再上传。' : null;
}

/** The kinds a person may upload: the required ones, those that are there, and whatever else belongs to the case. @param {CaseView} view @returns {Kind[]} */
function kindsToUpload(view) {
  const kinds = kindsOf(view);
  const asked = view.task?.materials ?? [];
  if (asked.length) {
    return asked.map(kind => kinds.find(one => one.type === kind.type)
      ?? { ...kind, asked: true, required: false, present: false, files: [] });
  }
  const other = { type: 'other', label: '其他材料', required: false, files: [] };
  return kinds.some(kind => kind.type === other.type) ? kinds : [...kinds, other];
}

/** The files that count. @param {CaseView} view */
const filesOf = view => (view.materials ?? []).filter(file => file.current)
  .map(file => ({ label: `${file.typeLabel}“${file.fileName}”`, value: `第 ${file.version} 版，${file.uploadedBy}上传` }));

/** The upload list of a case: one row per kind of material. */
export class Uploads {
  /** @param {CaseView} view @param {() => void} [changed] @param {string} [since] when the case was handed in last, if that is done anew */
  constructor(view, changed = () => {}, since = undefined) {
    this.view = view;
    this.changed = changed;
    this.since = since;
    this.running = 0;
    this.isDraft = view.state === 'draft';
    this.news = el('p', { class: 'sc-news', role: 'status', 'aria-live': 'polite' });
    this.rows = kindsToUpload(view).map(kind => this.row(kind));
    this.moved = el('div');
    this.element = el('div', { id: 'uploads' }, this.moved, el('ul', { class: 'sc-kinds sc-uploads' }, this.rows.map(row => row.element)), this.news);
  }

  /** @param {Kind} kind @returns {UploadRow} */
  row(kind) {
    const id = `upload-${kind.type}`;
    const input = el('input', { type: 'file', id, multiple: true, accept: ENDINGS.join(','), onchange: () => this.take(row) });
    const [state, files, progress] = [el('span'), el('div'), el('ul', { class: 'sc-progress' })];
    const element = el('li', { 'data-field': true },
      el('p', null, el('label', { for: id }, kind.label), ' ', state),
      files, input, el('label', { for: id, class: 'sc-button sc-choose' }, '选择文件上传'), progress);
    const row = { kind, state, files, progress, input, element };
    this.show(row);
    return row;
  }

  /** @param {UploadRow} row */
  show(row) {
    const { kind, before } = apart(row.kind, this.since, this.view.task?.filesOf);
    fill(row.state, presence(kind));
    fill(row.files, fileList(kind.files, file => file.current && [
      button('换成新版本', 'link', () => this.replace(row, file), { 'aria-label': `把${file.fileName}换成新版本` }),
      this.isDraft && button('删除', 'link', () => this.drop(row, file), { 'aria-label': `删除${file.fileName}` }),
    ]), before.length > 0 && el('details', { class: 'sc-earlier' },
      el('summary', null, `其他各次的（${before.length}），不算这一次的`), fileList(before)));
  }

  /** @param {UploadRow} row */
  async take(row) {
    const files = [...row.input.files ?? []];
    row.input.value = '';
    row.progress.replaceChildren();
    for (const file of files) {
      await this.send(row, file);
    }
    this.changed();
  }

  /** A file in the place of one that is there, which is kept as an earlier version. @param {UploadRow} row @param {import('../../kit/case/papers.js').Paper} old */
  replace(row, old) {
    const input = el('input', { type: 'file', accept: ENDINGS.join(','), onchange: async () => {
      const [file] = input.files ?? [];
      if (file) {
        row.progress.replaceChildren();
        await this.send(row, file, old.id);
        this.changed();
      }
    } });
    input.click();
  }

  /** A wrong file of a draft; what was handed in stays. @param {UploadRow} row @param {import('../../kit/case/papers.js').Paper} file */
  async drop(row, file) {
    try {
      await remove(`/materials/${file.id}`);
      await this.reload();
      this.news.textContent = `“${file.fileName}”已删除。`;
      row.input.focus();
    } catch (error) {
      this.news.textContent = error.message;
    }
    this.changed();
  }

  /** @param {UploadRow} row @param {File} file @param {number} [replaces] */
  async send(row, file, replaces) {
    const line = el('li', null);
    row.progress.append(line);
    const wrong = complaint(file);
    if (wrong) {
      this.refuse(row, line, file, wrong);
      return;
    }
    const bar = el('progress', { max: 1, value: 0, 'aria-label': `${file.name} 上传进度` });
    const text = el('span', null, '0%');
    fill(line, file.name, ' ', bar, text);
    this.running += 1;
    const which = new URLSearchParams({ ...replaces ? { replaces: String(replaces) } : { type: row.kind.type }, ...this.view.task?.filesOf && { task: this.view.task.id } });
    try {
      await upload(`/casefiles/${this.view.id}/materials?${which}`, file, part => {
        bar.value = part;
        text.textContent = part < 1 ? `${Math.round(part * 100)}%` : '正在核对文件……';
      });
      line.remove();
      await this.reload();
      this.news.textContent = `“${file.name}”已上传。`;
    } catch (error) {
      this.refuse(row, line, file, error.message, () => this.send(row, file, replaces));
    } finally {
      this.running -= 1;
    }
  }

  /** @param {UploadRow} row @param {HTMLElement} line @param {File} file @param {string} message @param {() => Promise<void>} [again] */
  refuse(row, line, file, message, again) {
    line.className = 'sc-refused';
    fill(line,
      el('p', { role: 'alert' }, el('strong', null, file.name), `没有上传：${message}`),
      again && button('再传一次', 'plain', async () => {
        line.remove();
        await again();
        this.changed();
      }),
      button('知道了', 'plain', () => {
        line.remove();
        row.input.focus();
      }));
  }

  async reload() {
    this.view = { ...this.view, ...await get(`/casefiles/${this.view.id}`), task: this.view.task };
    const kinds = kindsToUpload(this.view);
    this.rows.forEach(row => {
      row.kind = kinds.find(kind => kind.type === row.kind.type) ?? row.kind;
      this.show(row);
    });
  }

  /** Somebody else has changed the files: they stand here as they are now, and what has changed is named. */
  async renew() {
    const before = filesOf(this.view);
    await this.reload();
    fill(this.moved, moved(before, filesOf(this.view)));
  }

  /** What keeps the case from being sent: a running upload. @returns {import('../../kit/errors.js').Problem[]} */
  errors() {
    return this.running ? [{ message: '还有文件正在上传，请等上传完成后再提交。' }] : [];
  }

  /** Required kinds without a file. @returns {import('../../kit/errors.js').Problem[]} */
  missing() {
    return this.rows
      .filter(({ kind }) => kind.required && !kind.present && !kind.files.length)
      .map(({ kind, input }) => ({ field: input, message: `缺“${kind.label}”，请上传。` }));
  }
}

/**
 * @param {{ title: string, hint?: string, since?: (view: CaseView) => string | undefined }} spec
 * @returns {Maker}
 */
export const uploads = ({ title, hint = '', since }) => ({ view }) => {
  const list = new Uploads(view, () => {}, since?.(view));
  return { element: block({ title, hint: hint + FILES }, list.element), errors: () => list.errors() };
};
