/** The page of the demonstration: up to which day people play, how far they are, and a button that stops them. */
import { get, post, remove } from '../kit/api.js';
import { button, el, fact, fill, mark, notRead } from '../kit/dom.js';
import { clearErrors, errorBox, showErrors } from '../kit/errors.js';
import { field, inputOf, valueOf } from '../kit/fields.js';
import { openPage } from '../kit/page.js';
import { day } from '../kit/words.js';

/** @typedef {{ state: string, until?: string, today?: string, what?: string, acts: number, calls: number, seconds: number, failure?: string }} Progress */

const A_MOMENT = 1_500;

/** @type {Record<string, [string, string]>} */
const STATES = {
  idle: ['info', '还没有开始'],
  running: ['warn', '正在进行'],
  stopped: ['info', '已停止，可以接着演示'],
  finished: ['good', '已演示到这一天'],
  failed: ['bad', '没有办成，停在这一步'],
};

const content = /** @type {HTMLElement} */ (document.querySelector('#content'));
const state = el('div', { id: 'progress', role: 'status', 'aria-live': 'polite' });
/** @type {HTMLElement} */
const form = el('section', { class: 'sc-paper' },
  el('h2', null, '演示到哪一天'),
  el('p', null, '由虚构的人员通过各自的账号，从2013年4月16日起依次办理：报送方案、推荐和确定试点、创建、检查、申报、评定、公示、命名。系统时间随之前进，不能退回。'),
  field({ id: 'until', label: '日期', type: 'date', value: '2014-11-01' }),
  errorBox(),
  button('开始或接着演示', 'primary', () => act(() => post('/demonstration', { until: valueOf(form, 'until') })), { id: 'begin' }),
  button('停止', 'plain', () => act(() => remove('/demonstration')), { id: 'stop' }));

/** @param {Progress} one */
function tell(one) {
  const [kind, words] = STATES[one.state] ?? ['info', one.state];
  fill(state, el('section', { class: 'sc-paper' },
    el('h2', null, '进度 ', mark(kind, words)),
    el('dl', { class: 'sc-facts' },
      fact('演示的当天', one.today ? day(one.today) : ''),
      fact('目标日期', one.until ? day(one.until) : ''),
      fact('刚刚', one.what ?? ''),
      fact('已办', one.acts ? `${one.acts} 件，用时 ${one.seconds} 秒` : ''),
      fact('原因', one.failure ?? ''))));
  /** @type {HTMLButtonElement} */ (form.querySelector('#begin')).disabled = one.state === 'running';
  /** @type {HTMLButtonElement} */ (form.querySelector('#stop')).disabled = one.state !== 'running';
}

async function follow() {
  const one = await get('/demonstration');
  tell(one);
  if (one.state === 'running') {
    window.setTimeout(() => follow().catch(failed), A_MOMENT);
  }
}

/** @param {{ message: string }} error */
function failed(error) {
  fill(state, notRead(error, () => follow().catch(failed)));
}

/** @param {() => Promise<Progress>} asked */
async function act(asked) {
  clearErrors(form);
  try {
    await asked();
    await follow();
  } catch (error) {
    showErrors(form, '没有办成，原因：', [{ field: inputOf(form, error.field ?? '-'), message: error.message }]);
  }
}

openPage(content, async () => {
  fill(content, state, form);
  await follow();
});
