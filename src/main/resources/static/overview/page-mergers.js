/** The page of the mergers of units: everybody reads them, an administrator records one. */
import { el, table } from '../kit/dom.js';
import { day } from '../kit/words.js';
import { merger } from './merger.js';
import { section } from './section.js';

/** @typedef {{ predecessor: string, predecessorName: string, successor: string, successorName: string, mergedOn: string, basis: string, recordedBy: string }} Merger */

/** @param {import('./overview.js').Asked} asked */
export const draw = ({ me }) => section({
  id: 'successions', title: '乡镇撤并', path: '/successions',
  render: (/** @type {Merger[]} */ all, saved) => [
    all.length ? table('撤并', ['被撤并单位', '承接单位', '生效日期', '依据', '登记人'], all.map(one => el('tr', null,
      el('td', null, `${one.predecessorName}（${one.predecessor}）`), el('td', null, `${one.successorName}（${one.successor}）`),
      el('td', null, day(one.mergedOn)), el('td', null, one.basis), el('td', null, one.recordedBy))))
      : el('p', { class: 'sc-paper' }, '还没有登记过撤并。'),
    me.groups.includes('camunda-admin') && merger(saved)],
}).element;
