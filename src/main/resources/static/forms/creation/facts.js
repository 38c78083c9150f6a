/** A creation at a glance: 达标 and titles side by side, the 备案表, the seven 有, who countersigned. */
import { get } from '../../kit/api.js';
import { el, fact, fill, mark, notRead, section } from '../../kit/dom.js';
import { day, moment } from '../../kit/words.js';

/**
 * @typedef {{ round: number, departmentName: string, state: string, stateName: string, dueAt: string, answeredAt?: string,
 *   personName?: string, opinion?: string }} Countersignature
 */

/** @typedef {{ chainName: string, conferredOn: string, validUntil: string }} Held */

/** @type {Record<string, string>} */
const COUNTERSIGNED = { approve: 'good', return: 'warn', reject: 'bad', silent: 'warn' };

/** @param {any} details @param {Held[]} titles */
const standing = (details, titles) => section('达标与称号', el('dl', { class: 'sc-facts' },
  fact('达标（不是称号）', details.upToStandardSince
    ? [mark('good', '达标'), ` ${day(details.upToStandardSince)}起`]
    : mark('info', details.state === 'running' ? '创建中，尚未达标' : details.stateName)),
  fact('称号', titles.length
    ? titles.map(title => el('div', null, mark('good', title.chainName), ` ${day(title.conferredOn)}命名，有效期至${day(title.validUntil)}`))
    : mark('info', '没有有效的称号')),
  fact('备案日期', day(details.registeredOn)),
  fact('单位类型', details.unitTypeName)));

/** @param {{ registration: { label: string, value: string }[] }} details */
const registration = details => details.registration.length > 0 && el('details', { class: 'sc-section' },
  el('summary', null, '备案表'),
  el('dl', { class: 'sc-facts sc-wide' }, details.registration.map(one => fact(one.label, one.value))));

/** @param {{ seven: { label: string, present?: boolean, remark?: string }[] }} details */
function sevenTable(details) {
  const seen = details.seven.filter(one => one.present !== undefined);
  return seen.length > 0 && section('七有', el('ul', { class: 'sc-list' }, seen.map(one => el('li', null,
    mark(one.present ? 'good' : 'bad', one.present ? '有' : '没有'), ' ', one.label, one.remark && `：${one.remark}`))));
}

/** @param {Countersignature} one */
const countersignLine = one => el('li', null,
  el('p', null, el('strong', null, one.departmentName), ' ', mark(COUNTERSIGNED[one.state] ?? 'info', one.stateName),
    one.state === 'open' ? ` ${day(one.dueAt)}前答复` : one.answeredAt && ` ${one.personName ?? ''} ${moment(one.answeredAt)}`),
  one.opinion && el('p', { class: 'sc-text' }, one.opinion));

/** @param {{ countersignatures: Countersignature[], countersignRule: string }} details */
function countersignatures(details) {
  const given = details.countersignatures;
  const last = given[0]?.round;
  return given.length > 0 && [
    section(`会签（第 ${last} 轮）`, el('p', { class: 'sc-hint' }, details.countersignRule),
      el('ul', { class: 'sc-list', id: 'countersignatures' }, given.filter(one => one.round === last).map(countersignLine))),
    given.some(one => one.round !== last) && el('details', { class: 'sc-section' }, el('summary', null, '以前各轮会签'),
      el('ul', { class: 'sc-list' }, given.filter(one => one.round !== last).map(one => el('li', null, `第 ${one.round} 轮`, el('ul', null, countersignLine(one)))))),
  ];
}

/** @type {Maker} */
export const creationFacts = ({ view }) => {
  const { details } = view;
  const titles = el('div');
  /** @param {{ titles?: Held[] }} unit */
  const show = unit => fill(titles, standing(details, unit.titles ?? []));
  const read = () => get(`/communities/${view.community}/standing`).then(show).catch(error => fill(titles, notRead(error, read)));
  show({});
  read();
  return {
    element: el('div', { id: 'creation-facts', class: 'sc-case' }, titles, registration(details), sevenTable(details), countersignatures(details)),
  };
};
