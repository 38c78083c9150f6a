/** The sheets of a team side by side: where they differ, by part, with what each of them noted. */
import { get } from '../api.js';
import { el, fill, mark, notRead, reading, table } from '../dom.js';
import { SheetModel, VERDICTS, hundredths, points } from './sheet-model.js';

/** @typedef {{ indicator: number, marks: (string | null)[], apart: number[], remarks: (string | null)[] }} Line */
/** @typedef {{ ownerName: string, total: number, hasZero: boolean, remark?: string }} Given */
/** @typedef {{ set: import('./sheet-model.js').IndicatorSet, sheets: Given[], lines: Line[], team?: { total: number, hasZero: boolean }, waitingFor: number }} Comparison */

/** From this many grades apart a difference is worth talking about. */
const FAR = 2;

/** @param {string | number} caseId @param {string} kind @param {number} round @returns {Promise<Comparison>} */
export const readComparison = (caseId, kind, round) => get(`/sheets/compare?case=${caseId}&kind=${kind}&round=${round}`);

/** Who came to how many points. @param {Given} sheet */
const totalOf = sheet => [el('strong', null, sheet.ownerName), ` ${points(hundredths(sheet.total))} 分 `, sheet.hasZero && mark('bad', '有零分项')];

/** The result of the team, then one line for each indicator they see differently. @param {Comparison} compared */
export function comparisonOf(compared) {
  const lines = compared.lines.filter(line => line.apart.some(apart => apart > 0));
  /** @param {Line} line */
  const isFar = line => line.apart.some(apart => apart >= FAR);
  const [far, near] = [lines.filter(isFar), lines.filter(line => !isFar(line))];
  return [
    el('ul', { class: 'sc-team-totals' }, compared.sheets.map(sheet => el('li', null, totalOf(sheet))), teamLine(compared)),
    el('p', { class: 'sc-hint' }, lines.length
      ? `${lines.length} 项等级不同，其中 ${far.length} 项相差两级以上。`
      : '各份评定表的等级完全一致。'),
    far.length > 0 && differences(compared, far),
    near.length > 0 && el('details', { class: 'sc-nearer', open: !far.length },
      el('summary', null, `相差一级的 ${near.length} 项`), differences(compared, near)),
  ];
}

/** @param {Comparison} compared */
function teamLine({ team, set }) {
  if (!team) {
    return null;
  }
  const total = hundredths(team.total);
  const verdict = new SheetModel({ set, rows: [] }).verdict(total, team.hasZero);
  return el('li', { class: 'sc-team-line' }, el('strong', null, '评定组'), ` ${points(total)} 分（平均，暂定算法） `,
    team.hasZero && mark('bad', '有零分项'), ' ', mark(...VERDICTS[verdict]));
}

/** The name without the unit in front of it; the whole name stands above the table. @param {string} name */
const shortName = name => name.split(' ').pop();

/** @param {Comparison} compared @param {Line[]} lines */
function differences({ set, sheets }, lines) {
  const made = table('评定差异', ['内容', ...sheets.map(sheet => shortName(sheet.ownerName))], lines.map(line => indicator(set, line)));
  made.querySelector('table')?.classList.add('sc-differences');
  return made;
}

/** @param {Comparison['set']} set @param {Line} line */
function indicator(set, line) {
  const parts = set.parts.map((part, index) => ({ part, apart: line.apart[index] ?? 0, index })).filter(({ apart }) => apart > 0);
  return el('tbody', null,
    el('tr', null, el('th', { scope: 'rowgroup', colspan: line.marks.length + 1 },
      el('strong', null, line.indicator), ` ${set.indicators[line.indicator - 1]?.text}`)),
    parts.map(({ part, apart, index }) => el('tr', { class: apart >= FAR ? 'far' : null },
      el('td', null, part.name, apart >= FAR && '（相差大）'),
      line.marks.map(marks => el('td', { class: 'sc-grade' }, marks?.[index] ?? '无')))),
    line.remarks.some(Boolean) && el('tr', null, el('td', null, '备注'), line.remarks.map(remark => el('td', { class: 'sc-text' }, remark))));
}

/** A single sheet has nothing to be compared with: it is shown as it is, line by line. @param {Comparison} compared @param {Given} sheet */
function singleSheet({ set, lines }, sheet) {
  const model = new SheetModel({
    set,
    rows: lines.flatMap(({ indicator: number, marks: [marks], remarks: [remark] }) =>
      (marks ? [{ indicator: number, marks, remark: remark ?? '', evidence: [] }] : [])),
  });
  return [
    el('p', null, totalOf(sheet), ' ', mark(...VERDICTS[model.verdict(hundredths(sheet.total), sheet.hasZero)])),
    el('p', { class: 'sc-text' }, sheet.remark),
    set.elements.map(element => {
      const numbers = model.ofElement(element.key);
      return el('details', { class: 'sc-nearer' },
        el('summary', null, `${element.name} ${points(model.pointsOf(numbers))} / ${points(model.maxOf(numbers))}`),
        el('ul', { class: 'sc-list' }, numbers.map(number => gradedLine(model, number))));
    }),
  ];
}

/** @param {SheetModel} model @param {number} number */
const gradedLine = (model, number) => el('li', null,
  el('p', null, el('strong', null, number), ` ${model.indicator(number).text}`),
  el('p', null, model.set.parts.map((part, index) => `${part.name} ${model.grade(number, index) ?? '无'}`).join('，'), `，${points(model.rowPoints(number))} 分`),
  model.row(number).remark && el('p', { class: 'sc-text' }, `备注：${model.row(number).remark}`));

/**
 * A folded part of the case that reads the comparison when it is opened.
 *
 * @param {string | number} caseId
 * @param {string} kind
 * @param {number} round
 */
export function foldedComparison(caseId, kind, round, title = `第 ${round} 轮逐项差异`) {
  const holder = el('div', null, reading());
  const read = async () => {
    try {
      const compared = await readComparison(caseId, kind, round);
      const [first, ...others] = compared.sheets;
      fill(holder, first && !others.length ? singleSheet(compared, first) : comparisonOf(compared));
      holder.dataset.read = 'yes';
    } catch (error) {
      fill(holder, notRead(error, read));
    }
  };
  const folded = el('details', { class: 'sc-comparison', ontoggle: () => folded.open && !holder.dataset.read && read() },
    el('summary', null, title), holder);
  return folded;
}
