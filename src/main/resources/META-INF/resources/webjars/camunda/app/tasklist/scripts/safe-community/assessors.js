/** Choosing who assesses on site: three to five experts, none from the applicant's own county. */
import { get } from './api.js';
import { button, el, fill } from './dom.js';

const [MIN, MAX] = [3, 5];

const line = person => {
  const id = `assessor-${person.userId}`;
  return el('li', { class: 'sc-choice' },
    el('input', { type: 'checkbox', id, value: person.userId, disabled: !person.eligible }),
    el('label', { for: id }, person.name,
      el('small', null, [person.unit, person.countyName].filter(Boolean).join(' · ')),
      person.eligible || el('small', { class: 'sc-reason' }, '与被评定的单位同属一个县区，按规定回避')));
};

export function assessors({ root, view }) {
  const part = root.querySelector('#assessors-part');
  const holder = root.querySelector('#assessors');
  const count = root.querySelector('#assessors-count');
  const boxes = () => [...holder.querySelectorAll('input')];
  const chosen = () => boxes().filter(box => box.checked);
  const tell = () => {
    const number = chosen().length;
    const left = number < MIN ? `，还要选 ${MIN - number} 人` : number > MAX ? `，多选了 ${number - MAX} 人` : '';
    count.textContent = `已选 ${number} 人${left}（应选 ${MIN} 至 ${MAX} 人）`;
  };
  let waiting = {};
  const load = async () => {
    try {
      const people = await get(`/assessors?case=${view.id}`);
      fill(holder, people.length ? people.map(line) : el('li', null, '还没有登记评定专家，请联系管理员。'));
      boxes().filter(box => !box.disabled && waiting[box.id]).forEach(box => {
        box.checked = true;
      });
      tell();
    } catch (error) {
      fill(holder, el('li', { role: 'alert' }, error.message, button('重新读取名单', 'plain', load)));
    }
  };
  root.addEventListener('change', tell);
  load();
  return {
    prepare: draft => {
      waiting = draft;
    },
    errors: () => {
      const number = chosen().length;
      return part.hidden || (number >= MIN && number <= MAX) ? []
        : [{
          field: boxes().find(box => !box.disabled) ?? root.querySelector('#opinion'),
          message: `请选 ${MIN} 至 ${MAX} 名评定专家，现在选了 ${number} 名。`,
        }];
    },
    variables: () => part.hidden ? {} : { assessors: chosen().map(box => box.value).join(',') },
  };
}
