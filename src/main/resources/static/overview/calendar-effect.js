/** What a publication would change: the days, and whose time limits move. */
import { el } from '../camunda/app/tasklist/scripts/safe-community/dom.js';
import { day } from '../camunda/app/tasklist/scripts/safe-community/words.js';

const table = (label, heads, rows) => el('div', { class: 'table', tabindex: 0, role: 'group', 'aria-label': label }, el('table', null,
  el('thead', null, el('tr', null, heads.map(head => el('th', { scope: 'col' }, head)))),
  el('tbody', null, rows)));

const changes = all => all.length === 0
  ? el('p', null, '没有哪一天的上班、休息与现在不同。')
  : table('变动的日子', ['日期', '节日', '现在', '公布以后'], all.map(change => el('tr', null,
    el('th', { scope: 'row' }, day(change.date)), [change.name, change.was, change.becomes].map(text => el('td', null, text)))));

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
    more > 0 && el('p', { class: 'quiet' }, `另有 ${more} 个期限没有列出。`),
  ];
}

/** The preview with its two buttons; both wait until one is done. */
export function effectOf(effect, { title, confirm, publish, cancel }) {
  const wrong = el('p', { class: 'wrong', role: 'alert', hidden: true });
  const yes = el('button', { type: 'button', id: 'confirm-publication' }, confirm);
  const no = el('button', { type: 'button', class: 'plain-button', onclick: cancel }, '不公布，返回修改');
  yes.addEventListener('click', async () => {
    yes.disabled = no.disabled = true;
    wrong.hidden = true;
    try {
      await publish(effect.preview);
    } catch (error) {
      wrong.textContent = error.message;
      wrong.hidden = false;
    } finally {
      yes.disabled = no.disabled = false;
    }
  });
  return el('section', { class: 'effect', id: 'effect', tabindex: -1 },
    el('h3', null, title),
    el('p', null, `依据：${effect.notice.name}（${effect.notice.number}，${day(effect.notice.issuedOn)}）`),
    el('h4', null, '变动的日子'), changes(effect.changes),
    el('h4', null, '变动的期限'), moves(effect),
    wrong,
    el('div', { class: 'buttons' }, yes, no));
}
