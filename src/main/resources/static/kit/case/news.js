/** What is new in a case since it was last with this person, item by item: files replaced and added, figures corrected, opinions, letters. */
import { el } from '../dom.js';
import { moment } from '../words.js';

/** What else happened stands in the record under these kinds; letters, opinions and files are told from themselves. */
const TOLD = ['reminder', 'handover', 'urging', 'letter'];

/** @param {CaseView} view @param {string} since @param {string[]} corrected @param {string} user */
export function newsOf(view, since, corrected, user) {
  /** @param {string | undefined} at */
  const isNew = at => Date.parse(at ?? '') > Date.parse(since);
  const files = (view.materials ?? []).filter(one => isNew(one.uploadedAt) && one.current);
  const opinions = (view.opinions ?? []).filter(one => isNew(one.at) && one.person !== user && !one.recalled);
  const letters = (view.documents ?? []).filter(one => isNew(one.issuedAt));
  const record = (view.record ?? []).filter(one => isNew(one.at) && !TOLD.includes(one.kind ?? ''));
  return [
    ...files.map(one => (one.version > 1
      ? `${one.typeLabel}：“${one.fileName}”已换成第 ${one.version} 版`
      : `${one.typeLabel}：新交“${one.fileName}”`)),
    ...corrected,
    ...opinions.map(one => `${one.levelName ?? ''}“${one.taskName}”${one.decisionName ? `：${one.decisionName}` : ''}，${one.opinion}`),
    ...letters.map(one => `公文：${one.title ?? one.kindName}（${one.number}）`),
    ...record.map(one => one.text),
  ];
}

/** @param {CaseView} view @param {import('./road.js').Progress} progress @param {string} user */
export function news(view, progress, user) {
  if (!progress.lastHere) {
    return null;
  }
  const items = newsOf(view, progress.lastHere, progress.corrected, user);
  return items.length > 0 && el('section', { class: 'sc-section sc-since', id: 'news' },
    el('h4', null, `上次在您这里以后的变化（${items.length}）`),
    el('p', { class: 'sc-hint' }, `上次：${moment(progress.lastHere)}`),
    el('ul', { class: 'sc-list' }, items.map(item => el('li', null, item))));
}
