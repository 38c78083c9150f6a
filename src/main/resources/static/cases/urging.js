/** Urging: the unit of a case and the authorities above ask whoever has it to go on, each once in so many working days as the policy says. */
import { get, post } from '../kit/api.js';
import { button, el, fill } from '../kit/dom.js';
import { moment } from '../kit/words.js';

/** @typedef {{ objection?: string | null, lastAt?: string | null, interval: number }} View */

/** A button for whoever may urge; whoever has urged lately reads when and why not yet again. @param {string} id @param {() => unknown} again */
export function urging(id, again) {
  const place = el('div', { id: 'urging' });
  const said = el('span', { role: 'status' });
  const show = (/** @type {View} */ view) => fill(place,
    !view.objection && button('催办', 'plain', async () => {
      try {
        await post(`/casefiles/${id}/urging`);
        await again();
      } catch (error) {
        said.textContent = ` ${/** @type {Error} */ (error).message}`;
      }
    }, { id: 'urge', title: '提醒承办单位抓紧办理，记入案卷' }),
    !view.objection && el('span', { class: 'sc-hint' }, ` 同一单位每 ${view.interval} 个工作日可以催办一次（暂定，未见正式规定）`),
    view.lastAt && el('span', { class: 'sc-hint' }, ` 本单位 ${moment(view.lastAt)} 催办过`), view.lastAt && view.objection && el('span', { class: 'sc-hint' }, ` ${view.objection}`), said);
  get(`/casefiles/${id}/urging`).then(show).catch(error => {
    said.textContent = error.message;
    fill(place, said);
  });
  return place;
}
