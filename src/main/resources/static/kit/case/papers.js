/** Materials and official documents of a case: what is there, what is missing, and how to get it onto one's desk. */
import { addressOf, pageOf } from '../api.js';
import { el, mark, section } from '../dom.js';
import { day, moment, size } from '../words.js';

/** @typedef {{ id: number, type: string, typeLabel: string, fileName: string, part?: string, partName?: string, size: number, version: number, current: boolean, uploadedBy: string, uploadedAt: string, pdf?: boolean }} Paper */
/** @typedef {{ type: string, label: string, required?: boolean, present?: boolean, asked?: boolean, files: Paper[] }} Kind */

/** Required kinds of material of which no file is there yet. @param {CaseView} view @returns {{ type: string, label: string }[]} */
export const missingOf = view => (view.requiredMaterials ?? []).filter(material => !material.present);

/**
 * Every kind with its files: the required kinds first, then what was handed in besides.
 *
 * @param {CaseView} view
 * @returns {Kind[]}
 */
export function kindsOf(view) {
  const files = view.materials ?? [];
  const required = (view.requiredMaterials ?? []).map(material => ({ ...material, required: true }));
  const others = files.filter(file => !required.some(kind => kind.type === file.type))
    .map(file => ({ type: file.type, label: file.typeLabel, required: false, present: true }));
  return [...required, ...others.filter((kind, index) => others.findIndex(one => one.type === kind.type) === index)]
    .map(kind => ({ ...kind, files: files.filter(file => file.type === kind.type) }));
}

/** @param {string} path @param {string} name */
export const downloadLink = (path, name) =>
  el('a', { href: addressOf(path), download: name, target: '_blank', rel: 'noopener', class: 'sc-download' }, name);

/** Kinds of file that the browser can show itself; of others the server knows whether it has their pages. */
const SHOWN = /\.(pdf|jpe?g|png)$/i;

/** Said of a file of another kind where the server has nothing to print it with. */
const NO_PREVIEW = '本系统不能预览这种文件，请下载后打开。';

/** A file that belongs to no case, with a link to look at it. @param {{ id: number, fileName: string, size: number, pdf?: boolean }} file @param {string} kind as the page that shows it asks @param {string} place */
export const loneFile = (file, kind, place) => el('li', null,
  downloadLink(`/${place}/${file.id}/content`, file.fileName),
  preview(file, `${kind}=${file.id}`),
  el('small', null, size(file.size)));

/** The whole case on one paper, to look at or to print. @param {number | string} id */
export const approvalSheet = id => el('a', {
  href: pageOf(`/preview/?sheet=${id}`), target: '_blank', rel: 'noopener', class: 'sc-button plain', id: 'approval-sheet',
}, '呈批表');

/** Another case file that this one came from or led to. @param {{ id: number, number: string }} other */
export const caseLink = other => el('a', { href: pageOf(`/cases/#${other.id}`) }, other.number);

/** @param {string} query @param {string} name */
const previewLink = (query, name) => [' ', el('a', {
  href: pageOf(`/preview/?${query}`), target: '_blank', rel: 'noopener', 'aria-label': `预览${name}`,
}, '预览')];

/** A link to look at a file, or that there is none here. @param {{ fileName: string, pdf?: boolean }} file @param {string} query */
const preview = (file, query) => SHOWN.test(file.fileName) || file.pdf
  ? previewLink(query, file.fileName) : [' ', el('small', null, NO_PREVIEW)];

/** @param {Paper} file @param {(file: Paper) => import('../dom.js').Content} [act] */
const fileLine = (file, act) => el('li', null,
  downloadLink(`/materials/${file.id}/content`, file.fileName),
  preview(file, `material=${file.id}`),
  el('small', null, `${file.partName ? `${file.partName} · ` : ''}${size(file.size)} · 第 ${file.version} 版 · ${file.uploadedBy} ${moment(file.uploadedAt)}`),
  act?.(file));

/** The files of one kind; earlier versions are kept and folded away. @param {Paper[]} files @param {(file: Paper) => import('../dom.js').Content} [act] */
export function fileList(files, act) {
  const [current, earlier] = [files.filter(file => file.current), files.filter(file => !file.current)];
  return [
    current.length > 0 && el('ul', { class: 'sc-files' }, current.map(file => fileLine(file, act))),
    earlier.length > 0 && el('details', { class: 'sc-earlier' },
      el('summary', null, `以前的版本（${earlier.length}）`),
      el('ul', { class: 'sc-files' }, earlier.map(file => fileLine(file, act)))),
  ];
}

/** @param {Kind} kind */
export function presence(kind) {
  if (kind.present || kind.files.length) {
    return mark('good', '已交');
  }
  return kind.asked ? mark('warn', '还没有上传') : mark(kind.required ? 'bad' : 'info', kind.required ? '缺' : '未交（可不交）');
}

/** @param {CaseView} view */
export function materialTable(view) {
  const kinds = kindsOf(view);
  return kinds.length
    ? el('ul', { class: 'sc-kinds', id: 'materials' }, kinds.map(kind =>
      el('li', null, el('p', null, el('strong', null, kind.label), ' ', presence(kind)),
        el('div', { class: 'sc-papers' }, fileList(kind.files)))))
    : el('p', null, '没有材料。');
}

/** Said where LibreOffice is missing. */
const NO_PAGES = '本系统没有安装 PDF 转换软件，公文只能下载 Word 文件。';

/** @param {CaseView} view */
export function documentList(view) {
  const issued = view.documents ?? [];
  return issued.length > 0 && section(`公文（${issued.length}）`, !issued.some(one => one.pdf) && el('p', null, el('small', null, NO_PAGES)), el('ul', { class: 'sc-kinds', id: 'documents' }, issued.map(one =>
    el('li', null,
      el('p', null, el('strong', null, one.kindName ?? one.title)),
      el('div', { class: 'sc-papers' }, el('ul', { class: 'sc-files' }, el('li', null,
        downloadLink(`/documents/${one.id}/content`, `${one.number}.docx`),
        one.pdf && [' ', downloadLink(`/documents/${one.id}/pdf`, `${one.number}.pdf`), previewLink(`document=${one.id}`, one.number)],
        el('small', null, `${one.title} · ${day(one.issuedAt)}印发`))))))));
}
