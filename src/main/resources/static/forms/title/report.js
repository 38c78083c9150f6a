/** The annual report, written over several sittings; what the server holds counts, not what this tab remembers. */
import { begin } from '../../kit/differences.js';
import { el } from '../../kit/dom.js';
import { field, inputOf, valueOf } from '../../kit/fields.js';
import { Saver } from '../../kit/saver.js';
import { day } from '../../kit/words.js';
import { PARTS, yearOf } from './facts.js';

/** The longest part, as on the server. */
const LONGEST = 4000;

/** @type {Record<string, string>} */
const HINTS = {
  upkeep: '一年来机构、制度、安全促进项目、宣传教育、应急演练、隐患整改的情况和成效。',
  accidents: '一年来各类事故与伤害的起数、伤亡人数，和上一年相比的变化；没有的写“无”。',
  plan: '还有哪些问题，下一年准备做什么。',
};

/** @type {Maker} */
export const annualReport = ({ view, slot, renew }) => {
  const kept = slot('report');
  const before = view.details.reports.find((/** @type {import('./facts.js').Report} */ report) => report.taskId === view.task?.id) ?? {};
  const { now, moved } = begin(kept, before, before.seen);
  const parts = Object.keys(PARTS);
  const holder = el('div', { id: 'report' }, before.dueOn && el('p', null, `授予称号满 ${yearOf(view.details, before)} 年（${day(before.dueOn)}）的年度报告。`), parts.map(part =>
    field({ id: part, label: PARTS[part], hint: HINTS[part], rows: 5, maxlength: LONGEST, value: now[part] })));
  const saver = new Saver(holder, `/titles/${encodeURIComponent(view.details.certificateNumber)}/reports/${before.dueOn}`, {
    kept, known: before, from: before, seenIn: report => report.seen, renew, moved, at: ([part = '']) => inputOf(holder, part),
    collect: () => Object.fromEntries(parts.map(part => [part, valueOf(holder, part)])),
  });
  return {
    element: holder,
    leave: () => saver.leave(),
    variables: () => ({ seen: saver.seen }),
    errors: () => {
      const empty = parts.filter(part => !valueOf(holder, part))
        .map(part => ({ field: inputOf(holder, part), message: `请填写“${PARTS[part]}”，没有的写“无”。` }));
      return empty.length ? empty : saver.errors(holder);
    },
  };
};
