/** Taking something back: folded away, asked for a reason, and said plainly that it cannot be undone. */
import { post } from '../../kit/api.js';
import { foldedAsk } from '../../kit/ask.js';
import { el } from '../../kit/dom.js';
import { field } from '../../kit/fields.js';

/**
 * @param {{ path: string, title: string, words: string }} spec
 * @param {() => unknown} done
 */
function withdrawal({ path, title, words }, done) {
  const element = foldedAsk({
    id: 'withdrawal-form', title, action: '确认撤回', kind: 'danger', keep: `withdrawal:${path}`,
    missing: ({ reason }) => (reason ? null : { field: 'reason', message: '请填写“撤回理由”，再点“确认撤回”。' }),
    send: async ({ reason }) => {
      await post(path, { reason });
      await done();
    },
  },
  el('p', null, words),
  field({ id: 'withdrawal-reason', name: 'reason', label: '撤回理由', rows: 3, maxlength: 1000 }));
  element.classList.add('sc-withdrawal');
  return element;
}

/** @param {{ id: number | string }} application @param {() => unknown} done */
export const applicationWithdrawal = (application, done) => withdrawal({
  path: `/cases/${application.id}/withdrawal`,
  title: '撤回这件申报',
  words: '撤回的是整件申报：各级正在办理的事项随即终止，不能恢复；材料仍保存在案卷里。需要时可以重新申报。',
}, done);

/** Taking the creation back stands at the end of the unit's own forms. @type {Maker} */
export const creationWithdrawal = ({ view }) => ({
  element: withdrawal({
    path: `/creations/${view.id}/withdrawal`,
    title: '撤回这次创建',
    words: '撤回的是整次创建：各级正在办理的事项随即终止，不能恢复；备案日期、档案和材料都保留，可以再次办理创建。',
  }, () => window.location.reload()),
});
