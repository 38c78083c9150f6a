/** What people did by hand in the engine, in words, on a page of its own. */
import { get } from '../../../../kit/api.js';
import { el, fill, notRead, table } from '../../../../kit/dom.js';
import { dateOf, field, valueOf } from '../../../../kit/fields.js';
import { moment } from '../../../../kit/words.js';
import { finding, namedCase, ownPage, pages } from './watch.js';

/** @typedef {{ at: string, person: string, personName: string, on: string, what: string, caseId?: number, businessKey?: string, subject?: string }} Operation */

/** @param {Operation} one */
const row = one => el('tr', null,
  el('td', null, moment(one.at)),
  el('th', { scope: 'row' }, one.personName === one.person ? one.person : `${one.personName}（${one.person}）`),
  el('td', null, one.on), el('td', null, one.what), el('td', null, one.caseId ? namedCase({ caseId: one.caseId, businessKey: one.businessKey, subject: one.subject ?? '打开案卷' }) : '—'));

/** @param {HTMLElement} holder */
function show(holder) {
  const found = el('div', null);
  /** @param {number} page */
  const read = async page => {
    const asked = new URLSearchParams({ page: String(page), person: valueOf(holder, 'operations-person') });
    ['from', 'to'].forEach(end => {
      const day = dateOf(holder, `operations-${end}`);
      if (day) {
        asked.set(end, day);
      }
    });
    try {
      const { operations, further } = await get(`/cockpit/operations?${asked}`);
      fill(found, table('操作日志', ['时间', '谁', '对象', '做了什么', '案卷'], operations.map(row)), pages(page, further, read));
    } catch (error) {
      fill(found, notRead(error, () => read(page)));
    }
  };
  fill(holder, el('h2', null, '操作日志'),
    el('p', { class: 'sc-hint' }, '人员在流程引擎里的每一项操作。意见、材料和公文在案卷里，不在这里。'),
    finding(() => read(1), field({ id: 'operations-person', label: '账号', maxlength: 255 }),
      field({ id: 'operations-from', label: '从哪天起', type: 'date' }), field({ id: 'operations-to', label: '到哪天止', type: 'date' })),
    found);
  read(1);
}

export default ownPage({ id: 'safe-community.operations', path: '/operations', label: '操作日志', priority: 10, begin: show });
