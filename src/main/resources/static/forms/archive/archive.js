/** The archive of a unit by the twelve elements: read by everybody, kept by the unit, corrected with a reason. */
import { get, remove } from '../../kit/api.js';
import { ask } from '../../kit/ask.js';
import { fileList } from '../../kit/case/papers.js';
import { button, el, fill, mark, notRead } from '../../kit/dom.js';
import { block, field } from '../../kit/fields.js';
import { answerFacts } from '../../kit/questions.js';
import { moment } from '../../kit/words.js';
import { ArchiveEditor } from './editor.js';

/** @typedef {{ key: string, label: string, element: string, fields: import('../../kit/questions.js').Question[] }} EntryKind */

/**
 * @typedef {{ id: number, element: string, kind: string, kindName: string, title: string, version: number, fields: Record<string, any>,
 *   files: any[], savedBy: string, savedAt: string, reason?: string, removed?: boolean }} Entry
 */

/** @typedef {{ caseId?: number, mayEdit: boolean, elements: { key: string, label: string }[], kinds: EntryKind[], entries: Entry[] }} ArchiveView */

const ELEMENTS = '创建档案（十二个要素）';

class ArchivePart {
  /** @param {Context} context @param {boolean} readOnly */
  constructor({ view, slot }, readOnly) {
    this.slot = slot;
    this.readOnly = readOnly;
    this.path = `/communities/${view.community}/archive`;
    /** @type {Set<string>} */
    this.opened = new Set();
    /** @type {ArchiveView} */
    this.view = { mayEdit: false, elements: [], kinds: [], entries: [] };
    /** @type {ArchiveEditor | null} */
    this.editor = null;
    this.holder = el('div', { id: 'archive', 'data-on-server': true }, el('p', { class: 'sc-loading' }, '正在读取创建档案……'));
  }

  async load() {
    try {
      const read = await get(this.path);
      this.view = { ...read, mayEdit: read.mayEdit && !this.readOnly };
      this.show();
    } catch (error) {
      fill(this.holder, notRead(error, () => this.load()));
    }
  }

  show() {
    const { elements, entries } = this.view;
    const count = elements.filter(element => this.of(element.key).length).length;
    fill(this.holder,
      el('p', null, mark(count === elements.length ? 'good' : 'warn', `${count} / ${elements.length} 个要素有内容`),
        ` 共 ${entries.length} 条。`),
      elements.map(element => this.element(element)));
  }

  /** @param {string} element */
  of(element) {
    return this.view.entries.filter(entry => entry.element === element);
  }

  /** @param {{ key: string, label: string }} element */
  element(element) {
    const entries = this.of(element.key);
    const kinds = this.view.kinds.filter(kind => kind.element === element.key);
    const folded = el('details', { class: 'sc-archive', open: this.opened.has(element.key) },
      el('summary', null, `${Number(element.key.slice(1))}. ${element.label} `, mark(entries.length ? 'good' : 'warn', `${entries.length} 条`)),
      el('ul', { class: 'sc-cards' }, entries.map(entry => this.entry(entry))),
      this.view.mayEdit && kinds.map(kind =>
        button(`增加：${kind.label}`, 'plain', () => this.edit(kind, null), { id: `archive-add-${kind.key}` })));
    folded.addEventListener('toggle', () => (folded.open ? this.opened.add(element.key) : this.opened.delete(element.key)));
    return folded;
  }

  /** @param {Entry} entry */
  kindOf(entry) {
    return this.view.kinds.find(kind => kind.key === entry.kind);
  }

  /** @param {Entry} entry */
  facts(entry) {
    return [el('dl', { class: 'sc-facts sc-wide' }, answerFacts(this.kindOf(entry)?.fields ?? [], entry.fields)),
      entry.files.length > 0 && fileList(entry.files.map(file => ({ ...file, current: true }))),
      el('small', null, `第 ${entry.version} 版 · ${entry.savedBy} · ${moment(entry.savedAt)}${entry.reason ? ` · ${entry.removed ? '移出' : '更正'}原因：${entry.reason}` : ''}`)];
  }

  /** @param {Entry} entry */
  entry(entry) {
    const more = el('div');
    const kind = this.kindOf(entry);
    return el('li', { class: 'sc-card', id: `archive-${entry.id}` },
      el('p', null, el('strong', null, entry.title), ' ', mark('info', entry.kindName)),
      this.facts(entry), more,
      entry.version > 1 && button('以前的版本', 'plain', () => this.versions(entry, more)),
      this.view.mayEdit && kind && [
        button('更正', 'plain', () => this.edit(kind, entry), { id: `archive-correct-${entry.id}` }), ' ',
        button('移出', 'danger', () => fill(more, this.removal(entry)), { id: `archive-remove-${entry.id}` })]);
  }

  /** @param {Entry} entry @param {HTMLElement} place */
  async versions(entry, place) {
    try {
      /** @type {Entry[]} */
      const all = await get(`${this.path}/entries/${entry.id}/versions`);
      fill(place, all.slice(1).map(old => el('div', { class: 'sc-proposal' }, el('strong', null, old.title), this.facts(old))));
    } catch (error) {
      fill(place, notRead(error, () => this.versions(entry, place)));
    }
  }

  /** @param {Entry} entry */
  removal(entry) {
    return ask({
      id: `archive-removal-${entry.id}`, action: '确认移出', kind: 'danger',
      send: async ({ reason }) => {
        await remove(`${this.path}/entries/${entry.id}?version=${entry.version}&reason=${encodeURIComponent(reason ?? '')}`);
        await this.load();
      },
    }, field({ id: `archive-reason-${entry.id}`, name: 'reason', label: '移出的原因', maxlength: 500, hint: '移出后仍可查阅以前的版本' }));
  }

  /** @param {EntryKind} kind @param {Entry | null} entry */
  edit(kind, entry) {
    this.editor = new ArchiveEditor({
      path: this.path, caseId: this.view.caseId, kind, entry, kept: this.slot(`archive-${kind.key}-${entry?.id ?? 'new'}`),
      done: async saved => {
        this.editor = null;
        this.opened.add(kind.element);
        if (saved) {
          await this.load();
        } else {
          this.show();
        }
      },
    });
    fill(this.holder, this.editor.element);
    this.editor.element.querySelector('input')?.focus();
  }

  /** Something that is being written in an open editor would be lost. @returns {import('../../kit/errors.js').Problem[]} */
  errors() {
    return this.editor
      ? [{ field: this.editor.element.querySelector('input'), message: '档案里有一条正在填写，请先保存或取消。' }]
      : [];
  }
}

/** @param {Context} context @param {boolean} readOnly */
function part(context, readOnly) {
  const made = new ArchivePart(context, readOnly);
  made.load();
  return made;
}

/** The archive to work on. @param {{ hint: string }} spec @returns {Maker} */
export const archive = ({ hint }) => context => {
  const made = part(context, false);
  return { element: block({ title: ELEMENTS, hint }, made.holder), errors: () => made.errors() };
};

/** The archive to look at, folded away. @type {Maker} */
export const archiveToRead = context => {
  const made = part(context, true);
  return {
    element: el('details', { class: 'sc-note' }, el('summary', null, ELEMENTS),
      el('p', { class: 'sc-hint' }, '由创建单位建立和更正，每次更正都留有原因和以前的版本。'), made.holder),
    errors: () => made.errors(),
  };
};
