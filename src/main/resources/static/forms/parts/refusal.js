/** The other authority's system said no: why, so that a person can set it right. */
import { el } from '../../kit/dom.js';

/** @type {Maker} */
export const refusal = ({ view }) => (!view.task?.otherSide ? {} : {
  element: el('div', { id: 'refusal', class: 'sc-note bad', role: 'status' },
    el('strong', null, '对方系统没有接收，原因：'),
    el('p', { class: 'sc-text' }, view.task.otherSide),
    el('p', null, '请按原因处理后，在这里人工办理。')),
});
