/** The leading body of a county: who leads, who is the contact, with how many people and how much money. */
import { put } from './api.js';
import { button, el, fill, mark } from './dom.js';
import { empty, field, numberOf, valueOf } from './fields.js';

const NAMES = {
  leader: '分管领导', post: '分管领导职务', contact: '具体联系人', phone: '联系电话', staff: '工作人员（人）', funds: '工作经费（万元）',
};

/** Every saving is a line of the history, so it is saved by a click and not by itself. */
export function leadingBody({ root, view }) {
  const holder = root.querySelector('#leading-body');
  const now = view.details?.leadingBody ?? {};
  const number = id => ['staff', 'funds'].includes(id);
  const news = el('p', { class: 'sc-saved', role: 'status' },
    now.leader ? [mark('good', '已报送'), ' 有变动时修改后再保存，以前的情况会保留。'] : [mark('bad', '未报送'), ' 填好后点“保存领导机构”。']);
  let changed = false;
  const say = (...words) => fill(news, words);
  const save = async () => {
    const wrong = empty(root, NAMES);
    if (wrong.length) {
      say(mark('bad', '没有保存'), ` ${wrong[0].message}`);
      wrong[0].field.focus();
      return;
    }
    try {
      view.details = await put(`/selections/${view.id}/leading-body`, {
        leader: valueOf(root, 'leader'), post: valueOf(root, 'post'), contact: valueOf(root, 'contact'), phone: valueOf(root, 'phone'),
        staff: numberOf(root, 'staff'), funds: numberOf(root, 'funds'),
      });
      changed = false;
      say(mark('good', '已保存'));
    } catch (error) {
      say(mark('bad', '没有保存'), ` ${error.message}`);
    }
  };
  holder.dataset.onServer = 'true';
  holder.addEventListener('input', () => {
    changed = true;
    say('有修改，还没有保存。');
  });
  fill(holder,
    el('div', { class: 'sc-grid' }, Object.entries(NAMES).map(([id, label]) => field({
      id, label, value: now[id], ...(number(id) ? { type: 'number', min: 0, step: id === 'funds' ? '0.01' : '1' } : { maxlength: 100 }),
    }))),
    button('保存领导机构', 'plain', save, { id: 'save-leading-body' }), news);
  return {
    errors: () => changed || !view.details?.leadingBody
      ? [{ field: holder.querySelector('#leader'), message: '请填写领导机构，并点“保存领导机构”。' }] : [],
  };
}
