/** The page of publicity activities and mobilisation: choose a place, read what was held, and for its own people enter it. */
import { get, post, upload } from '../kit/api.js';
import { foldedAsk } from '../kit/ask.js';
import { downloadLink, loneFile } from '../kit/case/papers.js';
import { button, el, fact, fill, mark, notRead } from '../kit/dom.js';
import { chosenFrom, field } from '../kit/fields.js';
import { openPage } from '../kit/page.js';
import { ENDINGS, FILES, day, moment, size } from '../kit/words.js';

/** @typedef {{ code: string, name: string, unit: boolean, county?: string }} Scope */

/**
 * @typedef {{ id: number, organisationName: string, kindName: string, heldOn: string, place: string, form: string, participants: number,
 *   media: string, summary: string, enteredBy: string, struck?: Struck, mayStrike: boolean,
 *   files: Paper[] }} Activity
 */
/** @typedef {{ reason: string, by: string, at: string }} Struck */
/** @typedef {{ id: number, fileName: string, size: number, pdf: boolean, struck?: Struck }} Paper */
/** @typedef {{ code: string, name: string, mayEnter: boolean, kinds: { id: string, label: string }[], activities: Activity[] }} Place */

const content = /** @type {HTMLElement} */ (document.querySelector('#content'));

/**
 * The files of an activity; its own people add some and strike out what should not be there, and what was refused stays on the page with its reason.
 *
 * @param {Activity} one @param {() => unknown} again
 */
function papers(one, again) {
  const id = `files-${one.id}`;
  const list = el('ul', { class: 'sc-files' }, one.files.map(file => line(file, one.mayStrike ? again : null)));
  const said = el('ul', { class: 'sc-progress' });
  const input = el('input', { type: 'file', id, multiple: true, accept: ENDINGS.join(','), onchange: async () => {
    const files = [...input.files ?? []];
    input.value = '';
    said.replaceChildren();
    for (const file of files) {
      await send(one, file, { list, said, again });
    }
  } });
  return !one.mayStrike ? one.files.length > 0 && list : el('ul', { class: 'sc-kinds sc-uploads' }, el('li', null,
    el('p', null, el('strong', null, '附件')), list, input, el('label', { for: id, class: 'sc-button sc-choose' }, '加附件'), said,
    el('small', null, `照片、通知、签到表等，登记后一直保存。${FILES}传错了的、不宜公开的，把附件作废。`)));
}

/** @param {Struck} struck */
const strike = struck => `${struck.by} 于 ${moment(struck.at)} 作废：${struck.reason}`;

/** A file with a way to strike it out for its own people; one that is struck out says who did so, when and why. @param {Paper} file @param {(() => unknown) | null} again */
function line(file, again) {
  if (file.struck) {
    return el('li', { id: `file-${file.id}` }, el('s', null, again ? downloadLink(`/activity-files/${file.id}/content`, file.fileName) : file.fileName), ' ', mark('bad', '已作废'),
      el('small', null, size(file.size)), el('small', null, strike(file.struck)));
  }
  const shown = loneFile(file, 'activity', 'activity-files');
  shown.id = `file-${file.id}`;
  if (again) {
    shown.append(foldedAsk({
      id: `strike-file-${file.id}`, title: '附件有误', action: '作废这个附件', kind: 'danger',
      send: async values => {
        await post(`/activity-files/${file.id}/strike`, values);
        await again();
      },
    }, field({
      id: `strike-file-${file.id}-reason`, name: 'reason', label: '作废原因', maxlength: 1000,
      hint: '作废以后不再展示，也不占附件个数；原件保留，只有本单位能打开，不能撤销。',
    })));
  }
  return shown;
}

/** @param {Activity} one @param {File} file @param {{ list: HTMLElement, said: HTMLElement, again: () => unknown }} place */
async function send(one, file, { list, said, again }) {
  const state = el('div', { role: 'status' }, `${file.name} 正在上传……`);
  const row = el('li', null, state);
  said.append(row);
  try {
    list.append(line(await upload(`/activities/${one.id}/files`, file, part => {
      state.textContent = part < 1 ? `${file.name} ${Math.round(part * 100)}%` : `${file.name} 正在核对……`;
    }), again));
    row.remove();
  } catch (error) {
    row.className = 'sc-refused';
    fill(state, el('p', { role: 'alert' }, el('strong', null, file.name), `没有上传：${error.message}`));
  }
}

/** @param {Activity} one @param {() => unknown} again */
const card = (one, again) => el('li', { class: 'sc-card', id: `activity-${one.id}` },
  el('p', null, el('strong', null, `${day(one.heldOn)} ${one.kindName}`), ' ', one.struck && mark('bad', '已作废')),
  el('dl', { class: 'sc-facts' }, fact('举办单位', one.organisationName), fact('地点', one.place), fact('形式', one.form),
    fact('参加人数', one.participants), fact('媒体', one.media), fact('登记人', one.enteredBy), fact('作废', one.struck ? strike(one.struck) : '')),
  el('p', { class: 'sc-text' }, one.summary),
  papers(one, again),
  one.mayStrike && foldedAsk({
    id: `strike-${one.id}`, title: '登记错了', action: '作废',
    send: async values => {
      await post(`/activities/${one.id}/strike`, values);
      await again();
    },
  }, field({ id: `strike-${one.id}-reason`, name: 'reason', label: '作废原因', maxlength: 1000 })));

/** @param {Place} place @param {() => unknown} again */
const entry = (place, again) => foldedAsk({
  id: 'enter', title: '登记一项活动', action: '登记',
  send: async values => {
    await post('/activities', { ...values, organisation: place.code, participants: values.participants === '' ? null : Number(values.participants) });
    await again();
  },
}, el('div', { class: 'sc-grid' },
  field({ id: 'enter-kind', name: 'kind', label: '活动类别', options: chosenFrom(place.kinds.map(kind => ({ value: kind.id, label: kind.label }))) }),
  field({ id: 'enter-heldOn', name: 'heldOn', label: '活动日期', type: 'date' }),
  field({ id: 'enter-place', name: 'place', label: '地点', maxlength: 200 }),
  field({ id: 'enter-form', name: 'form', label: '形式（例如视频会议、现场宣传）', maxlength: 200 }),
  field({ id: 'enter-participants', name: 'participants', label: '参加人数', type: 'number', min: 0, step: 1 }),
  field({ id: 'enter-media', name: 'media', label: '报道的媒体（没有的不填）', maxlength: 500 })),
field({ id: 'enter-summary', name: 'summary', label: '主要内容', rows: 3, maxlength: 2000 }));

/** @param {HTMLElement} holder @param {string} code @param {number} page */
async function show(holder, code, page = 1) {
  const again = () => show(holder, code, page);
  try {
    /** @type {Place} */
    const place = await get(`/activities?organisation=${code}&page=${page}`);
    fill(holder, el('h2', null, place.name), place.mayEnter && entry(place, again),
      place.activities.length
        ? el('ul', { class: 'sc-cards' }, place.activities.map(one => card(one, again)))
        : el('p', { class: 'sc-paper' }, '还没有登记活动。'),
      (page > 1 || place.activities.length === 50) && el('div', { class: 'pages' },
        button('上一页', 'plain', () => show(holder, code, page - 1), { disabled: page <= 1 }),
        button('下一页', 'plain', () => show(holder, code, page + 1), { disabled: place.activities.length < 50 })));
  } catch (error) {
    fill(holder, notRead(error, again));
  }
}

async function open() {
  /** @type {Scope[]} */
  const scopes = await get('/accident-figures');
  const holder = el('div', { id: 'place' });
  const first = scopes.find(one => one.code === window.location.hash.slice(1)) ?? scopes.find(one => !one.unit) ?? scopes[0];
  if (!first) {
    fill(content, el('p', { class: 'sc-paper' }, '没有您可以查看的单位。'));
    return;
  }
  fill(content, field({
    id: 'place-of', label: '市、县区和单位', value: first.code, options: scopes.map(one => ({ value: one.code, label: one.name })),
    onchange: (/** @type {Event} */ event) => show(holder, /** @type {HTMLSelectElement} */ (event.target).value),
  }), holder);
  await show(holder, first.code);
}

openPage(content, open);
