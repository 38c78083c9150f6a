/** What the city office does on the overview page: lists, annual assessments, leading bodies, mergers. */
import { el, fill } from '../camunda/app/tasklist/scripts/safe-community/dom.js';
import { get, post, put } from '../camunda/app/tasklist/scripts/safe-community/api.js';
import { day } from '../camunda/app/tasklist/scripts/safe-community/words.js';
import { table } from './board.js';

const LISTS = [
  ['pilots', '试点单位名单'], ['responsibilities', '包抓责任一览表'], ['contacts', '领导机构和联系人名单'],
  ['candidates', '候选名单'], ['titles', '有效称号名单'], ['progress', '各县区进展情况'],
];

export function lists(programme) {
  return el('section', null, el('h2', null, '名单（Excel）'),
    el('ul', { class: 'links' }, LISTS.map(([name, title]) =>
      el('li', null, el('a', { href: `/api/programmes/${programme.id}/lists/${name}.xlsx`, id: `list-${name}` }, title)))));
}

const lineOf = line => el('tr', null,
  el('th', { scope: 'row' }, line.label), el('td', { class: 'number' }, `${line.points.toFixed(1)} / ${line.most}`), el('td', null, line.explanation));

function sheet(programme, one, mayClose, reload, report) {
  const remark = el('input', { type: 'text', id: `remark-${one.county}`, maxlength: 500 });
  return el('details', { class: 'card', id: `annual-${one.county}` },
    el('summary', null, `${one.countyName}　${one.points.toFixed(1)} 分`, el('span', { class: 'mark' }, one.closedBy ? '已结账' : '未结账')),
    table(`${one.countyName} ${one.year} 年度考核`, ['项目', '得分', '依据'], one.lines.map(lineOf)),
    one.closedBy
      ? el('p', null, `${one.closedBy} 于 ${day(one.closedAt)} 结账。${one.remark ?? ''}`)
      : mayClose && el('form', {
        onsubmit: event => {
          event.preventDefault();
          post(`/programmes/${programme.id}/annual/${one.year}/${one.county}/closing`, { remark: remark.value })
            .then(reload, report);
        },
      }, el('label', { for: remark.id }, '备注（可不填）'), remark,
      el('button', { type: 'submit' }, '结账'), el('p', { class: 'quiet' }, '结账以后分数和依据不再改变。')));
}

/** The annual assessments of a year, explained line by line. */
export function annual(programme, years, isOffice, report) {
  const holder = el('div', null);
  const year = el('select', { id: 'annual-year', onchange: () => load() }, years.map(one => el('option', { value: one }, `${one} 年`)));
  const load = () => get(`/programmes/${programme.id}/annual/${year.value}`).then(sheets => fill(holder,
    isOffice && el('p', null, el('a', { href: `/api/programmes/${programme.id}/lists/annual.xlsx?year=${year.value}`, id: 'list-annual' }, '导出本年度考核（Excel）')),
    sheets.map(one => sheet(programme, one, isOffice, load, report))), report);
  load();
  return el('section', null, el('h2', null, '年度目标考核'),
    el('p', { class: 'quiet' }, '通知只规定列入年度目标考核，没有规定怎样计分；各项分值是暂定的，写在政策文件里。'),
    el('label', { for: 'annual-year' }, '年度'), year, holder);
}

const FIELDS = [
  ['leader', '分管领导', 'text'], ['post', '职务', 'text'], ['contact', '联系人', 'text'], ['phone', '联系电话', 'text'],
  ['staff', '工作人员数', 'number'], ['funds', '工作经费（万元）', 'number'],
];

function bodyForm(programme, one, reload, report) {
  const inputs = Object.fromEntries(FIELDS.map(([name, , type]) =>
    [name, el('input', { type, id: `${one.body}-${name}`, value: one.now?.[name] ?? '', min: type === 'number' ? 0 : null, step: name === 'funds' ? '0.01' : null })]));
  const save = event => {
    event.preventDefault();
    const value = name => inputs[name].value.trim();
    put(`/programmes/${programme.id}/leading-bodies/${one.body}`, {
      leader: value('leader'), post: value('post'), contact: value('contact'), phone: value('phone'),
      staff: value('staff') === '' ? null : Number(value('staff')), funds: value('funds') === '' ? null : Number(value('funds')),
    }).then(reload, report);
  };
  return el('details', { class: 'card', id: `body-${one.body}` },
    el('summary', null, one.name, el('span', { class: 'mark' }, one.now ? `${one.now.leader}，联系人 ${one.now.contact}` : '未登记')),
    el('form', { onsubmit: save, class: 'grid' },
      FIELDS.map(([name, label]) => el('p', null, el('label', { for: inputs[name].id }, label), inputs[name])),
      el('button', { type: 'submit' }, '保存')),
    el('p', { class: 'quiet' }, '以前登记的内容都保留。'));
}

/** Who leads the work and with what. */
export function leadingBodies(programme, report) {
  const holder = el('div', null);
  const load = () => get(`/programmes/${programme.id}/leading-bodies`)
    .then(bodies => fill(holder, bodies.map(one => bodyForm(programme, one, load, report))), report);
  load();
  return el('section', null, el('h2', null, '领导机构'), holder);
}

/** Mergers of units; administrators record them. */
export function successions(isAdministrator, report) {
  const holder = el('div', null);
  const input = (id, type, more) => el('input', { type, id, required: true, ...more });
  const [from, to, on, basis] = [input('predecessor', 'text', { maxlength: 16 }), input('successor', 'text', { maxlength: 16 }),
    input('mergedOn', 'date'), input('basis', 'text', { maxlength: 200 })];
  const load = () => get('/successions').then(all => fill(holder,
    table('撤并', ['被撤并单位', '承接单位', '生效日期', '依据', '登记人'], all.map(one => el('tr', null,
      el('td', null, `${one.predecessorName}（${one.predecessor}）`), el('td', null, `${one.successorName}（${one.successor}）`),
      el('td', null, day(one.mergedOn)), el('td', null, one.basis), el('td', null, one.recordedBy))))), report);
  load();
  const save = event => {
    event.preventDefault();
    post('/successions', { predecessor: from.value.trim(), successor: to.value.trim(), mergedOn: on.value, basis: basis.value.trim() })
      .then(() => { event.target.reset(); load(); }, report);
  };
  return el('section', { id: 'successions' }, el('h2', null, '乡镇撤并'), holder,
    isAdministrator && el('details', { class: 'card' }, el('summary', null, '登记一次撤并'),
      el('p', { class: 'quiet' }, '登记后，被撤并单位的试点、创建和档案、在办申报、材料、称号和人员都转到承接单位，不能撤销。'),
      el('form', { onsubmit: save, class: 'grid' },
        el('p', null, el('label', { for: from.id }, '被撤并单位代码'), from), el('p', null, el('label', { for: to.id }, '承接单位代码'), to),
        el('p', null, el('label', { for: on.id }, '生效日期'), on), el('p', null, el('label', { for: basis.id }, '依据（批复文号）'), basis),
        el('button', { type: 'submit' }, '登记'))));
}
