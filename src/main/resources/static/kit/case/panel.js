/** The case at a glance: who applies for what, since when, how safe, with which papers, and what everybody said so far. */
import { button, el, fact, mark, section, table } from '../dom.js';
import { accidentName, day, deadlineText, moment, timeBetween } from '../words.js';
import { foldedComparison } from './comparison.js';
import { opinions, signature, teamOpinion } from './opinions.js';
import { approvalSheet, caseLink, documentList, materialTable, missingOf } from './papers.js';

/** @typedef {{ year: number, accidents: number, deaths: number, seriousInjuries: number, withinTarget: boolean, gravestAccident?: string }} Year */

/** @param {Year} year */
const within = year => year.withinTarget && ['none', 'general'].includes(year.gravestAccident ?? 'none');

/** An application is shown under its unit; every other case file under its subject. @param {CaseView} view */
const isApplication = view => view.kind === 'endorsement';

/** @param {CaseView} view */
function head(view) {
  const { community, task } = view;
  return el('header', { class: 'sc-head' },
    el('div', null,
      el('p', { class: 'sc-kind' }, view.chainName ?? view.kindName, view.businessKey && el('span', { class: 'sc-number' }, view.businessKey)),
      el('h3', null, isApplication(view) ? `${community.countyName}${community.name}` : view.subject),
      task && el('p', { class: 'sc-step' }, '现在办理：', task.levelName && `${task.levelName} · `, task.name)),
    el('div', null,
      task?.deadline && light(task.deadline),
      view.businessKey && (view.opinions ?? []).length > 0 && approvalSheet(view.id),
      task && button('去填写意见', 'plain', toAnswer, { id: 'to-answer' })));
}

/** The case can be long; one click leads to where it is answered. @param {UIEvent} event */
function toAnswer(event) {
  const answer = /** @type {HTMLElement} */ (event.target).closest('form')?.querySelector('#answer');
  answer?.scrollIntoView({ block: 'start' });
  /** @type {HTMLElement | null | undefined} */ (answer?.querySelector('input:not([disabled]), textarea'))?.focus({ preventScroll: true });
}

/** @param {NonNullable<TaskView['deadline']>} deadline */
function light(deadline) {
  const words = deadlineText(deadline);
  return el('div', { class: `sc-light ${words.light}`, id: 'deadline' },
    el('strong', null, words.text),
    el('span', null, `${words.name} · ${words.due}`),
    deadline.provisional && el('small', null, '放假安排尚未公布，日期暂按周末和法定节假日推算'));
}

/** What came to light meanwhile and ends the case, whatever is decided here. @param {CaseView} view */
const vetoes = view => (view.vetoes ?? []).length > 0 && el('div', { class: 'sc-note bad', id: 'vetoes' },
  el('strong', null, '一票否决：这件申报再往下办理一步就会终止'),
  el('ul', null, view.vetoes?.map(reason => el('li', null, reason))));

/** The four things an examiner asks first, each with a word and a mark. @param {CaseView} view */
function summary(view) {
  /** @type {Year[]} */
  const records = view.community.safetyRecords ?? [];
  const missing = missingOf(view);
  const open = (view.objections ?? []).filter(objection => objection.state === 'open').length;
  const bad = records.filter(one => !within(one)).map(one => `${one.year}年`);
  return el('ul', { class: 'sc-summary' },
    tile('创建时间', timeBetween(view.community.registeredOn, view.appliedOn ?? new Date()), 'info', `${day(view.community.registeredOn)}备案`),
    tile('安全记录', bad.length ? `${bad.join('、')}有问题` : records.length ? '均在控制指标内' : '没有记录',
      bad.length || !records.length ? 'bad' : 'good', records.length ? `${records.length} 个年度` : '请核实'),
    tile('必交材料', missing.length ? `缺 ${missing.length} 类` : '已齐', missing.length ? 'bad' : 'good',
      missing.length ? missing.map(material => material.label).join('、') : `共 ${view.requiredMaterials?.length ?? 0} 类`),
    open > 0 && tile('公示异议', `${open} 条待处理`, 'bad', '处理前不能继续'));
}

/** @param {string} title @param {string} words @param {string} kind @param {string} more */
const tile = (title, words, kind, more) =>
  el('li', { class: kind }, el('span', null, title), el('strong', null, words), el('small', null, more));

/** @param {CaseView} view */
function facts(view) {
  const { community } = view;
  return section('基本情况', el('dl', { class: 'sc-facts' },
    fact('申报单位', `${community.countyName}${community.name}`),
    fact('单位类型', community.unitTypeName),
    fact('创建备案日期', day(community.registeredOn)),
    fact('申报日期', day(view.appliedOn)),
    fact('申报人', view.applicant),
    fact('当前状态', view.stateName),
    view.title && fact('证后管理', caseLink(view.title))));
}

/** @param {CaseView} view */
function safety(view) {
  /** @type {Year[]} */
  const records = view.community.safetyRecords ?? [];
  const rows = records.map(one => el('tr', null,
    el('th', { scope: 'row' }, `${one.year}年`),
    [one.accidents, one.deaths, one.seriousInjuries].map(number => el('td', { class: 'number' }, number)),
    el('td', null, mark(one.withinTarget ? 'good' : 'bad', one.withinTarget ? '在指标内' : '超指标')),
    el('td', null, accidentName(one.gravestAccident ?? 'none'))));
  return section('历年安全记录', rows.length
    ? table('历年安全记录', ['年度', '事故（起）', '死亡（人）', '重伤（人）', '控制指标', '最重生产安全事故'], rows)
    : el('p', null, '没有登记的安全记录。'));
}

/** Only rounds that are over are here; assessors judge independently. @param {CaseView} view */
function assessments(view) {
  const given = view.assessments ?? [];
  const rounds = [...new Set(given.map(one => one.round))];
  return given.length > 0 && section('现场评定', rounds.map(round => [
    joint(teamOpinion(view, round), round),
    el('ul', { class: 'sc-list' }, given.filter(one => one.round === round).map(one =>
      el('li', null,
        el('p', null, el('strong', null, `第 ${one.round} 轮 · ${one.assessorName}：${Number(one.total).toFixed(2)} 分`), ' ',
          mark(one.hasZero ? 'bad' : 'good', one.hasZero ? '有零分指标' : '无零分指标')),
        el('p', { class: 'sc-text' }, one.remark)))),
    foldedComparison(view.id, 'onSite', round)]));
}

/** @param {Opinion | undefined} opinion @param {number} round */
const joint = (opinion, round) => opinion && el('div', { class: 'sc-proposal', id: `team-opinion-${round}` },
  el('p', { class: 'sc-who' }, el('strong', null, `第 ${round} 轮 · 评定组意见`), el('span', null, signature(opinion))),
  el('p', { class: 'sc-text' }, opinion.opinion));

/** @type {Record<string, [string, string]>} */
const OBJECTIONS = { open: ['bad', '待处理'], dismissed: ['good', '不成立'], upheld: ['bad', '成立'] };

/** How to reach who objected is for the authority that has to answer. @param {CaseView} view */
function objections(view) {
  const raised = view.objections ?? [];
  const answering = view.task?.key === 'resolveObjection';
  return raised.length > 0 && section(`公示期间的异议（${raised.length}）`, el('ul', { class: 'sc-list', id: 'objections' },
    raised.map(one => el('li', null,
      el('p', null, el('strong', null, one.name), ` ${moment(one.at)} `, mark(...OBJECTIONS[one.state] ?? ['info', one.state])),
      answering && one.contact && el('p', null, `联系方式：${one.contact}`),
      el('p', { class: 'sc-text' }, one.text)))));
}

/** @param {CaseView} view */
function record(view) {
  const lines = view.record ?? [];
  return lines.length > 0 && el('details', { class: 'sc-section' },
    el('summary', null, `办理记录（${lines.length}）`),
    el('ul', { class: 'sc-list' }, lines.map(line => el('li', null, el('span', { class: 'sc-when' }, moment(line.at)), ' ', line.text))));
}

const MENDING = ['correct', 'rectify'];

/**
 * Objections come first for whom they wait; who mends the materials has them in the upload list.
 *
 * @param {CaseView} view
 * @param {import('../dom.js').Content} [first] what stands right under the head
 */
export function caseAtAGlance(view, first) {
  const key = view.task?.key ?? '';
  if (!isApplication(view)) {
    return [head(view), first, (view.materials ?? []).length > 0 && !view.task?.materials?.length && section('材料', materialTable(view)),
      documentList(view), (view.opinions ?? []).length > 0 && opinions(view), record(view)];
  }
  return [head(view), first, vetoes(view), summary(view), key === 'resolveObjection' && objections(view), facts(view), safety(view),
    !MENDING.includes(key) && section('申报材料', materialTable(view)), documentList(view), assessments(view),
    key !== 'resolveObjection' && objections(view), opinions(view), record(view)];
}
