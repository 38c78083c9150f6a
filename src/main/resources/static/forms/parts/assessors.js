/** Choosing who assesses on site: three to five experts, none from the applicant's own county. */
import { get } from '../../kit/api.js';
import { el, fill, notRead } from '../../kit/dom.js';
import { group, inputOf, tick } from '../../kit/fields.js';

const [MIN, MAX] = [3, 5];

/** @param {{ userId: string, name: string, unit?: string, countyName?: string, eligible: boolean }} person */
const line = person => tick({
  id: `assessor-${person.userId}`, value: person.userId, disabled: !person.eligible, label: [
    person.name,
    el('small', null, [person.unit, person.countyName].filter(Boolean).join(' · ')),
    person.eligible || el('small', { class: 'sc-reason' }, '与被评定的单位同属一个县区，按规定回避'),
  ],
});

/**
 * @param {{ name?: string }} [spec]
 * @returns {Maker}
 */
export const assessors = ({ name = '现场评定组' } = {}) => ({ root, view }) => {
  const count = el('p', { class: 'sc-hint', id: 'assessors-count', role: 'status' }, `选 ${MIN} 至 ${MAX} 名专家`);
  const holder = el('div', { id: 'assessors', class: 'sc-choices' });
  const boxes = () => [...holder.querySelectorAll('input')];
  const chosen = () => boxes().filter(box => box.checked);
  const tell = () => {
    const number = chosen().length;
    const left = number < MIN ? `，还要选 ${MIN - number} 人` : number > MAX ? `，多选了 ${number - MAX} 人` : '';
    count.textContent = `已选 ${number} 人${left}（应选 ${MIN} 至 ${MAX} 人）`;
  };
  /** @type {import('../../kit/drafts.js').Draft} */
  let waiting = {};
  const load = async () => {
    try {
      /** @type {Parameters<typeof line>[0][]} */
      const people = await get(`/assessors?case=${view.id}`);
      fill(holder, people.length ? people.map(line) : el('p', null, '还没有登记评定专家，请联系系统管理员。'));
      boxes().filter(box => !box.disabled && waiting[box.id]).forEach(box => {
        box.checked = true;
      });
      tell();
    } catch (error) {
      fill(holder, notRead(error, load));
    }
  };
  root.addEventListener('change', tell);
  load();
  return {
    element: group({ id: 'assessors-part', legend: name }, count, holder),
    prepare: draft => {
      waiting = draft;
    },
    errors: () => {
      const number = chosen().length;
      return number >= MIN && number <= MAX ? [] : [{
        field: boxes().find(box => !box.disabled) ?? inputOf(root, 'opinion'),
        message: `请选 ${MIN} 至 ${MAX} 名评定专家，现在选了 ${number} 名。`,
      }];
    },
    variables: () => ({ assessors: chosen().map(box => box.value).join(',') }),
  };
};
