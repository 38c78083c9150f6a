/** The case at a glance: who applies for what, since when, how safe, with which papers, and what everybody said so far. */
import { accidentName, day, deadlineText, decisionName, moment, returnToName, timeBetween } from './words.js';
import { button, el, fact, mark, section } from './dom.js';
import { documentList, materialTable, missingOf } from './papers.js';
import { foldedComparison } from './sheet-compare.js';

const within = record => record.withinTarget
  && ['none', 'general'].includes(record.gravestAccident ?? 'none');

/** An application is shown under its unit; every other case file under its subject. */
const isApplication = view => view.kind === 'endorsement';

function head(view) {
  const { community, task } = view;
  return el('header', { class: 'sc-head' },
    el('div', null,
      el('p', { class: 'sc-kind' }, view.chainName ?? view.kindName, view.businessKey && el('span', { class: 'sc-number' }, view.businessKey)),
      el('h3', null, isApplication(view) ? `${community.countyName}${community.name}` : view.subject),
      task && el('p', { class: 'sc-step' }, '现在办理：', task.levelName && `${task.levelName} · `, task.name)),
    el('div', null,
      task?.deadline && light(task.deadline),
      task && button('去填写意见', 'plain', event => toAnswer(event.target.form), { id: 'to-answer' })));
}

/** The case can be long; one click leads to where it is answered. */
function toAnswer(form) {
  const answer = form.querySelector('#answer');
  answer.scrollIntoView({ block: 'start' });
  answer.querySelector('input:not([disabled]), textarea')?.focus({ preventScroll: true });
}

function light(deadline) {
  const words = deadlineText(deadline);
  return el('div', { class: `sc-light ${words.light}`, id: 'deadline' },
    el('strong', null, words.text),
    el('span', null, `${words.name} · ${words.due}`),
    deadline.provisional && el('small', null, '放假安排尚未公布，日期暂按周末和法定节假日推算'));
}

/** What came to light meanwhile and ends the case, whatever is decided here. */
const vetoes = view => (view.vetoes ?? []).length > 0 && el('div', { class: 'sc-note bad', id: 'vetoes' },
  el('strong', null, '一票否决：这件申报再往下办理一步就会终止'),
  el('ul', null, view.vetoes.map(reason => el('li', null, reason))));

/** The four things an examiner asks first, each with a word and a mark. */
function summary(view) {
  const records = view.community.safetyRecords ?? [];
  const missing = missingOf(view);
  const open = (view.objections ?? []).filter(objection => objection.state === 'open').length;
  const bad = records.filter(record => !within(record)).map(record => `${record.year}年`);
  return el('ul', { class: 'sc-summary' },
    tile('创建时间', timeBetween(view.community.registeredOn, view.appliedOn ?? new Date()), 'info', `${day(view.community.registeredOn)}备案`),
    tile('安全记录', bad.length ? `${bad.join('、')}有问题` : records.length ? '均在控制指标内' : '没有记录',
      bad.length || !records.length ? 'bad' : 'good', records.length ? `${records.length} 个年度` : '请核实'),
    tile('必交材料', missing.length ? `缺 ${missing.length} 类` : '已齐', missing.length ? 'bad' : 'good',
      missing.length ? missing.map(material => material.label).join('、') : `共 ${view.requiredMaterials?.length ?? 0} 类`),
    open > 0 && tile('公示异议', `${open} 条待处理`, 'bad', '处理前不能继续'));
}

const tile = (title, words, kind, more) =>
  el('li', { class: kind }, el('span', null, title), el('strong', null, words), el('small', null, more));

function facts(view) {
  const { community } = view;
  return section('基本情况', el('dl', { class: 'sc-facts' },
    fact('申报单位', `${community.countyName}${community.name}`),
    fact('单位类型', community.unitTypeName),
    fact('创建备案日期', day(community.registeredOn)),
    fact('申报日期', day(view.appliedOn)),
    fact('申报人', view.applicant),
    fact('当前状态', view.stateName)));
}

function safety(view) {
  const records = view.community.safetyRecords ?? [];
  const rows = records.map(record => el('tr', null,
    el('th', { scope: 'row' }, `${record.year}年`),
    [record.accidents, record.deaths, record.seriousInjuries].map(number => el('td', { class: 'number' }, number)),
    el('td', null, mark(record.withinTarget ? 'good' : 'bad', record.withinTarget ? '在指标内' : '超指标')),
    el('td', null, accidentName(record.gravestAccident))));
  return section('历年安全记录', rows.length
    ? el('div', { class: 'sc-scroll', tabindex: 0, role: 'group', 'aria-label': '历年安全记录' }, el('table', null,
      el('thead', null, el('tr', null, ['年度', '事故（起）', '死亡（人）', '重伤（人）', '控制指标', '最重事故'].map(name => el('th', { scope: 'col' }, name)))),
      el('tbody', null, rows)))
    : el('p', null, '没有登记的安全记录。'));
}

/** Only rounds that are over are here; assessors judge independently. */
function assessments(view) {
  const given = view.assessments ?? [];
  const rounds = [...new Set(given.map(one => one.round))];
  return given.length > 0 && section('现场评定', rounds.map(round => [
    el('ul', { class: 'sc-list' }, given.filter(one => one.round === round).map(one =>
      el('li', null,
        el('p', null, el('strong', null, `第 ${one.round} 轮 · ${one.assessorName}：${Number(one.total).toFixed(2)} 分`), ' ',
          mark(one.hasZero ? 'bad' : 'good', one.hasZero ? '有零分指标' : '无零分指标')),
        el('p', { class: 'sc-text' }, one.remark)))),
    foldedComparison(view.id, 'onSite', round)]));
}

function objections(view) {
  const raised = view.objections ?? [];
  const names = { open: ['bad', '待处理'], dismissed: ['good', '不成立'], upheld: ['bad', '成立'] };
  return raised.length > 0 && section(`公示期间的异议（${raised.length}）`, el('ul', { class: 'sc-list', id: 'objections' },
    raised.map(one => el('li', null,
      el('p', null, el('strong', null, one.name), ` ${moment(one.at)} `, mark(...(names[one.state] ?? ['info', one.state]))),
      el('p', { class: 'sc-text' }, one.text)))));
}

/** One opinion as it is shown everywhere: who, when, what, why. */
export function opinionText(one) {
  return [
    el('p', { class: 'sc-who' },
      el('strong', null, `${one.levelName ? `${one.levelName} · ` : ''}${one.taskName}`), ' ',
      one.decision && mark({ approve: 'good', return: 'warn', reject: 'bad' }[one.decision], one.decisionName ?? decisionName(one.decision)),
      el('span', null, `${one.personName ?? one.person} · ${moment(one.at)}`)),
    el('p', { class: 'sc-text' }, one.opinion),
    one.returnTo && el('p', null, `退回到：${returnToName(one.returnTo)}`),
    one.missingItems?.length > 0 && el('ol', { class: 'sc-items' }, one.missingItems.map(item => el('li', null, item))),
  ];
}

/** What assessors wrote stands with their totals, not here. */
function opinions(view) {
  const given = (view.opinions ?? []).filter(one => one.task !== 'assessOnSite');
  return section(`历次意见（${given.length}）`, given.length
    ? el('ol', { class: 'sc-timeline', id: 'opinions' }, given.map(one => el('li', { class: one.decision ?? 'none' }, opinionText(one))))
    : el('p', null, '还没有意见，这是第一个环节。'));
}

function record(view) {
  const lines = view.record ?? [];
  return lines.length > 0 && el('details', { class: 'sc-section' },
    el('summary', null, `办理记录（${lines.length}）`),
    el('ul', { class: 'sc-list' }, lines.map(line => el('li', null, el('span', { class: 'sc-when' }, moment(line.at)), ' ', line.text))));
}

const MENDING = ['correct', 'rectify'];

/** Objections come first for whom they wait; who mends the materials has them in the upload list. */
export function caseAtAGlance(view) {
  const key = view.task?.key;
  if (!isApplication(view)) {
    return [head(view), (view.materials ?? []).length > 0 && !view.task?.materials?.length && section('材料', materialTable(view)),
      documentList(view), (view.opinions ?? []).length > 0 && opinions(view), record(view)];
  }
  return [head(view), vetoes(view), summary(view), key === 'resolveObjection' && objections(view), facts(view), safety(view),
    !MENDING.includes(key) && section('申报材料', materialTable(view)), documentList(view), assessments(view),
    key !== 'resolveObjection' && objections(view), opinions(view), record(view)];
}
