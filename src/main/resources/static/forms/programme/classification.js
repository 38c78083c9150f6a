/** For which title each pilot is a candidate, with how long it has been building and what stands against it. */
import { begin } from '../../kit/differences.js';
import { el, fill, mark } from '../../kit/dom.js';
import { chosenOf, group, inputOf, radio } from '../../kit/fields.js';
import { Saver } from '../../kit/saver.js';
import { RANKS, day, rankName } from '../../kit/words.js';

/** @typedef {{ eligible: boolean, earliest?: string, reasons: string[] }} Outlook */

/** @typedef {{ unit: string, name: string, countyName: string, registeredOn?: string, monthsRegistered?: number, rank?: string } & Record<string, any>} Pilot */

/** @param {Outlook} one */
const outlook = one => (one.eligible ? mark('good', '今天就符合条件') : [
  mark('warn', one.earliest ? `最早 ${day(one.earliest)}` : '暂不符合'),
  el('ul', { class: 'sc-items' }, one.reasons.map(reason => el('li', null, reason))),
]);

/** @param {Pilot} pilot @param {string | undefined} chosen */
const choices = (pilot, chosen) => group({
  id: pilot.unit, legend: `${pilot.countyName}${pilot.name}`,
  hint: pilot.registeredOn ? `${day(pilot.registeredOn)}备案，已创建 ${pilot.monthsRegistered} 个月` : '尚未办理创建备案',
}, RANKS.map(rank => radio({
  id: `${pilot.unit}-${rank}`, name: `rank-${pilot.unit}`, value: rank, checked: chosen === rank, label: rankName(rank), hint: outlook(pilot[rank]),
})));

/** @type {Maker} */
export const classification = ({ root, view, slot, renew }) => {
  const { nationalTarget, provincialTarget, programme } = view.details;
  /** @type {Pilot[]} */
  const candidates = view.details.candidates;
  const kept = slot('classification');
  const known = { ranks: Object.fromEntries(candidates.map(pilot => [pilot.unit, pilot.rank])) };
  const { now, moved } = begin(kept, known, view.details.seen);
  /** @param {string} unit */
  const chosen = unit => chosenOf(holder, `rank-${unit}`);
  /** @param {string} rank */
  const count = rank => candidates.filter(pilot => chosen(pilot.unit) === rank).length;
  const numbers = el('p', { class: 'sc-ready', role: 'status' });
  const say = () => fill(numbers, `全国候选 ${count('national')} 个（目标 ${nationalTarget} 个），省级候选 ${count('provincial')} 个（目标 ${provincialTarget} 个），还有 ${candidates.length - count('national') - count('provincial')} 个没有分类。`);
  const holder = el('div', { id: 'classification', class: 'sc-field', onchange: say },
    candidates.map(pilot => choices(pilot, now.ranks[pilot.unit] ?? pilot.rank)), numbers);
  const saver = new Saver(holder, `/programmes/${programme}/classification`, {
    kept, known, from: view.details, seenIn: said => said.seen, renew, moved, at: ([, unit]) => inputOf(holder, `${unit}-national`),
    collect: () => ({ ranks: Object.fromEntries(candidates.map(pilot => [pilot.unit, chosen(pilot.unit)])) }),
  });
  say();
  return {
    element: [
      el('p', { class: 'sc-hint' }, '名单是建议，列入哪一类都不免除以后的申报条件。全国安全社区须从备案之日起连续创建满规定时间。'), holder],
    leave: () => saver.leave(),
    variables: () => ({ seen: saver.seen }),
    errors: () => {
      const unsaved = saver.errors(root);
      return unsaved.length ? unsaved : candidates.filter(pilot => !chosen(pilot.unit)).map(pilot => ({
        field: inputOf(root, `${pilot.unit}-national`), message: `请为${pilot.countyName}${pilot.name}选择全国候选或省级候选。`,
      }));
    },
  };
};
