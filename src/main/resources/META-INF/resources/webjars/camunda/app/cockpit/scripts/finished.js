/** The finished instances of a process, and the way that one of them took, over the diagram. */
import { get } from '../../../../kit/api.js';
import { button, el, fill, mark, notRead, reading, table } from '../../../../kit/dom.js';
import { field, valueOf } from '../../../../kit/fields.js';
import { moment } from '../../../../kit/words.js';
import { wipe, write } from './diagram.js';
import { caseLink, finding, pages, part, processOf } from './watch.js';
import { took, turns } from './watch-words.js';

/** @typedef {{ id: string, businessKey?: string, caseId?: number, startedAt: string, endedAt: string, stopped: boolean, end?: string }} Instance */
/** @typedef {{ element: string, name: string, startedAt: string, endedAt?: string, cancelled: boolean }} Step */

const SEARCH = 'finished-search';

/** @param {Step[]} steps */
const overDiagram = steps => write(Object.entries(turns(steps)).map(([element, which]) =>
  ({ element, text: which.join('、'), title: `第 ${which.join('、')} 步`, look: 'sc-way' })));

/** @param {Step} step @param {number} at */
const row = (step, at) => el('tr', null,
  el('td', null, at + 1), el('th', { scope: 'row' }, step.name === step.element ? '（流程图上没有名称）' : step.name),
  el('td', null, moment(step.startedAt)), el('td', null, took(step.startedAt, step.endedAt)),
  el('td', null, step.cancelled ? mark('warn', '中途撤销') : mark('good', '办完')));

/** @param {HTMLElement} place @param {Instance} one */
async function show(place, one) {
  fill(place, reading());
  try {
    /** @type {Step[]} */
    const steps = await get(`/cockpit/instances/${one.id}/way`);
    const gone = overDiagram(steps);
    fill(place, el('h4', { tabindex: -1 }, `${one.businessKey ?? ''} 经过的环节`),
      el('p', { class: 'sc-hint' }, '数字是先后次序，也写在上面的流程图上。', gone.length > 0 && '其中有的环节现在的流程图上已经没有了。'),
      table('经过的环节', ['次序', '环节', '开始', '用时', '结果'], steps.map(row)));
    place.querySelector('h4')?.focus();
  } catch (error) {
    fill(place, notRead(error, () => show(place, one)));
  }
}

/** @param {HTMLElement} holder @param {string} process */
function list(holder, process) {
  const place = el('div', { class: 'sc-way-of-one' });
  const found = el('div', null);
  /** @param {Instance} one */
  const line = one => el('tr', { 'data-instance': one.id },
    el('th', { scope: 'row' }, one.caseId ? caseLink(one.caseId, one.businessKey ?? '打开案卷') : one.businessKey ?? '没有编号'),
    el('td', null, moment(one.startedAt)), el('td', null, moment(one.endedAt)), el('td', null, took(one.startedAt, one.endedAt)),
    el('td', null, one.stopped ? mark('warn', '没有办到终点') : one.end),
    el('td', null, button('看经过', 'plain', () => show(place, one))));
  /** @param {number} page */
  const read = async page => {
    wipe();
    fill(place);
    try {
      const { instances, further } = await get(`/cockpit/processes/${process}/finished?page=${page}&search=${encodeURIComponent(valueOf(holder, SEARCH))}`);
      fill(found, table('已经结束的流程', ['案卷', '开始', '结束', '用时', '结果', '经过'], instances.map(line)), pages(page, further, read));
    } catch (error) {
      fill(found, notRead(error, () => read(page)));
    }
  };
  fill(holder,
    finding(() => read(1), field({ id: SEARCH, label: '案卷编号（可只填一部分）', maxlength: 100 })),
    place, found);
  read(1);
}

export default part({
  id: 'safe-community.finished',
  pluginPoint: 'cockpit.processDefinition.runtime.tab',
  priority: 3,
  properties: { label: '已结束' },
  begin: (holder, scope) => list(holder, processOf(scope)),
  end: wipe,
});
