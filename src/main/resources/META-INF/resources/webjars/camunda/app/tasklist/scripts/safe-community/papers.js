/** Materials and official documents of a case: what is there, what is missing, and how to get it onto one's desk. */
import { API } from './api.js';
import { el, mark, section } from './dom.js';
import { day, moment, size } from './words.js';

/** Required kinds of material of which no file is there yet. */
export const missingOf = view => (view.requiredMaterials ?? []).filter(material => !material.present);

/** Every kind with its files: the required kinds first, then what was handed in besides. */
export function kindsOf(view) {
  const kinds = (view.requiredMaterials ?? []).map(material => ({ ...material, required: true }));
  (view.materials ?? []).forEach(file => {
    if (!kinds.some(kind => kind.type === file.type)) {
      kinds.push({ type: file.type, label: file.typeLabel, required: false, present: true });
    }
  });
  return kinds.map(kind => ({ ...kind, files: (view.materials ?? []).filter(file => file.type === kind.type) }));
}

export const downloadLink = (path, name) =>
  el('a', { href: API + path, download: name, target: '_blank', rel: 'noopener', class: 'sc-download' }, name);

const fileLine = file => el('li', null,
  downloadLink(`/materials/${file.id}/content`, file.fileName),
  el('small', null, `${size(file.size)} · 第 ${file.version} 版 · ${file.uploadedBy} ${moment(file.uploadedAt)}`));

/** The files of one kind; earlier versions are kept and folded away. */
export function fileList(files) {
  const [current, earlier] = [files.filter(file => file.current), files.filter(file => !file.current)];
  return [
    current.length > 0 && el('ul', { class: 'sc-files' }, current.map(fileLine)),
    earlier.length > 0 && el('details', { class: 'sc-earlier' },
      el('summary', null, `以前的版本（${earlier.length}）`),
      el('ul', { class: 'sc-files' }, earlier.map(fileLine))),
  ];
}

export const presence = kind => kind.present || kind.files.length
  ? mark('good', '已交')
  : kind.asked ? mark('warn', '还没有上传')
  : mark(kind.required ? 'bad' : 'info', kind.required ? '缺' : '未交（可不交）');

export function materialTable(view) {
  const kinds = kindsOf(view);
  return kinds.length
    ? el('ul', { class: 'sc-kinds', id: 'materials' }, kinds.map(kind =>
      el('li', null, el('p', null, el('strong', null, kind.label), ' ', presence(kind)),
        el('div', { class: 'sc-papers' }, fileList(kind.files)))))
    : el('p', null, '没有材料。');
}

export function documentList(view) {
  const issued = view.documents ?? [];
  return issued.length > 0 && section(`公文（${issued.length}）`, el('ul', { class: 'sc-kinds', id: 'documents' }, issued.map(one =>
    el('li', null,
      el('p', null, el('strong', null, one.kindName ?? one.title)),
      el('div', { class: 'sc-papers' }, el('ul', { class: 'sc-files' }, el('li', null,
        downloadLink(`/documents/${one.id}/content`, `${one.number}.docx`),
        el('small', null, `${one.title} · ${day(one.issuedAt)}印发`))))))));
}
