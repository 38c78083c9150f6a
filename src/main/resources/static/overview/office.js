/** What the city office does on the overview page: lists, annual assessments, leading bodies. */
import { addressOf, post, put } from '../kit/api.js';
import { ask, foldedAsk } from '../kit/ask.js';
import { el, mark, table } from '../kit/dom.js';
import { field } from '../kit/fields.js';
import { leadingBodyFields, leadingBodyOf } from '../kit/leading-body.js';
import { day } from '../kit/words.js';
import { section } from './section.js';

/** @typedef {import('./section.js').Saved} Saved */
/** @typedef {{ id: number }} Programme */
/** @typedef {{ label: string, points: number, most: number, explanation: string }} AnnualLine */

/**
 * @typedef {{ county: string, countyName: string, year: number, points: number, most: number, lines: AnnualLine[], closedBy?: string, closedAt?: string,
 *   remark?: string }} AnnualSheet
 */

/** @typedef {{ body: string, name: string, now?: { leader: string, contact: string } }} Body */

const LISTS = [
  ['pilots', '试点单位名单'], ['responsibilities', '包抓责任一览表'], ['contacts', '领导机构和联系人名单'],
  ['candidates', '候选名单'], ['ranking', '试点择优排序'], ['titles', '有效称号名单'], ['progress', '各县区进展情况'],
];

/** @param {Programme} programme */
export const lists = programme => el('section', null, el('h2', null, '名单（Excel）'),
  el('ul', { class: 'links' }, LISTS.map(([name, title]) =>
    el('li', null, el('a', { href: addressOf(`/programmes/${programme.id}/lists/${name}.xlsx`), id: `list-${name}` }, title)))));

/** @param {AnnualLine} line */
const lineOf = line => el('tr', null,
  el('th', { scope: 'row' }, line.label), el('td', { class: 'number' }, line.most ? `${line.points.toFixed(1)} / ${line.most}` : '不计分'), el('td', null, line.explanation));

/** @param {Programme} programme @param {AnnualSheet} one @param {boolean} mayClose @param {Saved} saved */
function sheet(programme, one, mayClose, saved) {
  return el('details', { class: 'sc-paper', id: `annual-${one.county}` },
    el('summary', null, `${one.countyName}　${one.points.toFixed(1)} 分（应得 ${one.most} 分） `, mark(one.closedBy ? 'good' : 'info', one.closedBy ? '考核结果已确认' : '考核结果未确认')),
    table(`${one.countyName} ${one.year} 年度考核`, ['项目', '得分', '依据'], one.lines.map(lineOf)),
    one.closedBy
      ? el('p', null, `${one.closedBy} 于 ${day(one.closedAt)} 确认考核结果。${one.remark ?? ''}`)
      : mayClose && foldedAsk({
        id: `close-${one.county}`,
        title: '确认考核结果',
        action: `确认 ${one.points.toFixed(1)} 分，不再改变`,
        kind: 'danger',
        send: async values => {
          await post(`/programmes/${programme.id}/annual/${one.year}/${one.county}/closing`, { ...values, points: one.points });
          await saved(`${one.countyName} ${one.year} 年度考核结果已确认。`);
        },
      },
      el('p', null, `${one.countyName} ${one.year} 年度得 ${one.points.toFixed(1)} 分（应得 ${one.most} 分）。确认以后分数和依据不再改变，不能撤销；请先核对上面各项。`),
      field({ id: `remark-${one.county}`, name: 'remark', label: '备注（可不填）', maxlength: 500 })));
}

/**
 * The annual assessments of a year, explained line by line.
 *
 * @param {Programme} programme
 * @param {number[]} years
 * @param {boolean} isOffice
 */
export function annual(programme, years, isOffice) {
  const year = field({ id: 'annual-year', label: '年度', options: years.map(one => ({ value: String(one), label: `${one} 年` })), value: years[0] });
  const chosen = () => /** @type {HTMLSelectElement} */ (year.querySelector('select')).value;
  const part = section({
    id: 'annual', title: '年度目标考核', path: () => `/programmes/${programme.id}/annual/${chosen()}`,
    render: (/** @type {AnnualSheet[]} */ sheets, saved) => [
      isOffice && el('p', null, el('a', {
        href: addressOf(`/programmes/${programme.id}/lists/annual.xlsx?year=${chosen()}`), id: 'list-annual',
      }, '导出本年度考核（Excel）')),
      sheets.map(one => sheet(programme, one, isOffice, saved))],
  }, null, [el('p', { class: 'sc-hint' }, '通知只规定列入年度目标考核，没有规定怎样计分；各项分值是暂定的，写在政策文件里。'), year]);
  year.addEventListener('change', () => part.read());
  return part.element;
}

/** @param {Programme} programme @param {Body} one @param {Saved} saved */
function body(programme, one, saved) {
  const prefix = `${one.body}-`;
  const form = ask({
    id: `save-${one.body}`,
    action: '保存',
    send: async () => {
      await put(`/programmes/${programme.id}/leading-bodies/${one.body}`, leadingBodyOf(form, prefix));
      await saved(`${one.name}的领导机构已保存。`);
    },
  }, leadingBodyFields(prefix, one.now ?? {}).fields);
  return el('details', { class: 'sc-paper', id: `body-${one.body}` },
    el('summary', null, `${one.name} `, mark('info', one.now ? `${one.now.leader}，联系人 ${one.now.contact}` : '未登记')),
    form, el('p', { class: 'sc-hint' }, '以前登记的内容都保留。'));
}

/** Who leads the work and with what. @param {Programme} programme */
export const leadingBodies = programme => section({
  id: 'leading-bodies', title: '领导机构', path: `/programmes/${programme.id}/leading-bodies`,
  render: (/** @type {Body[]} */ bodies, saved) => bodies.map(one => body(programme, one, saved)),
}).element;
