/** What a county reports of phases two and three, and what its leader has to answer when something is missing. */
import { begin } from '../../kit/differences.js';
import { button, by, el, fact, section, table } from '../../kit/dom.js';
import { dateOf, empty, field, inputOf, numberOf, valueOf } from '../../kit/fields.js';
import { Saver } from '../../kit/saver.js';
import { day } from '../../kit/words.js';

/** @typedef {{ unit?: string, item?: string, measure?: string, doneOn?: string | null }} Item */
/** @typedef {{ code: string, name: string }} Pilot */

const ROLLOUT = {
  meetingOn: '现场会日期', meeting: '现场会情况', checkedOn: '自查日期', checkedUnits: '自查的单位数', findings: '自查发现的问题和整改情况',
};
const SUMMARY = { review: '对照指标体系回顾的情况', results: '工作成效和经验' };

/** @param {CaseView} view @param {string} report */
const pathOf = (view, report) => `/programmes/${view.details.programme}/counties/${view.details.county}/${report}`;

/** @type {Maker} */
export const rollout = ({ root, view, slot, renew }) => {
  const kept = slot('rollout');
  const known = view.details.rollout ?? {};
  const { now, moved } = begin(kept, known, known.seen ?? '');
  const holder = el('div', { id: 'rollout', class: 'sc-field' },
    el('div', { class: 'sc-grid' },
      field({ id: 'meetingOn', label: ROLLOUT.meetingOn, type: 'date', value: now.meetingOn }),
      field({ id: 'checkedOn', label: ROLLOUT.checkedOn, type: 'date', value: now.checkedOn }),
      field({ id: 'checkedUnits', label: ROLLOUT.checkedUnits, type: 'number', min: 0, value: now.checkedUnits })),
    field({ id: 'meeting', label: ROLLOUT.meeting, rows: 4, value: now.meeting, hint: '写明地点、参加单位和推广的经验' }),
    field({ id: 'findings', label: ROLLOUT.findings, rows: 4, value: now.findings }));
  const saver = new Saver(holder, pathOf(view, 'rollout'), {
    kept, known, from: view.details, seenIn: said => said.rollout?.seen, renew, moved, at: ([name = '']) => inputOf(holder, name), collect: () => ({
      meetingOn: dateOf(holder, 'meetingOn'), meeting: valueOf(holder, 'meeting'), checkedOn: dateOf(holder, 'checkedOn'),
      checkedUnits: numberOf(holder, 'checkedUnits'), findings: valueOf(holder, 'findings'),
    }),
  });
  return { element: holder, errors: () => [...empty(root, ROLLOUT), ...saver.errors(root)], leave: () => saver.leave(), variables: () => ({ seen: saver.seen }) };
};

/** A rectification list per pilot: what, how, done when. @param {Pilot} pilot @param {Item[]} items @param {() => void} later */
function itemLines(pilot, items, later) {
  const lines = el('ol', { class: 'sc-cards', 'data-pilot': pilot.code });
  let last = 0;
  /** @param {Item} item */
  const add = item => {
    const id = `${pilot.code}-${last += 1}`;
    const line = el('li', { class: 'sc-card', 'data-line': id },
      field({ id: `${id}-item`, label: '问题', value: item.item, maxlength: 2000 }),
      field({ id: `${id}-measure`, label: '整改措施', value: item.measure, maxlength: 2000 }),
      field({ id: `${id}-doneOn`, label: '完成日期', type: 'date', value: item.doneOn }),
      button('删去这一项', 'plain', () => {
        line.remove();
        later();
      }));
    lines.append(line);
  };
  (items.length ? items : [{}]).forEach(add);
  return el('section', { id: `items-${pilot.code}` }, el('h4', null, `${pilot.name}的整改完善清单`), lines,
    button('再加一项', 'plain', () => add({}), { id: `add-${pilot.code}` }));
}

/** @type {Maker} */
export const summary = ({ root, view, slot, renew }) => {
  const kept = slot('summary');
  const known = view.details.summary ?? { items: [] };
  const { now, moved } = begin(kept, known, known.seen ?? '');
  /** @type {Pilot[]} */
  const pilots = view.details.pilots;
  /** @type {Item[]} */
  const items = now.items ?? [];
  const holder = el('div', { id: 'summary', class: 'sc-field' },
    field({ id: 'review', label: SUMMARY.review, rows: 5, value: now.review }),
    field({ id: 'results', label: SUMMARY.results, rows: 5, value: now.results }),
    pilots.map(pilot => itemLines(pilot, items.filter(one => one.unit === pilot.code), () => saver.later())));
  /** The ids of the lines of one pilot that say something. @param {Pilot} pilot */
  const said = pilot => [...holder.querySelectorAll(`${by('data-pilot', pilot.code)} > [data-line]`)]
    .map(line => line.getAttribute('data-line') ?? '')
    .filter(id => valueOf(holder, `${id}-item`) || valueOf(holder, `${id}-measure`) || dateOf(holder, `${id}-doneOn`));
  /** Where a line of the list stands: the lines of each pilot are counted. @param {number} n */
  const lineOf = n => {
    const unit = items[n]?.unit;
    return `${unit}-${items.slice(0, n + 1).filter(one => one.unit === unit).length}-item`;
  };
  const saver = new Saver(holder, pathOf(view, 'summary'), {
    kept, known, from: view.details, seenIn: answer => answer.summary?.seen, renew, moved, names: { items: '整改完善清单' },
    at: ([name = '', line]) => inputOf(holder, line ? lineOf(Number(line)) : name), collect: () => ({
      review: valueOf(holder, 'review'), results: valueOf(holder, 'results'),
      items: pilots.flatMap(pilot => said(pilot).map(id => ({
        unit: pilot.code, item: valueOf(holder, `${id}-item`), measure: valueOf(holder, `${id}-measure`), doneOn: dateOf(holder, `${id}-doneOn`),
      }))),
    }),
  });
  const unfinished = () => pilots.flatMap(said).flatMap(id => empty(holder, {
    [`${id}-item`]: '问题', [`${id}-measure`]: '整改措施', [`${id}-doneOn`]: '完成日期',
  }));
  const without = () => pilots.filter(pilot => !said(pilot).length).map(pilot => ({
    field: inputOf(root, `items-${pilot.code}`)?.querySelector('input'),
    message: `请列出${pilot.name}的整改完善清单；没有问题的写一项“无”，并写明核对情况。`,
  }));
  return {
    element: holder, errors: () => [...empty(root, SUMMARY), ...without(), ...unfinished(), ...saver.errors(root)],
    leave: () => saver.leave(), variables: () => ({ seen: saver.seen }),
  };
};

/** @typedef {{ phase: number, open: string[], plan?: { text: string, until: string, accepted?: boolean } }} Supervision */

/** @param {Supervision} one */
const supervision = one => [
  el('h4', null, `第${'一二三'[one.phase - 1]}阶段没有达到的要求（今天的情况）`),
  el('ul', { class: 'sc-items' }, one.open.map(gap => el('li', null, gap))),
  one.plan && el('p', { class: 'sc-text' }, `县区的计划（${day(one.plan.until)}前完成）：${one.plan.text}`),
];

/** What is still missing of what the gates found, and what the county promised. @type {Maker} */
export const missing = ({ view }) => {
  /** @type {{ supervisions: Supervision[], facts: Record<string, number>, phaseEnds: string }} */
  const { supervisions: all, facts, phaseEnds } = view.details;
  const supervisions = all.filter(one => one.phase === view.task?.part);
  return {
    element: el('div', { id: 'missing', class: 'sc-proposal late' },
      supervisions.length ? supervisions.map(supervision) : el('p', null, '没有达到的要求都已经落实，这项督办将自动结束。'),
      el('p', null, `目前：试点 ${facts.pilots} 个，省级称号 ${facts.provincial} 个，全国称号 ${facts.national} 个，办理中的申报 ${facts.runningCases} 件，`
        + `本轮累计发过黄牌 ${facts.yellowCards} 张、红牌 ${facts.redCards} 张，没有销号的督导问题 ${facts.openFindings} 个。本阶段 ${day(phaseEnds)}到期。`)),
  };
};

/** Until when a county under supervision will have made up for what is missing. @type {Maker} */
export const planDate = ({ root }) => ({
  element: field({ id: 'planDate', label: '完成日期', type: 'date', hint: '市安委办同意以后等到这一天；到时没有落实的再次督办。' }),
  errors: () => empty(root, { planDate: '完成日期' }),
  variables: () => ({ planDate: dateOf(root, 'planDate') ?? '' }),
});

/** What the county has reported so far, and what the latest gate found missing, to look at. @type {Maker} */
export const reportsToRead = ({ view }) => {
  const { rollout: told, summary: summed, supervisions = [], pilots = [] } = view.details;
  /** @param {string | undefined} code */
  const nameOf = code => pilots.find((/** @type {Pilot} */ one) => one.code === code)?.name ?? code;
  return {
    element: el('div', { class: 'sc-case' },
      told && section('全面推开和自查', el('dl', { class: 'sc-facts sc-wide' }, Object.entries(ROLLOUT).map(([name, label]) =>
        fact(label, /On$/.test(name) ? day(told[name]) : told[name])))),
      summed && section('总结提升', el('dl', { class: 'sc-facts sc-wide' }, Object.entries(SUMMARY).map(([name, label]) => fact(label, summed[name]))),
        table('整改完善清单', ['试点', '问题', '整改措施', '完成日期'], summed.items.map((/** @type {Item} */ one) =>
          el('tr', null, [nameOf(one.unit), one.item, one.measure, day(one.doneOn)].map(text => el('td', null, text)))))),
      supervisions.length > 0 && section('督办', supervisions.map(supervision))),
  };
};
