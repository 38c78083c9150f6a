/** Notes inside one's own office: nobody else reads them, wherever the case goes. */
import { get, post } from '../api.js';
import { ask, typedInto } from '../ask.js';
import { el, fill, notRead } from '../dom.js';
import { chosenFrom, field } from '../fields.js';
import { moment } from '../words.js';

/**
 * @typedef {{ office: string, officeName: string, personName: string, text: string, at: string }} Note
 * @typedef {{ offices: { id: string, name: string }[], notes: Note[] }} Notes
 */

/** @param {Note} one */
const line = one => el('li', null,
  el('p', { class: 'sc-who' }, el('strong', null, one.personName), el('span', null, `${one.officeName} · ${moment(one.at)}`)),
  el('p', { class: 'sc-text' }, one.text));

/** What is being written for a case. @param {string} id */
const keptAs = id => `note:${id}`;

/** Folded away, and read when it is opened. @param {string} id */
export function foldedNotes(id) {
  const place = el('div');
  /** @type {HTMLDetailsElement} */
  const element = el('details', {
    class: 'sc-folded', id: 'office-notes-folded', open: Boolean(typedInto(keptAs(id))),
    ontoggle: () => element.open && !place.hasChildNodes() && fill(place, notes(id, true)),
  }, el('summary', null, '备注，仅本单位可见'), place);
  return element;
}

/**
 * Folded away with the number in sight, or as they are; nothing for whoever has no office here.
 *
 * @param {string} id
 * @param {boolean} [unfolded]
 */
export function notes(id, unfolded = false) {
  const place = el('div', { id: 'office-notes' });
  const read = () => get(`/casefiles/${id}/notes`).then(found => show(found), error => fill(place, notRead(error, read)));
  /** @param {Notes} found @param {boolean} [open] @returns {void} */
  const show = (found, open = Boolean(typedInto(keptAs(id)))) => fill(place, found.offices.length > 0 && (unfolded ? inside(found) : el('details', { class: 'sc-folded', open },
    el('summary', null, `备注（${found.notes.length}），仅本单位可见`), inside(found))));
  /** @param {Notes} found */
  const inside = ({ offices, notes: kept }) => [
    kept.length > 0 && el('ul', { class: 'sc-list' }, kept.map(line)),
    ask({
      id: 'note-form', action: '保存备注', kind: 'plain', keep: keptAs(id),
      missing: ({ text }) => (text ? null : { field: 'text', message: '请填写备注，再点“保存备注”。' }),
      send: async values => {
        show(await post(`/casefiles/${id}/notes`, values), true);
      },
    },
    offices.length > 1
      ? field({ id: 'note-office', name: 'office', label: '哪个单位的备注', options: chosenFrom(offices.map(one => ({ value: one.id, label: one.name }))), value: '' })
      : el('input', { type: 'hidden', name: 'office', value: offices[0]?.id }),
    field({ id: 'note-text', name: 'text', label: '新备注', rows: 2, maxlength: 1000, hint: '只有本单位的人员能看到，不随案卷送出，不进入办理记录、导出和打印。' }))];
  read();
  return place;
}
