/** What was scored before, to who may see it by now. */
import { get } from '../../kit/api.js';
import { foldedComparison } from '../../kit/case/comparison.js';
import { hundredths, points } from '../../kit/case/sheet-model.js';
import { el, fill, notRead, section } from '../../kit/dom.js';

/** @typedef {{ kind: string, kindName: string, round: number, sheets: { ownerName: string, total: number }[] }} Round */

/** @type {Maker} */
export const scored = ({ view }) => {
  const element = el('div', { class: 'sc-case', id: 'scored' });
  const read = () => get(`/sheets/rounds?case=${view.id}`)
    .then((/** @type {Round[]} */ rounds) => fill(element, rounds.length > 0 && section('评定表', el('ul', { class: 'sc-list' }, rounds.map(one =>
      el('li', null, foldedComparison(view.id, one.kind, one.round,
        `${one.kindName}第 ${one.round} 轮：${one.sheets.map(sheet => `${sheet.ownerName} ${points(hundredths(sheet.total))} 分`).join('，')}`)))))))
    .catch(error => fill(element, notRead(error, read)));
  read();
  return { element };
};
