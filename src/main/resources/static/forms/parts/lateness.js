/** What is late and by how much, for the authority that has to step in. */
import { el, fact } from '../../kit/dom.js';
import { day, deadlineText, moment } from '../../kit/words.js';

/** @type {Maker} */
export const lateness = ({ view }) => {
  const late = view.task?.late;
  const deadline = late?.deadline;
  const cards = (view.record ?? []).filter(line => /card/i.test(line.kind));
  return {
    element: el('div', { id: 'lateness', class: 'sc-proposal late' },
      el('h4', null, '超期情况'),
      el('dl', { class: 'sc-facts' },
        late && fact('超期环节', `${late.levelName} · ${late.taskName}`),
        late && !deadline && fact('超期情况', '该环节已经办结'),
        deadline && fact('超期多少', deadlineText(deadline).text),
        deadline && fact('应办结日期', day(deadline.dueAt))),
      cards.length > 0 && el('ul', { class: 'sc-list' }, cards.map(line => el('li', null, `${moment(line.at)} ${line.text}`)))),
  };
};
