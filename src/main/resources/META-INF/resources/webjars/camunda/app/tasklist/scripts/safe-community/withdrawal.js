/** Taking an application back: folded away, asked for a reason, and said plainly that it cannot be undone. */
import { post } from './api.js';
import { button, el, fill } from './dom.js';

const APPLICATION = view => ({
  path: `/cases/${view.id}/withdrawal`,
  title: '撤回这件申报',
  words: '撤回后，各级正在办理的事项随即终止，不能恢复；材料仍保存在案卷里。需要时可以重新申报。',
});

export function withdrawal(view, done, { path, title, words } = APPLICATION(view)) {
  const reason = el('textarea', { id: 'withdrawal-reason', class: 'form-control', rows: 3, maxlength: 1000 });
  const answer = el('p', { class: 'sc-field-error', role: 'alert' });
  const send = async () => {
    if (!reason.value.trim()) {
      fill(answer, '请填写“撤回理由”，再点“确认撤回”。');
      reason.focus();
      return;
    }
    try {
      await post(path, { reason: reason.value.trim() });
      await done();
    } catch (error) {
      fill(answer, error.message);
    }
  };
  return el('details', { class: 'sc-withdrawal' },
    el('summary', null, title),
    el('p', null, words),
    el('div', { class: 'sc-field' },
      el('label', { for: 'withdrawal-reason' }, '撤回理由'), reason, answer),
    button('确认撤回', 'danger', send, { id: 'withdraw' }));
}
