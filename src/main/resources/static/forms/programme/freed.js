/** Why a county nominates again: who was a pilot, until when, and why not any more. */
import { el } from '../../kit/dom.js';
import { day } from '../../kit/words.js';

/** @typedef {{ name: string, leader: string, leftOn: string, why: string }} Former a unit that is a pilot no more */
/** @typedef {{ refill?: boolean, former?: Former[], quota: number, minCandidates: number }} Details */

/** @param {Details} details */
export const freed = ({ refill, former = [] }) => refill && el('div', { class: 'sc-note', id: 'freed' },
  el('strong', null, '这是补选。不再是试点的单位：'),
  el('ul', { class: 'sc-items' }, former.map(one =>
    el('li', null, `${one.name}（包抓领导：${one.leader}）自${day(one.leftOn)}起不再是试点。原因：${one.why}`))));

/** What the county is asked for. @param {Details} details */
export const asked = details => [freed(details),
  el('p', { id: 'quota', class: 'sc-hint' },
    `${details.refill ? '本次补选' : '本县区'}试点名额 ${details.quota} 个，候选单位不少于 ${details.minCandidates} 个。`)];
