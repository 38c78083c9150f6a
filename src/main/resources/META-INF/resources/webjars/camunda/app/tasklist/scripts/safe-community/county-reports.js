/** What a county reports of phases two and three, and what its leader has to answer when something is missing. */
import { button, el, fill } from './dom.js';
import { dateOf, empty, field, inputOf, numberOf, valueOf } from './fields.js';
import { Saver } from './saver.js';
import { day } from './words.js';

const ROLLOUT = {
  meetingOn: '现场会日期', meeting: '现场会情况', checkedOn: '自查日期', checkedUnits: '自查的单位数', findings: '自查发现的问题和整改情况',
};

const pathOf = (view, report) => `/programmes/${view.details.programme}/counties/${view.details.county}/${report}`;

export function rollout({ root, view }) {
  const holder = root.querySelector('#rollout');
  const now = view.details.rollout ?? {};
  fill(holder,
    el('div', { class: 'sc-grid' },
      field({ id: 'meetingOn', label: ROLLOUT.meetingOn, type: 'date', value: now.meetingOn }),
      field({ id: 'checkedOn', label: ROLLOUT.checkedOn, type: 'date', value: now.checkedOn }),
      field({ id: 'checkedUnits', label: ROLLOUT.checkedUnits, type: 'number', min: 0, value: now.checkedUnits })),
    field({ id: 'meeting', label: ROLLOUT.meeting, rows: 4, value: now.meeting, hint: '写明地点、参加单位和推广的经验' }),
    field({ id: 'findings', label: ROLLOUT.findings, rows: 4, value: now.findings }));
  const saver = new Saver(holder, pathOf(view, 'rollout'), () => ({
    meetingOn: dateOf(root, 'meetingOn'), meeting: valueOf(root, 'meeting'), checkedOn: dateOf(root, 'checkedOn'),
    checkedUnits: numberOf(root, 'checkedUnits'), findings: valueOf(root, 'findings'),
  }));
  return { errors: () => [...empty(root, ROLLOUT), ...saver.errors(root)] };
}

/** A rectification list per pilot: what, how, done when. */
function itemLines(pilot, items, later) {
  const lines = el('ol', { class: 'sc-cards', 'data-pilot': pilot.code });
  let last = 0;
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

export function summary({ root, view }) {
  const holder = root.querySelector('#summary');
  const { pilots, summary: now } = view.details;
  let saver = null;
  const later = () => saver.later();
  fill(holder,
    field({ id: 'review', label: '对照指标体系回顾的情况', rows: 5, value: now?.review }),
    field({ id: 'results', label: '工作成效和经验', rows: 5, value: now?.results }),
    pilots.map(pilot => itemLines(pilot, (now?.items ?? []).filter(one => one.unit === pilot.code), later)));
  const lines = () => [...holder.querySelectorAll('[data-line]')];
  const itemOf = line => ({
    unit: line.parentElement.dataset.pilot, item: valueOf(root, `${line.dataset.line}-item`),
    measure: valueOf(root, `${line.dataset.line}-measure`), doneOn: dateOf(root, `${line.dataset.line}-doneOn`),
  });
  const said = item => item.item || item.measure || item.doneOn;
  saver = new Saver(holder, pathOf(view, 'summary'), () => ({
    review: valueOf(root, 'review'), results: valueOf(root, 'results'), items: lines().map(itemOf).filter(said),
  }));
  const unfinished = () => lines().filter(line => said(itemOf(line))).flatMap(line => empty(root, {
    [`${line.dataset.line}-item`]: '问题', [`${line.dataset.line}-measure`]: '整改措施', [`${line.dataset.line}-doneOn`]: '完成日期',
  }));
  const without = () => pilots.filter(pilot => !lines().some(line => line.parentElement.dataset.pilot === pilot.code && said(itemOf(line))))
    .map(pilot => ({
      field: inputOf(root, `items-${pilot.code}`)?.querySelector('input'),
      message: `请列出${pilot.name}的整改完善清单；没有问题的写一项“无”，并写明核对情况。`,
    }));
  return {
    errors: () => [...empty(root, { review: '对照指标体系回顾的情况', results: '工作成效和经验' }), ...without(), ...unfinished(), ...saver.errors(root)],
  };
}

/** What the gate found missing, for the leader who has to answer it. */
export function missing({ root, view }) {
  const { missing: found, facts } = view.details;
  fill(root.querySelector('#missing'),
    el('h4', null, '没有达到的要求'),
    el('ul', { class: 'sc-items' }, (found.length ? found : ['没有列出具体项目。']).map(one => el('li', null, one))),
    el('p', null, `目前：试点 ${facts.pilots} 个，省级称号 ${facts.provincial} 个，国家级称号 ${facts.national} 个，办理中的申报 ${facts.runningCases} 件，`
      + `黄牌 ${facts.yellowCards} 张，红牌 ${facts.redCards} 张，没有销号的督导问题 ${facts.openFindings} 个。本阶段 ${day(view.details.phaseEnds)}到期。`));
  return {};
}
