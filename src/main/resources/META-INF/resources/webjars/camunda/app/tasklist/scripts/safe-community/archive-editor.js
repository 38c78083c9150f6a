/** The form of one archive entry: the fields of its kind, its files, and on a correction the reason. */
import { post, put, upload } from './api.js';
import { button, el, fill } from './dom.js';
import { clearField } from './errors.js';
import { field, inputOf, valueOf } from './fields.js';
import { answersOf, openQuestions, questionFields } from './questions.js';

const PREFIX = 'archive-field-';

export class ArchiveEditor {
  constructor(path, caseId, kind, entry, done) {
    Object.assign(this, { path, caseId, kind, entry, done, files: [...(entry?.files ?? [])] });
    this.answer = el('p', { class: 'sc-field-error', role: 'alert' });
    this.list = el('ul', { class: 'sc-files' });
    this.element = el('div', { class: 'sc-proposal' },
      el('h4', null, entry ? `更正：${entry.title}` : `增加：${kind.label}`),
      field({ id: 'archive-title', label: '名称', value: entry?.title, maxlength: 200 }),
      questionFields(PREFIX, kind.fields, entry?.fields),
      this.fileField(),
      entry && field({ id: 'archive-reason', label: '更正原因', maxlength: 500, hint: '原来的内容会保留' }),
      this.answer,
      button('保存这一条', 'primary', () => this.save(), { id: 'archive-save' }), ' ', button('取消', 'plain', () => done(false)));
    this.element.addEventListener('input', event => clearField(event.target));
    this.showFiles();
  }

  fileField() {
    if (!this.caseId) {
      return el('p', { class: 'sc-hint' }, '本单位没有创建案卷，现在不能上传附件。');
    }
    const input = el('input', { type: 'file', id: 'archive-files', multiple: true, onchange: () => this.take(input) });
    return el('div', { class: 'sc-field', 'data-field': true },
      el('p', null, el('label', { for: 'archive-files' }, '附件')),
      this.list, input, el('label', { for: 'archive-files', class: 'sc-button sc-choose' }, '选择文件上传'));
  }

  showFiles(news) {
    fill(this.list, this.files.map(file => el('li', null, `${file.fileName} `,
      button('不选用', 'plain', () => {
        this.files = this.files.filter(one => one.id !== file.id);
        this.showFiles();
      }))), news && el('li', { role: 'status' }, news));
  }

  async take(input) {
    const chosen = [...input.files];
    input.value = '';
    for (const file of chosen) {
      this.showFiles(`正在上传 ${file.name}……`);
      try {
        this.files.push(await upload(`/casefiles/${this.caseId}/materials?type=archive`, file, () => {}));
        this.showFiles();
      } catch (error) {
        this.showFiles(`“${file.name}”没有上传：${error.message}`);
        return;
      }
    }
  }

  open() {
    return [
      ...(valueOf(this.element, 'archive-title') ? [] : [{ field: inputOf(this.element, 'archive-title'), message: '请填写“名称”。' }]),
      ...openQuestions(this.element, PREFIX, this.kind.fields),
      ...(this.entry && !valueOf(this.element, 'archive-reason') ? [{ field: inputOf(this.element, 'archive-reason'), message: '请填写“更正原因”。' }] : []),
    ];
  }

  async save() {
    const [first] = this.open();
    if (first) {
      fill(this.answer, first.message);
      first.field.focus();
      return;
    }
    const body = {
      kind: this.kind.key, version: this.entry?.version, title: valueOf(this.element, 'archive-title'),
      fields: answersOf(this.element, PREFIX, this.kind.fields), files: this.files.map(file => file.id),
      reason: valueOf(this.element, 'archive-reason'),
    };
    try {
      await (this.entry ? put(`${this.path}/entries/${this.entry.id}`, body) : post(`${this.path}/entries`, body));
      await this.done(true);
    } catch (error) {
      fill(this.answer, error.message);
      (inputOf(this.element, PREFIX + error.field) ?? inputOf(this.element, `archive-${error.field}`))?.focus();
    }
  }
}
