/** What an administrator has suspended of a case: who did it and when, what it means, and how it goes on. */
import { post } from '../kit/api.js';
import { ask } from '../kit/ask.js';
import { el } from '../kit/dom.js';
import { field } from '../kit/fields.js';
import { moment } from '../kit/words.js';

/** @typedef {{ part: string, whole: boolean, by?: string, at?: string }} Halt */

/** @param {Halt} one */
const line = one => el('li', null, el('strong', null, `“${one.part}”`), one.by ? `由${one.by}` : '', one.at ? `于${moment(one.at)}` : '',
  one.whole ? '暂停了整个流程：不能再发起；已经在办的案卷可以继续办，但是此后的提醒、黄牌和红牌不发出。恢复要在 Cockpit 中打开这个流程，点“恢复”。' : '暂停办理。');

/** @param {string} caseId @param {Halt[]} halts @param {(said: string) => Promise<void>} saved */
export const suspended = (caseId, halts, saved) => halts.length > 0 && el('section', { class: 'sc-paper', id: 'halts' },
  el('h3', null, '暂停办理'),
  el('ul', { class: 'sc-list' }, halts.map(line)),
  halts.some(one => !one.whole) && el('p', { class: 'sc-hint' }, '暂停期间谁也不能办理这一部分，到期的提醒、黄牌和红牌不发出；办理期限照样计算，不因暂停而延长。恢复以后，已经到期的提醒和牌随即补发；要延长期限，请先在下面“谁在办”里延后。'),
  halts.some(one => !one.whole) && ask({
    id: 'resume', action: '恢复办理',
    missing: ({ reason }) => (reason ? null : { field: 'reason', message: '请填写恢复办理的原因。' }),
    send: async ({ reason }) => {
      await post(`/cases/${caseId}/resumption`, { reason });
      await saved('已经恢复办理，并记入案卷。');
    },
  }, field({ id: 'resume-reason', name: 'reason', label: '恢复的原因', maxlength: 1000, hint: '会写进案卷的办理记录。' })));
