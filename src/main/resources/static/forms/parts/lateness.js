/** What is late and by how much, or what has become of it, for the authority that has to step in. */
import { el, fact } from '../../kit/dom.js';
import { day, deadlineText, moment } from '../../kit/words.js';

/** @typedef {NonNullable<TaskView['late']>} Late */

/** What has become of what was late, where it is not late any more. @type {Record<string, (late: Late) => string>} */
const SINCE = {
  over: ({ endedAt, done }) => {
    const on = endedAt ? `已于${day(endedAt)}` : '已经';
    return done ? `${on}办结` : `没有办理，${on}结束，不再办理`;
  },
  begunAgain: ({ deadline }) => `超期的那一次已经结束；该环节现在重新计时，${day(deadline?.dueAt ?? '')}到期`,
  putOff: ({ deadline }) => `期限已经延长，${day(deadline?.dueAt ?? '')}到期`,
};

/** @type {Maker} */
export const lateness = ({ view }) => {
  const late = view.task?.late;
  const since = late && SINCE[late.standing]?.(late);
  const deadline = since ? undefined : late?.deadline;
  const all = (view.record ?? []).filter(line => /card/i.test(line.kind));
  const own = all.filter(line => late && line.text.includes(`${late.levelName}的“${late.taskName}”`));
  const cards = own.length ? own : all;
  return {
    element: el('div', { id: 'lateness', class: 'sc-proposal late' },
      el('h4', null, '超期情况'),
      el('dl', { class: 'sc-facts' },
        late && fact('超期环节', `${late.levelName} · ${late.taskName}`),
        since && fact('现在情况', since),
        deadline && fact('超期多少', deadlineText(deadline).text),
        deadline && fact('应办结日期', day(deadline.dueAt))),
      cards.length > 0 && el('ul', { class: 'sc-list' }, cards.map(line => el('li', null, `${moment(line.at)} ${line.text}`)))),
  };
};
