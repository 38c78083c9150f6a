/** The cases at hand by the step they stand at and how long they have stood there; with a programme or without. */
import { el, mark, table } from '../kit/dom.js';
import { plot } from '../kit/plot.js';
import { deadlineText } from '../kit/words.js';

/** @typedef {{ caseId: number, subject: string, days: number, workingDaysLeft: number, light: string }} Here */
/** @typedef {{ step: string, stepName: string, level: string, levelName: string, late: number, ages: number[], cases: Here[] }} Step */

const AGES = ['7 天以内', '8 到 30 天', '31 到 60 天', '60 天以上'];

/** @param {Here} one */
const line = one => el('li', null, el('a', { href: `/cases/#${one.caseId}` }, one.subject),
  ` 停留 ${one.days} 天，${deadlineText({ ...one, dueAt: '' }).text}`);

/** @param {Step} step */
const count = step => step.ages.reduce((sum, one) => sum + one, 0);

/** @param {Step} step */
const row = step => el('tr', { id: `step-${step.level}-${step.step}` },
  el('th', { scope: 'row' }, `${step.levelName}：${step.stepName}`),
  step.ages.map(one => el('td', { class: 'number' }, one)),
  el('td', { class: 'number' }, step.late ? mark('red', `${step.late} 件`) : '无'),
  el('td', null, el('details', null, el('summary', null, `${count(step)} 件`),
    el('ul', null, step.cases.map(line)),
    count(step) > step.cases.length && el('p', { class: 'sc-hint' }, `只列期限最近的 ${step.cases.length} 件。`))));

/** @param {Step[]} all */
export const steps = all => el('section', { id: 'steps' }, el('h2', null, '在办事项：停在哪个环节、停了多久'),
  all.length === 0 ? el('p', { class: 'sc-paper' }, '现在没有计时的在办事项。') : el('div', { class: 'sc-paper' }, plot({
    id: 'steps-chart', title: '各环节在办件数，按停留天数', across: true, stacked: true,
    names: all.map(step => `${step.levelName}：${step.stepName}`),
    series: AGES.map((name, index) => ({ name, values: all.map(step => step.ages[index] ?? 0) })),
    table: table('在办事项', ['环节', ...AGES, '超期', '案卷'], all.map(row)),
    open: index => {
      const found = document.getElementById(`step-${all[index]?.level}-${all[index]?.step}`);
      found?.closest('details')?.setAttribute('open', '');
      found?.scrollIntoView();
    },
  })));
