/** The sheets of a team side by side: where they differ, by part, with what each of them noted. */
import { get } from './api.js';
import { el, fill, mark } from './dom.js';
import { SheetModel, points } from './sheet-model.js';
import { verdictMark } from './sheet-head.js';

/** From this many grades apart a difference is worth talking about. */
const FAR = 2;
const differs = line => line.apart.some(apart => apart > 0);
const hundredths = decimal => Math.round(Number(decimal) * 100);

export const readComparison = (caseId, kind, round) => get(`/sheets/compare?case=${caseId}&kind=${kind}&round=${round}`);

/** The result of the team, then one line for each indicator they see differently. */
export function comparisonOf(compared) {
  const lines = compared.lines.filter(differs);
  const isFar = line => line.apart.some(apart => apart >= FAR);
  const [far, near] = [lines.filter(isFar), lines.filter(line => !isFar(line))];
  return [
    el('ul', { class: 'sc-team-totals' }, compared.sheets.map(sheet => el('li', null,
      el('strong', null, sheet.ownerName), ` ${points(hundredths(sheet.total))} 分 `,
      sheet.hasZero && mark('bad', '有零分项'))), teamLine(compared)),
    el('p', { class: 'sc-hint' }, lines.length
      ? `${lines.length} 项等级不同，其中 ${far.length} 项相差两级以上。`
      : '各份评定表的等级完全一致。'),
    far.length > 0 && table(compared, far),
    near.length > 0 && el('details', { class: 'sc-nearer', open: !far.length },
      el('summary', null, `相差一级的 ${near.length} 项`), table(compared, near)),
  ];
}

function teamLine({ team, set }) {
  if (!team) {
    return null;
  }
  const total = hundredths(team.total);
  const verdict = new SheetModel({ set, rows: [] }).verdict(total, team.hasZero);
  return el('li', { class: 'sc-team-line' }, el('strong', null, '评定组'), ` ${points(total)} 分（平均，暂定算法） `,
    team.hasZero && mark('bad', '有零分项'), ' ', verdictMark(verdict));
}

/** The name without the unit in front of it; the whole name stands above the table. */
const shortName = name => name.split(' ').pop();

function table({ set, sheets }, lines) {
  return el('div', { class: 'sc-scroll', tabindex: 0, role: 'group', 'aria-label': '评定差异' },
    el('table', { class: 'sc-differences' },
      el('thead', null, el('tr', null, el('th', { scope: 'col' }, '内容'),
        sheets.map(sheet => el('th', { scope: 'col' }, shortName(sheet.ownerName))))),
      lines.map(line => indicator(set, line))));
}

function indicator(set, line) {
  const parts = set.parts.map((part, index) => ({ part, index })).filter(({ index }) => line.apart[index] > 0);
  const { text } = set.indicators[line.indicator - 1];
  return el('tbody', null,
    el('tr', null, el('th', { scope: 'rowgroup', colspan: line.marks.length + 1 }, el('strong', null, line.indicator), ` ${text}`)),
    parts.map(({ part, index }) => el('tr', { class: line.apart[index] >= FAR ? 'far' : null },
      el('td', null, part.name, line.apart[index] >= FAR && '（相差大）'),
      line.marks.map(marks => el('td', { class: 'sc-grade' }, marks?.[index] ?? '无')))),
    line.remarks.some(Boolean) && el('tr', null, el('td', null, '备注'), line.remarks.map(remark => el('td', { class: 'sc-text' }, remark))));
}

/** A folded part of the case that reads the comparison when it is opened. */
export function foldedComparison(caseId, kind, round) {
  const holder = el('div', null, el('p', { class: 'sc-loading' }, '正在读取……'));
  return el('details', {
    class: 'sc-comparison',
    ontoggle: async event => {
      if (event.target.open && !holder.dataset.read) {
        try {
          fill(holder, comparisonOf(await readComparison(caseId, kind, round)));
          holder.dataset.read = 'yes';
        } catch (error) {
          fill(holder, el('p', { role: 'alert' }, error.message));
        }
      }
    },
  }, el('summary', null, `第 ${round} 轮逐项差异`), holder);
}
