/** What a publication would change: the days, and whose time limits move. */
import { button, el, fill, table } from '../kit/dom.js';
import { answer } from '../kit/errors.js';
import { day } from '../kit/words.js';

/** @typedef {import('../kit/dom.js').Content} Content */
/** @typedef {{ name: string, number: string, issuedOn: string, address?: string }} Notice */

/**
 * @typedef {{ preview: string, notice: Notice, movedCases: number, movedDates: number,
 *   changes: { date: string, name: string, was: string, becomes: string }[],
 *   moves: { subject: string, businessKey?: string, what: string, from: string, to: string }[] }} Effect
 */

/** @param {Effect['changes']} all */
const changes = all => all.length === 0
  ? el('p', null, '没有哪一天的上班、休息与现在不同。')
  : table('变动的日子', ['日期', '节日', '现在', '公布以后'], all.map(change => el('tr', null,
    el('th', { scope: 'row' }, day(change.date)), [change.name, change.was, change.becomes].map(text => el('td', null, text)))));

/** @param {Effect} effect @returns {Content} */
function moves(effect) {
  if (effect.movedDates === 0) {
    return el('p', { id: 'moved' }, '正在办理的事项期限都不变。');
  }
  const more = effect.movedDates - effect.moves.length;
  return [
    el('p', { id: 'moved' }, `${effect.movedCases} 件事项共 ${effect.movedDates} 个期限要变，公布以后会写进各自的办理记录。`),
    table('变动的期限', ['事项', '期限', '现在到', '改为'], effect.moves.map(move => el('tr', null,
      el('th', { scope: 'row' }, move.subject, move.businessKey && el('small', null, ` ${move.businessKey}`)),
      el('td', null, move.what), el('td', null, day(move.from)), el('td', null, day(move.to))))),
    more > 0 && el('p', { class: 'sc-hint' }, `另有 ${more} 个期限没有列出。`),
  ];
}

/**
 * The preview with its two buttons.
 *
 * @param {Effect} effect
 * @param {{ title: string, confirm: string, publish: (token: string) => Promise<void>, cancel: () => void }} spec
 */
export function effectOf(effect, { title, confirm, publish, cancel }) {
  const place = answer();
  const act = async () => {
    place.say();
    try {
      await publish(effect.preview);
    } catch (error) {
      place.say(error.message);
      place.element.focus();
    }
  };
  return el('section', { class: 'effect', id: 'effect', tabindex: -1 },
    el('h3', null, title),
    el('p', null, `依据：${effect.notice.name}（${effect.notice.number}，${day(effect.notice.issuedOn)}）`),
    el('h4', null, '变动的日子'), changes(effect.changes),
    el('h4', null, '变动的期限'), moves(effect),
    place.element,
    el('div', { class: 'buttons' },
      button(confirm, 'primary', act, { id: 'confirm-publication' }), button('不公布，返回修改', 'plain', cancel)));
}

/** Puts the preview where it belongs, in front of the person. @param {Element} place @param {HTMLElement} shown */
export function present(place, shown) {
  fill(place, shown);
  shown.focus();
  shown.scrollIntoView({ block: 'start' });
}
