/** The phases of a programme on a line, with today and the gates that have closed. */
import { el, mark } from '../kit/dom.js';
import { day } from '../kit/words.js';
import { PHASES } from './board.js';

/** @typedef {import('./board.js').Board} Board */

/** @param {Board} board @param {number} phase @param {string} endsOn */
function state(board, phase, endsOn) {
  const gate = board.gates.find(one => one.phase === phase);
  if (gate) {
    return mark('good', `已小结：全国 ${gate.national} 个，省级 ${gate.provincial} 个，试点达标 ${gate.upToStandard} 个`);
  }
  if (phase !== board.phase) {
    return mark('info', endsOn < board.today ? '等待小结' : '尚未开始');
  }
  const left = Math.round((Date.parse(endsOn) - Date.parse(board.today)) / 86_400_000);
  return mark(left < 30 ? 'warn' : 'info', left < 0 ? '已到期，等待小结' : `现在在这一阶段，今天${day(board.today)}，还剩 ${left} 天`);
}

/** @param {Board} board @param {{ name: string, value: string }[]} fields of the programme's plan */
export function phases(board, fields) {
  const ends = ['phaseOneEnds', 'phaseTwoEnds', 'phaseThreeEnds'].map(name => fields.find(one => one.name === name)?.value ?? '');
  return el('section', { id: 'phases' }, el('h2', null, '三个阶段和今天'), el('ol', { class: 'phases' }, ends.map((endsOn, index) =>
    el('li', { 'aria-current': board.phase === index + 1 && 'step' },
      el('strong', null, PHASES[index + 1]), el('span', null, `${day(endsOn)}截止`), state(board, index + 1, endsOn)))));
}
