/** What an administrator changes in a year of the calendar: the notice as a whole, or one day; both are previewed first. */
import { post, put } from '../kit/api.js';
import { foldedAsk } from '../kit/ask.js';
import { el, fill } from '../kit/dom.js';
import { field } from '../kit/fields.js';
import { day } from '../kit/words.js';
import { effectOf, present } from './calendar-effect.js';

/** @typedef {import('./calendar-effect.js').Effect} Effect */
/** @typedef {{ year: number, published: boolean }} Head */
/** @typedef {(said: string) => Promise<void>} Done */

/**
 * Shows what would change in the place below, and publishes it when that is confirmed.
 *
 * @param {HTMLElement} place
 * @param {{ path: string, body: Record<string, string>, title: string, confirm: string, said: (published: Effect) => string, done: Done }} spec
 */
async function preview(place, { path, body, title, confirm, said, done }) {
  present(place, effectOf(await post(`${path}/preview`, body), {
    title,
    confirm,
    cancel: () => fill(place),
    publish: async token => done(said(await put(`${path}?preview=${encodeURIComponent(token)}`, body))),
  }));
}

/** @param {Effect} effect */
const moved = effect => (effect.movedDates ? `${effect.movedCases} 件事项的期限已经调整，并写进了办理记录。` : '正在办理的事项期限都不变。');

/** What the server leaves out of an answer is left out of a request. @param {Record<string, string>} values */
const filled = values => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));

/** The notice that is carried out. @param {string} prefix @param {string} nameHint */
const noticeFields = (prefix, nameHint) => [
  field({ id: `${prefix}-number`, name: 'number', label: '文号', maxlength: 60, hint: '例如：国办发明电〔2025〕7号' }),
  field({ id: `${prefix}-name`, name: 'name', label: '通知名称', maxlength: 100, hint: nameHint }),
  field({ id: `${prefix}-issuedOn`, name: 'issuedOn', label: '成文日期', type: 'date', max: '2050-12-31' }),
];

/** @param {{ head: Head }} year @param {Done} done called with a sentence about what has been published */
export function publishing({ head }, done) {
  const place = el('div', null);
  const title = `${head.published ? '重新公布' : '公布'}${head.year}年的放假安排`;
  return [foldedAsk({
    id: 'publish', title, action: '预览',
    send: values => preview(place, {
      path: `/holidays/${head.year}`,
      body: filled(values),
      title: `公布${head.year}年的放假安排会有这些变动`,
      confirm: '确认公布',
      done,
      said: effect => `${head.year}年的放假安排已经公布。${moved(effect)}`,
    }),
  },
  field({
    id: 'publish-text', name: 'text', label: '国务院办公厅通知原文', rows: 10, maxlength: 6000,
    hint: '把通知正文整段粘贴进来，从“一、元旦：……”到“国庆节：……”都要有。',
  }),
  el('p', { class: 'sc-hint' }, '原文里有文号和落款日期的，下面三项可以不填。'),
  noticeFields('publish', `不填时为“国务院办公厅关于${head.year}年部分节假日安排的通知”。`),
  head.published && field({ id: 'publish-reason', name: 'reason', label: '重新公布的原因', maxlength: 200 })),
  place];
}

/** @param {{ head: Head }} year @param {Done} done */
export function correcting({ head }, done) {
  const place = el('div', null);
  return [foldedAsk({
    id: 'correct', title: '更正某一天', action: '预览',
    missing: values => (values.day ? null : { field: 'day', message: '请选择要更正的日期。' }),
    send: ({ day: which = '', ...body }) => preview(place, {
      path: `/holidays/${head.year}/days/${which}`,
      body: filled(body),
      title: `更正${day(which)}会有这些变动`,
      confirm: '确认更正',
      done,
      said: effect => `${day(which)}已经更正。${moved(effect)}`,
    }),
  },
  field({
    id: 'correct-day', name: 'day', label: '日期', type: 'date', min: `${head.year - 1}-12-01`, max: `${head.year}-12-31`,
    hint: '也可以在上面的日历里点这一天。',
  }),
  field({
    id: 'correct-kind', name: 'kind', label: '改为', value: 'off', options: [
      { value: 'off', label: '放假' }, { value: 'work', label: '周末调休，要上班' }, { value: 'ordinary', label: '恢复平常：平日上班，周末休息' }],
  }),
  field({ id: 'correct-holiday', name: 'holiday', label: '节日名称', maxlength: 60, hint: '恢复平常的，不用填写。' }),
  noticeFields('correct', '这次更正所依据的通知。'),
  field({ id: 'correct-reason', name: 'reason', label: '更正的原因', maxlength: 200 })),
  place];
}
