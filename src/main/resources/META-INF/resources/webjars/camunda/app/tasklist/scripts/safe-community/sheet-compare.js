/** The sheets of a team side by side: where they differ, by part, with what each of them noted. */
import { get } from './api.js';
import { el, fill, mark, section } from './dom.js';
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

/** A single sheet has nothing to be compared with: it is shown as it is, line by line. */
function singleSheet({ set, sheets, lines }) {
  const [sheet] = sheets;
  const model = new SheetModel({ set, rows: lines.filter(line => line.marks[0]).map(line => ({ indicator: line.indicator, marks: line.marks[0], remark: line.remarks[0] })) });
  return [
    el('p', null, el('strong', null, sheet.ownerName), ` ${points(hundredths(sheet.total))} 分 `, sheet.hasZero && mark('bad', '有零分项'),
      ' ', verdictMark(model.verdict(hundredths(sheet.total), sheet.hasZero))),
    el('p', { class: 'sc-text' }, sheet.remark),
    set.elements.map(element => el('details', { class: 'sc-nearer' },
      el('summary', null, `${element.name} ${points(model.sum(model.ofElement(element.key), model.rowPoints))} / ${points(model.sum(model.ofElement(element.key), model.rowMax))}`),
      el('ul', { class: 'sc-list' }, model.ofElement(element.key).map(number => gradedLine(model, number))))),
  ];
}

const gradedLine = (model, number) => el('li', null,
  el('p', null, el('strong', null, number), ` ${model.indicators[number - 1].text}`),
  el('p', null, model.set.parts.map((part, index) => `${part.name} ${model.grade(number, index) ?? '无'}`).join('，'), `，${points(model.rowPoints(number))} 分`),
  model.row(number).remark && el('p', { class: 'sc-text' }, `备注：${model.row(number).remark}`));

/** A folded part of the case that reads the comparison when it is opened. */
export function foldedComparison(caseId, kind, round, title = `第 ${round} 轮逐项差异`) {
  const holder = el('div', null, el('p', { class: 'sc-loading' }, '正在读取……'));
  return el('details', {
    class: 'sc-comparison',
    ontoggle: async event => {
      if (event.target.open && !holder.dataset.read) {
        try {
          const compared = await readComparison(caseId, kind, round);
          fill(holder, compared.sheets.length === 1 ? singleSheet(compared) : comparisonOf(compared));
          holder.dataset.read = 'yes';
        } catch (error) {
          fill(holder, el('p', { role: 'alert' }, error.message));
        }
      }
    },
  }, el('summary', null, title), holder);
}

/** The part of a form that shows what was scored before, to who may see it by now. */
export function scored({ root, view }) {
  const holder = el('div', null);
  root.querySelector('#case-panel').append(holder);
  get(`/sheets/rounds?case=${view.id}`)
    .then(rounds => fill(holder, rounds.length > 0 && section('评定表', el('ul', { class: 'sc-list' }, rounds.map(one => el('li', null,
      foldedComparison(view.id, one.kind, one.round,
        `${one.kindName}第 ${one.round} 轮：${one.sheets.map(sheet => `${sheet.ownerName} ${points(hundredths(sheet.total))} 分`).join('，')}`)))))))
    .catch(error => fill(holder, el('p', { role: 'alert' }, error.message)));
  return {};
}
