/** A creation at a glance: 达标 and titles side by side, the 备案表, the seven 有, who countersigned, what was returned. */
import { get } from './api.js';
import { el, fact, fill, mark, section } from './dom.js';
import { day, moment } from './words.js';
import { withdrawal } from './withdrawal.js';

const COUNTERSIGNED = { approve: 'good', return: 'warn', reject: 'bad', silent: 'warn' };

function standing(details, unit) {
  const titles = unit?.titles ?? [];
  return section('达标与称号', el('dl', { class: 'sc-facts' },
    fact('达标（不是称号）', details.upToStandardSince
      ? [mark('good', '达标'), ` ${day(details.upToStandardSince)}起`]
      : mark('info', details.state === 'running' ? '创建中，尚未达标' : details.stateName)),
    fact('称号', titles.length
      ? titles.map(title => el('div', null, mark('good', title.chainName), ` ${day(title.conferredOn)}命名，有效期至${day(title.validUntil)}`))
      : mark('info', '没有有效的称号')),
    fact('备案日期', day(details.registeredOn)),
    fact('单位类型', details.unitTypeName)));
}

const registration = details => details.registration.length > 0 && el('details', { class: 'sc-section' },
  el('summary', null, '备案表'),
  el('dl', { class: 'sc-facts sc-wide' }, details.registration.map(one => fact(one.label, one.value))));

function sevenTable(details) {
  const seen = details.seven.filter(one => one.present !== undefined);
  return seen.length > 0 && section('七有', el('ul', { class: 'sc-list' }, seen.map(one => el('li', null,
    mark(one.present ? 'good' : 'bad', one.present ? '有' : '没有'), ' ', one.label, one.remark && `：${one.remark}`))));
}

const countersignLine = one => el('li', null,
  el('p', null, el('strong', null, one.departmentName), ' ', mark(COUNTERSIGNED[one.state] ?? 'info', one.stateName),
    one.state === 'open' ? ` ${day(one.dueAt)}前答复` : one.answeredAt && ` ${one.personName ?? ''} ${moment(one.answeredAt)}`),
  one.opinion && el('p', { class: 'sc-text' }, one.opinion));

function countersignatures(details) {
  const given = details.countersignatures;
  const last = given[0]?.round;
  return given.length > 0 && [
    section(`会签（第 ${last} 轮）`, el('p', { class: 'sc-hint' }, details.countersignRule),
      el('ul', { class: 'sc-list', id: 'countersignatures' }, given.filter(one => one.round === last).map(countersignLine))),
    given.some(one => one.round !== last) && el('details', { class: 'sc-section' }, el('summary', null, '以前各轮会签'),
      el('ul', { class: 'sc-list' }, given.filter(one => one.round !== last).map(one => el('li', null, `第 ${one.round} 轮`, el('ul', null, countersignLine(one)))))),
  ];
}

export function creationFacts({ root, view }) {
  const holder = root.querySelector('#creation-facts');
  const show = unit => fill(holder, standing(view.details, unit), registration(view.details), sevenTable(view.details), countersignatures(view.details));
  show(null);
  get(`/communities/${view.community}/standing`).then(show).catch(error => holder.append(el('p', { role: 'alert' }, error.message)));
  return {};
}

/** Why the case came back, as long as nothing was handed in since. */
export function returned({ root, view }) {
  const holder = root.querySelector('#returned');
  const last = (view.opinions ?? []).at(-1);
  const back = last?.decision === 'return' ? last : null;
  holder.hidden = !back;
  fill(holder, back && [
    el('h4', null, `${back.levelName} · ${back.taskName}退回，需要改正：`),
    el('p', { class: 'sc-text' }, back.opinion),
    el('ol', { class: 'sc-items' }, (back.missingItems ?? []).map(item => el('li', null, item))),
  ]);
  return {};
}

/** Taking the creation back stands at the end of the unit's own forms. */
export function creationWithdrawal({ root, view }) {
  fill(root.querySelector('#withdrawal'), withdrawal(view, () => window.location.reload(), {
    path: `/creations/${view.id}/withdrawal`,
    title: '撤回这次创建',
    words: '撤回后，各级正在办理的事项随即终止，不能恢复；备案日期、档案和材料都保留，可以再次办理创建。',
  }));
  return {};
}
