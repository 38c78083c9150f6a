/** The form of one archive entry: the fields of its kind, its files, and on a correction the reason. */
import { post, put, upload } from '../../kit/api.js';
import { button, el, fill } from '../../kit/dom.js';
import { keepTyped } from '../../kit/drafts.js';
import { answer, clearField, refuse } from '../../kit/errors.js';
import { field, inputOf, valueOf } from '../../kit/fields.js';
import { answersOf, openQuestions, questionFields } from '../../kit/questions.js';

const PREFIX = 'archive-field-';

export class ArchiveEditor {
  /**
   * @param {{ path: string, caseId?: number, kind: import('./archive.js').EntryKind, entry: import('./archive.js').Entry | null,
   *   kept: ReturnType<typeof import('../../kit/drafts.js').slot>, done: (saved: boolean) => unknown }} spec
   */
  constructor({ path, caseId, kind, entry, kept, done }) {
    this.path = path;
    this.caseId = caseId;
    this.kind = kind;
    this.entry = entry;
    this.files = [...entry?.files ?? []];
    this.answer = answer();
    this.list = el('ul', { class: 'sc-files' });
    this.done = (/** @type {boolean} */ saved) => {
      forget();
      return done(saved);
    };
    this.element = el('div', { class: 'sc-proposal' },
      el('h4', null, entry ? `更正：${entry.title}` : `增加：${kind.label}`),
      field({ id: 'archive-title', label: '名称', value: entry?.title, maxlength: 200 }),
      questionFields(PREFIX, kind.fields, entry?.fields),
      this.fileField(),
      entry && field({ id: 'archive-reason', label: '更正原因', maxlength: 500, hint: '原来的内容会保留' }),
      this.answer.element,
      button('保存这一条', 'primary', () => this.save(), { id: 'archive-save' }), ' ', button('取消', 'plain', () => this.done(false)));
    this.element.addEventListener('input', ({ target }) => clearField(/** @type {HTMLElement} */ (target)));
    const forget = keepTyped(this.element, kept);
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

  /** @param {string} [news] */
  showFiles(news) {
    fill(this.list, this.files.map(file => el('li', null, `${file.fileName} `,
      button('不选用', 'plain', () => {
        this.files = this.files.filter(one => one.id !== file.id);
        this.showFiles();
      }))), news && el('li', { role: 'status' }, news));
  }

  /** @param {HTMLInputElement} input */
  async take(input) {
    const chosen = [...input.files ?? []];
    input.value = '';
    for (const file of chosen) {
      this.showFiles(`正在上传 ${file.name}……`);
      try {
        this.files.push(await upload(`/casefiles/${this.caseId}/materials?type=archive`, file));
        this.showFiles();
      } catch (error) {
        this.showFiles(`“${file.name}”没有上传：${error.message}`);
        return;
      }
    }
  }

  open() {
    /** @param {string} id @param {string} name */
    const asked = (id, name) => (valueOf(this.element, id) ? [] : [{ field: inputOf(this.element, id), message: `请填写“${name}”。` }]);
    return [
      ...asked('archive-title', '名称'),
      ...openQuestions(this.element, PREFIX, this.kind.fields),
      ...(this.entry ? asked('archive-reason', '更正原因') : []),
    ];
  }

  async save() {
    this.answer.say();
    const [first] = this.open();
    if (first) {
      refuse(first, this.answer);
      return;
    }
    const body = {
      kind: this.kind.key, version: this.entry?.version, title: valueOf(this.element, 'archive-title'),
      fields: answersOf(this.element, PREFIX, this.kind.fields), files: this.files.map(file => file.id),
      reason: valueOf(this.element, 'archive-reason'),
    };
    try {
      await (this.entry ? put(`${this.path}/entries/${this.entry.id}`, body) : post(`${this.path}/entries`, body));
    } catch (error) {
      const wrong = inputOf(this.element, PREFIX + error.field) ?? inputOf(this.element, `archive-${error.field}`);
      refuse({ field: wrong, message: error.message }, this.answer);
      return;
    }
    await this.done(true);
  }
}
