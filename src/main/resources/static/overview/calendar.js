/** The calendar page: the years and their days for those who may read them, notice and correction for an administrator. */
import { el, fill } from '../camunda/app/tasklist/scripts/safe-community/dom.js';
import { get, post, put } from '../camunda/app/tasklist/scripts/safe-community/api.js';
import { day, moment } from '../camunda/app/tasklist/scripts/safe-community/words.js';
import { choice, field, folded, reason } from './forms.js';
import { effectOf } from './calendar-effect.js';
import { arrangement, legend, months } from './calendar-months.js';

const content = document.querySelector('#content');
const message = document.querySelector('#message');

let me;
let chosen;

function report(error) {
  message.textContent = error.message;
  message.hidden = false;
  message.scrollIntoView({ block: 'center' });
}

/** Who is logged in; null when nobody is. */
async function session() {
  const response = await fetch('/camunda/api/admin/auth/user/default', {
    credentials: 'same-origin', headers: { Accept: 'application/json' },
  });
  return response.ok ? get('/me') : null;
}

const administrator = () => me.groups.includes('camunda-admin');

/** Shows what would change in the place below, and publishes it when that is confirmed. */
async function preview(place, { path, method, body, title, confirm, done }) {
  const effect = await post(`${path}/preview`, body);
  const close = () => fill(place);
  fill(place, effectOf(effect, {
    title,
    confirm,
    cancel: close,
    publish: async token => {
      const published = await method(`${path}?preview=${encodeURIComponent(token)}`, body);
      await show(chosen, done(published));
    },
  }));
  place.firstElementChild.focus();
  place.firstElementChild.scrollIntoView({ block: 'start' });
}

const moved = effect => (effect.movedDates ? `${effect.movedCases} 件事项的期限已经调整，并写进了办理记录。` : '正在办理的事项期限都不变。');

/** What the server leaves out of an answer is left out of a request. */
const filled = values => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));

function noticeFields(prefix, nameHint) {
  return [
    field('文号', el('input', { type: 'text', id: `${prefix}-number`, name: 'number', maxlength: 60 }), '例如：国办发明电〔2025〕7号'),
    field('通知名称', el('input', { type: 'text', id: `${prefix}-name`, name: 'name', maxlength: 100 }), nameHint),
    field('成文日期', el('input', { type: 'date', id: `${prefix}-issuedOn`, name: 'issuedOn', max: '2050-12-31' })),
  ];
}

function publishing(year) {
  const place = el('div', null);
  const path = `/holidays/${year.head.year}`;
  const published = year.head.published;
  return [
    folded({
      id: 'publish',
      title: published ? `重新公布${year.head.year}年的放假安排` : `公布${year.head.year}年的放假安排`,
      action: '预览',
      send: values => preview(place, {
        path,
        method: put,
        body: filled(values),
        title: `公布${year.head.year}年的放假安排会有这些变动`,
        confirm: '确认公布',
        done: effect => `${year.head.year}年的放假安排已经公布。${moved(effect)}`,
      }),
    },
    field('国务院办公厅通知原文', el('textarea', { id: 'publish-text', name: 'text', maxlength: 6000 }),
      '把通知正文整段粘贴进来，从“一、元旦：……”到“国庆节：……”都要有。'),
    el('p', { class: 'quiet' }, '原文里有文号和落款日期的，下面三项可以不填。'),
    noticeFields('publish', `不填时为“国务院办公厅关于${year.head.year}年部分节假日安排的通知”。`),
    published && field('重新公布的原因', el('input', { type: 'text', id: 'publish-reason', name: 'reason', maxlength: 200 }))),
    place,
  ];
}

function correcting(year) {
  const place = el('div', null);
  const path = values => `/holidays/${year.head.year}/days/${values.day}`;
  return [
    folded({
      id: 'correct',
      title: '更正某一天',
      action: '预览',
      send: async values => {
        if (!values.day) {
          throw Object.assign(new Error('请选择要更正的日期。'), { field: 'day' });
        }
        const { day: which, ...body } = values;
        await preview(place, {
          path: path(values),
          method: put,
          body: filled(body),
          title: `更正${day(which)}会有这些变动`,
          confirm: '确认更正',
          done: effect => `${day(which)}已经更正。${moved(effect)}`,
        });
      },
    },
    field('日期', el('input', {
      type: 'date', id: 'correct-day', name: 'day', min: `${year.head.year - 1}-12-01`, max: `${year.head.year}-12-31`,
    }), '也可以在上面的日历里点这一天。'),
    field('改为', choice({ id: 'correct-kind', name: 'kind' }, [
      { value: 'off', label: '放假' }, { value: 'work', label: '周末调休，要上班' }, { value: 'ordinary', label: '恢复平常：平日上班，周末休息' }])),
    field('节日名称', el('input', { type: 'text', id: 'correct-holiday', name: 'holiday', maxlength: 60 }), '恢复平常的，不用填写。'),
    noticeFields('correct', '这次更正所依据的通知。'),
    reason('correct-reason')),
    place,
  ];
}

function chooseDay(which) {
  const form = document.querySelector('#correct');
  form.closest('details').open = true;
  form.elements.namedItem('day').value = which;
  form.elements.namedItem('kind').focus();
  form.scrollIntoView({ block: 'center' });
}

const noticeText = notice => [
  notice.address ? el('a', { href: notice.address, rel: 'noreferrer' }, notice.name) : notice.name,
  `（${notice.number}，${day(notice.issuedOn)}）`,
];

function basis(year) {
  if (!year.version) {
    return el('p', { class: 'result' }, `国务院办公厅还没有公布${year.head.year}年的放假安排，或者还没有录入。现在按周末和法定节假日（《全国年节及纪念日放假办法》第二条）推算，落在这一年的期限公布以后可能变动。`);
  }
  return el('div', { class: 'result' },
    el('p', null, '依据：', year.version.notices.map((notice, index) => [index > 0 && '；', noticeText(notice)])),
    el('p', { class: 'quiet' }, `${year.version.by}，${moment(year.version.at)}${year.version.reason ? `，原因：${year.version.reason}` : ''}`));
}

async function showVersion(place, year, id) {
  const full = await get(`/holidays/${year}/versions/${id}`);
  fill(place, el('section', { class: 'effect', tabindex: -1 },
    el('h3', null, `${moment(full.version.at)} 公布的${year}年安排`),
    arrangement(full.days),
    full.text && [el('h4', null, '通知原文'), el('p', { class: 'text' }, full.text)],
    el('button', { type: 'button', onclick: () => fill(place) }, '收起')));
  place.firstElementChild.focus();
}

function versions(year, all) {
  const place = el('div', null);
  return all.length > 0 && [
    el('h2', null, '历次公布'),
    el('div', { class: 'table versions', tabindex: 0, role: 'group', 'aria-label': '历次公布' }, el('table', null,
      el('thead', null, el('tr', null, ['时间', '办理人', '依据', '原因', ''].map(head => el('th', { scope: 'col' }, head)))),
      el('tbody', null, all.map((version, index) => el('tr', null,
        el('th', { scope: 'row' }, moment(version.at), index === 0 && el('span', { class: 'mark good' }, '现行')),
        el('td', null, version.by), el('td', null, noticeText(version.notice)), el('td', null, version.reason ?? '首次公布'),
        el('td', null, el('button', {
          type: 'button', onclick: () => showVersion(place, year, version.id).catch(report),
        }, '查看'))))))),
    place,
  ];
}

const count = head => `工作日 ${head.workingDays} 天，${head.published
  ? `放假 ${head.offDays} 天（含周末），周末调休上班 ${head.makeUpDays} 天。`
  : `法定节假日 ${head.offDays} 天。`}`;

/** Shows a year; `done` is a sentence about what has just been published. */
async function show(year, done) {
  chosen = year;
  const [years, one, all] = await Promise.all([get('/holidays'), get(`/holidays/${year}`), get(`/holidays/${year}/versions`)]);
  const status = el('p', { class: 'done', role: 'status', tabindex: -1 }, done ?? '');
  const changeable = administrator();
  fill(content,
    status,
    el('ul', { class: 'years', 'aria-label': '年份' }, years.map(head => el('li', null, el('button', {
      type: 'button', 'aria-pressed': head.year === year ? 'true' : 'false', onclick: () => show(head.year).catch(report),
    }, `${head.year}年${head.published ? '' : '（未公布）'}`)))),
    el('h2', null, `${year}年`, el('small', null, ` ${count(one.head)}`)),
    basis(one),
    arrangement(one.days),
    legend(one.head.published),
    months(year, one.days, changeable && one.head.published ? chooseDay : null),
    changeable && [el('h2', null, '公布和更正'), publishing(one), one.head.published && correcting(one)],
    !changeable && el('p', { class: 'quiet' }, '放假安排由系统管理员公布和更正。发现有误，请把通知原文交给系统管理员。'),
    versions(year, all));
  message.hidden = true;
  if (done) {
    status.focus();
    status.scrollIntoView({ block: 'center' });
  }
}

async function open() {
  me = await session();
  if (!me) {
    fill(content, el('section', { class: 'card' },
      el('h2', null, '请先登录'),
      el('p', null, '登录任务列表以后，再回到本页刷新即可查看。'),
      el('p', null, el('a', { class: 'button', href: '/camunda/app/tasklist/default/' }, '去登录'))));
    return;
  }
  document.querySelector('#who').textContent = me.name;
  const years = await get('/holidays');
  await show(years.find(head => head.current).year);
}

open().catch(error => {
  fill(content);
  report(error);
});
