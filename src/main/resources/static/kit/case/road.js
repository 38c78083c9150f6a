/** The road of a case as a picture: every station with a word for how it stands, how long it took and who signed there. */
import { el } from '../dom.js';
import { day, deadlineText } from '../words.js';

/**
 * @typedef {{ id: string, name: string, state: 'done' | 'current' | 'ahead' | 'stopped', since?: string, until?: string, workingDays?: number,
 *   offices: string[], people: string[] }} Station
 * @typedef {{ taskName: string, office: string, person?: string, since: string, dueAt?: string, light?: string, workingDaysLeft?: number }} Now
 * @typedef {{ stations: Station[], now: Now[], lastHere?: string, corrected: string[] }} Progress
 */

/** The word carries the meaning, the sign and the colour only help. @type {Record<Station['state'], [string, string]>} */
const STATES = { done: ['✓', '已办'], current: ['●', '现在'], ahead: ['○', '未到'], stopped: ['×', '终止于此'] };

/** @param {Station} one */
const took = one => {
  if (one.workingDays === undefined || !one.since) {
    return '';
  }
  const days = one.workingDays === 0 ? '当天' : `${one.workingDays} 个工作日`;
  return one.state === 'done' ? `用时${one.workingDays === 0 ? '' : ' '}${days}` : `${day(one.since)}起，已 ${one.workingDays} 个工作日`;
};

/** @param {Station} one */
const who = one => [...one.offices, ...one.people].join('、');

/** @param {Station} one */
const station = one => {
  const [sign, word] = STATES[one.state];
  return el('li', { class: one.state, 'aria-current': one.state === 'current' && 'step' },
    el('span', { class: 'sign', 'aria-hidden': 'true' }, sign),
    el('div', null, el('strong', null, one.name), el('span', { class: 'state' }, word),
      took(one) && el('small', null, took(one)),
      who(one) && el('small', null, who(one))));
};

/** @param {Now} one */
const left = one => (one.light === undefined || one.workingDaysLeft === undefined
  ? '不限时'
  : (said => `${said.name}，${said.text}，${said.due}`)(deadlineText({ light: one.light, workingDaysLeft: one.workingDaysLeft, dueAt: one.dueAt ?? '' })));

/** @param {Now} one */
const now = one => el('li', null,
  el('strong', null, one.taskName), `：${one.office}${one.person ? `（${one.person}）` : ''}，${day(one.since)}到达，${left(one)}`);

/** @param {Progress} progress */
export const road = progress => progress.stations.length > 0 && el('section', { class: 'sc-section sc-road', id: 'road' },
  el('h4', null, '办到哪一步'),
  el('ol', null, progress.stations.map(station)),
  progress.now.length > 0 && el('ul', { class: 'sc-list', 'aria-label': '现在谁在办理' }, progress.now.map(now)));
