/** What the same person has meanwhile filled in on another computer or telephone comes onto this page. */
import { get } from '../../kit/api.js';

/** @typedef {import('./sheet.js').ScoreSheet} ScoreSheet */
/** @typedef {import('../../kit/case/sheet-model.js').Row} Row */

/**
 * Takes up rows that are newer on the server; what was typed here and is not saved yet stays as it is.
 *
 * @param {ScoreSheet} sheet
 * @param {(address: string) => Promise<any>} [read]
 * @returns {Promise<number>} how many rows came
 */
export async function takeUp(sheet, read = get) {
  const { saver, model } = sheet;
  if (!sheet.mayEdit || saver.busy) {
    return 0; // what is being saved brings the other rows along
  }
  const view = await read(saver.address);
  if (!view.mayEdit) {
    await sheet.reload();
    return 0;
  }
  const newer = view.rows.filter((/** @type {Row} */ row) =>
    (row.version ?? 0) > (model.row(row.indicator).version ?? 0) && !saver.dirty.has(row.indicator) && !saver.clashing.has(row.indicator));
  saver.version = view.version;
  newer.forEach((/** @type {Row} */ row) => {
    model.take(row);
    sheet.show(row.indicator);
    sheet.clearRow(row.indicator);
  });
  return newer.length;
}

/**
 * Looks now and whenever the person comes back to this page; nobody is told that nothing was found.
 *
 * @param {ScoreSheet} sheet
 */
export function lookElsewhere(sheet) {
  return takeUp(sheet).then(rows => {
    if (rows) {
      sheet.head.tookUp(rows);
    }
  }, () => {});
}
