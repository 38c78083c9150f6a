/** What stands against an application, or is only said before it is sent. */
import { el } from '../../kit/dom.js';
import { day } from '../../kit/words.js';

/** @typedef {{ text: string, remedy?: string, earliest?: string }} Reason */

/** @param {Reason} reason */
const reasonLine = reason => el('li', null,
  el('p', null, reason.text),
  reason.remedy && el('p', null, el('b', null, '怎么办：'), reason.remedy),
  reason.earliest && el('p', null, el('b', null, '最早可以申报：'), day(reason.earliest)));

/** @param {Reason[]} reasons */
export const reasonsOf = reasons => el('div', { class: 'sc-note bad', id: 'not-eligible' },
  el('strong', null, `暂时还不能申报，有 ${reasons.length} 个原因：`),
  el('ol', { class: 'sc-reasons' }, reasons.map(reasonLine)));

/** @param {Reason[]} warnings */
export const warningsOf = warnings => el('div', { class: 'sc-note warn', id: 'warnings' },
  el('strong', null, '可以申报，但请注意（提交后写入办理记录）：'),
  el('ul', { class: 'sc-reasons' }, warnings.map(reasonLine)));
