/** For which title each pilot is a candidate, with how long it has been building and what stands against it. */
import { el, fill, mark } from './dom.js';
import { inputOf } from './fields.js';
import { Saver } from './saver.js';
import { day } from './words.js';

const RANKS = { national: '国家级候选', provincial: '省级候选' };

function outlook(one) {
  return one.eligible ? mark('good', '今天就符合条件') : [
    mark('warn', one.earliest ? `最早 ${day(one.earliest)}` : '暂不符合'),
    el('ul', { class: 'sc-items' }, one.reasons.map(reason => el('li', null, reason))),
  ];
}

const choices = pilot => el('fieldset', { class: 'sc-field', 'data-field': true, id: pilot.unit },
  el('legend', null, `${pilot.countyName}${pilot.name}`),
  el('p', { class: 'sc-hint' }, pilot.registeredOn
    ? `${day(pilot.registeredOn)}备案，已创建 ${pilot.monthsRegistered} 个月` : '尚未办理创建备案'),
  Object.entries(RANKS).map(([rank, label]) => {
    const input = el('input', { type: 'radio', name: `rank-${pilot.unit}`, id: `${pilot.unit}-${rank}`, value: rank });
    input.checked = pilot.rank === rank;
    return el('div', { class: 'sc-choice' }, input,
      el('label', { for: `${pilot.unit}-${rank}` }, label, el('small', null, outlook(pilot[rank]))));
  }));

export function classification({ root, view }) {
  const { candidates, nationalTarget, provincialTarget, programme } = view.details;
  const holder = root.querySelector('#classification');
  const chosen = unit => holder.querySelector(`input[name="rank-${unit}"]:checked`)?.value ?? null;
  const count = rank => candidates.filter(pilot => chosen(pilot.unit) === rank).length;
  const numbers = el('p', { class: 'sc-ready', role: 'status' });
  const say = () => fill(numbers, `国家级候选 ${count('national')} 个（目标 ${nationalTarget} 个），省级候选 ${count('provincial')} 个（目标 ${provincialTarget} 个），还有 ${candidates.length - count('national') - count('provincial')} 个没有分类。`);
  fill(holder, candidates.map(choices), numbers);
  const saver = new Saver(holder, `/programmes/${programme}/classification`,
    () => ({ ranks: Object.fromEntries(candidates.map(pilot => [pilot.unit, chosen(pilot.unit)])) }));
  holder.addEventListener('change', say);
  say();
  return {
    errors: () => {
      const unsaved = saver.errors(root);
      return unsaved.length ? unsaved : candidates.filter(pilot => !chosen(pilot.unit)).map(pilot => ({
        field: inputOf(root, `${pilot.unit}-national`), message: `请为${pilot.countyName}${pilot.name}选择国家级或省级候选。`,
      }));
    },
  };
}
