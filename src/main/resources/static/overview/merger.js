/** Recording a merger: two units of one county are chosen, what would move is read, and then it is confirmed. It cannot be undone. */
import { get, post } from '../kit/api.js';
import { ask } from '../kit/ask.js';
import { el, fill, notRead, reading } from '../kit/dom.js';
import { chosenFrom, field } from '../kit/fields.js';
import { day } from '../kit/words.js';

/** @typedef {{ code: string, name: string, county: string, countyName: string }} Unit */
/** @typedef {{ predecessorName: string, successorName: string, moves: string[] }} Preview */

/** What is missing, in the order of the fields. @type {[string, string][]} */
const NEEDED = [
  ['predecessor', '请选择被撤并的单位。没有看到的，请先选对县区。'],
  ['successor', '请选择承接单位。没有看到的，请先选对县区。'],
  ['mergedOn', '请填写撤并生效的日期。'],
  ['basis', '请填写撤并依据，例如批复的文号。'],
];

/** @param {Record<string, string>} values */
const missing = values => {
  const [found] = NEEDED.filter(([name]) => !values[name]);
  return found ? { field: found[0], message: found[1] } : null;
};

/** What is about to happen, with names, and the button that does it. @param {Record<string, string>} values @param {Preview} seen @param {import('./section.js').Saved} saved */
const confirming = (values, seen, saved) => el('div', { class: 'sc-note warn', id: 'merger-preview' },
  el('p', null, el('strong', null, `${seen.predecessorName}（${values.predecessor}）并入${seen.successorName}（${values.successor}）`),
    `，${day(values.mergedOn)}起生效，依据：${values.basis}。`),
  seen.moves.length ? [el('p', null, `下面这些转到${seen.successorName}：`), el('ul', { class: 'sc-items' }, seen.moves.map(one => el('li', null, one)))]
    : el('p', null, `${seen.predecessorName}在系统里没有要转的事项，只登记撤并。`),
  el('p', null, el('strong', null, '登记以后不能撤销。'), `${seen.predecessorName}不再是可以选择的单位。请对照批复核对两个单位的名称，谁并入谁不要颠倒。`),
  ask({
    id: 'record-merger', action: '确认登记，不能撤销', kind: 'danger',
    send: async () => {
      await post('/successions', values);
      await saved(`${seen.predecessorName}并入${seen.successorName}，已经登记。`);
    },
  }));

/** @param {Unit[]} units @param {import('./section.js').Saved} saved */
function form(units, saved) {
  const seen = el('div', { 'aria-live': 'polite' });
  const counties = [...new Map(units.map(unit => [unit.county, unit.countyName]))].map(([value, label]) => ({ value, label }));
  /** @param {string} county */
  const inside = county => chosenFrom(units.filter(unit => unit.county === county).map(unit => ({ value: unit.code, label: `${unit.name}（${unit.code}）` })));
  const choices = el('div', { class: 'sc-grid' });
  /** @param {string} county */
  const show = county => fill(choices,
    field({ id: 'predecessor', name: 'predecessor', label: '被撤并的单位（以后不再有）', options: inside(county) }),
    field({ id: 'successor', name: 'successor', label: '承接单位（继续存在）', options: inside(county) }));
  show('');
  const element = ask({
    id: 'check-merger', action: '核对会转移什么', kind: 'plain', missing,
    send: async values => {
      fill(seen, el('p', { class: 'sc-loading', role: 'status' }, '正在核对……'));
      try {
        fill(seen, confirming(values, await post('/successions/preview', values), saved));
      } catch (error) {
        fill(seen);
        throw error;
      }
    },
  },
  el('p', { class: 'sc-hint' }, '两个单位须在同一个县区。先核对，再登记；核对不会改变什么。'),
  field({
    id: 'merger-county', label: '县区', options: chosenFrom(counties),
    onchange: (/** @type {Event} */ event) => show(/** @type {HTMLSelectElement} */ (event.target).value),
  }),
  choices,
  el('div', { class: 'sc-grid' },
    field({ id: 'mergedOn', name: 'mergedOn', label: '生效日期', type: 'date' }),
    field({ id: 'basis', name: 'basis', label: '依据（批复文号）', maxlength: 200 })));
  // what has been read is about what stood in the fields then
  element.addEventListener('input', () => fill(seen));
  return [element, seen];
}

/** @param {import('./section.js').Saved} saved */
export function merger(saved) {
  const place = el('div', null, reading());
  const read = async () => fill(place, form(await get('/successions/units'), saved));
  const begin = () => read().catch(error => fill(place, notRead(error, begin)));
  const element = el('details', { class: 'sc-folded', id: 'merger' }, el('summary', null, '登记一次撤并'), place);
  element.addEventListener('toggle', begin, { once: true });
  return element;
}
