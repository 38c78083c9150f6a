/** The archive of a unit by the twelve elements: read by everybody, kept by the unit, corrected with a reason. */
import { get, remove } from './api.js';
import { ArchiveEditor } from './archive-editor.js';
import { button, el, fill, mark } from './dom.js';
import { field, valueOf } from './fields.js';
import { fileList } from './papers.js';
import { answerFacts } from './questions.js';
import { moment } from './words.js';

class ArchivePart {
  constructor(holder, community) {
    Object.assign(this, { holder, community, opened: new Set() });
    holder.dataset.onServer = 'true';
    this.path = `/communities/${community}/archive`;
  }

  async load() {
    this.view = await get(this.path);
    this.show();
  }

  show() {
    const count = this.view.elements.filter(element => this.of(element.key).length).length;
    fill(this.holder,
      el('p', null, mark(count === this.view.elements.length ? 'good' : 'warn', `${count} / ${this.view.elements.length} 个要素有内容`),
        ` 共 ${this.view.entries.length} 条。`),
      this.view.elements.map(element => this.element(element)));
  }

  of(element) {
    return this.view.entries.filter(entry => entry.element === element);
  }

  element(element) {
    const entries = this.of(element.key);
    const kinds = this.view.kinds.filter(kind => kind.element === element.key);
    const block = el('details', { class: 'sc-archive', open: this.opened.has(element.key) },
      el('summary', null, `${Number(element.key.slice(1))}. ${element.label} `, mark(entries.length ? 'good' : 'warn', `${entries.length} 条`)),
      el('ul', { class: 'sc-cards' }, entries.map(entry => this.entry(entry))),
      this.view.mayEdit && kinds.map(kind =>
        button(`增加：${kind.label}`, 'plain', () => this.edit(kind, null), { id: `archive-add-${kind.key}` })));
    block.addEventListener('toggle', () => (block.open ? this.opened.add(element.key) : this.opened.delete(element.key)));
    return block;
  }

  kindOf(entry) {
    return this.view.kinds.find(kind => kind.key === entry.kind);
  }

  facts(entry) {
    return [el('dl', { class: 'sc-facts sc-wide' }, answerFacts(this.kindOf(entry)?.fields ?? [], entry.fields)),
      entry.files.length > 0 && fileList(entry.files.map(file => ({ ...file, current: true }))),
      el('small', null, `第 ${entry.version} 版 · ${entry.savedBy} · ${moment(entry.savedAt)}${entry.reason ? ` · ${entry.removed ? '移出' : '更正'}原因：${entry.reason}` : ''}`)];
  }

  entry(entry) {
    const history = el('div');
    const card = el('li', { class: 'sc-card', id: `archive-${entry.id}` },
      el('p', null, el('strong', null, entry.title), ' ', mark('info', entry.kindName)),
      this.facts(entry), history,
      entry.version > 1 && button('以前的版本', 'plain', () => this.versions(entry, history)),
      this.view.mayEdit && [
        button('更正', 'plain', () => this.edit(this.kindOf(entry), entry), { id: `archive-correct-${entry.id}` }), ' ',
        button('移出', 'danger', () => this.askToRemove(entry, history), { id: `archive-remove-${entry.id}` })]);
    return card;
  }

  async versions(entry, place) {
    try {
      const all = await get(`${this.path}/entries/${entry.id}/versions`);
      fill(place, all.slice(1).map(old => el('div', { class: 'sc-proposal' }, el('strong', null, old.title), this.facts(old))));
    } catch (error) {
      fill(place, el('p', { role: 'alert' }, error.message));
    }
  }

  askToRemove(entry, place) {
    const id = `archive-reason-${entry.id}`;
    const answer = el('p', { class: 'sc-field-error', role: 'alert' });
    const send = async () => {
      try {
        await remove(`${this.path}/entries/${entry.id}?version=${entry.version}&reason=${encodeURIComponent(valueOf(place, id))}`);
        await this.load();
      } catch (error) {
        fill(answer, error.message);
      }
    };
    fill(place, field({ id, label: '移出的原因', maxlength: 500, hint: '移出后仍可查阅以前的版本' }), answer, button('确认移出', 'danger', send));
  }

  edit(kind, entry) {
    const editor = new ArchiveEditor(this.path, this.view.caseId, kind, entry, async saved => {
      this.opened.add(kind.element);
      if (saved) {
        await this.load();
      } else {
        this.show();
      }
    });
    fill(this.holder, editor.element);
    this.editor = editor;
    editor.element.querySelector('input').focus();
  }

  /** Something that is being written in an open editor would be lost. */
  errors() {
    return this.editor?.element.isConnected
      ? [{ field: this.editor.element.querySelector('input'), message: '档案里有一条正在填写，请先保存或取消。' }]
      : [];
  }
}

export function archive({ root, view }) {
  const holder = root.querySelector('#archive');
  const part = new ArchivePart(holder, view.community);
  fill(holder, el('p', { class: 'sc-loading' }, '正在读取创建档案……'));
  part.load().catch(error => fill(holder, el('p', { role: 'alert' }, error.message)));
  return { errors: () => part.errors() };
}
