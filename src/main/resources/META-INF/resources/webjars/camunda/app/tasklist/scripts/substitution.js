/** Substituting for a colleague: a banner while it lasts, and naming somebody before one is away. */
import { get, post, remove } from '../../../../kit/api.js';
import { button, el, fill, notRead } from '../../../../kit/dom.js';
import { day } from '../../../../kit/words.js';

/** @typedef {{ id: number, own: boolean, name: string, lastDay: string }} Substituting */
/** @typedef {{ id: number, name: string, firstDay: string, lastDay: string }} Line */
/** @typedef {{ own: Line[], forOthers: Line[], colleagues: { person: string, name: string }[], instead?: string }} View */

/** @type {Record<string, string>} */
const MISSING = { to: '请选择代理人', firstDay: '请填写从哪天起', lastDay: '请填写到哪天止' };

/** @param {Substituting} one */
const words = one => (one.own
  ? `您的工作由${one.name}代理，到${day(one.lastDay)}为止。`
  : `您正在代理${one.name}的工作，到${day(one.lastDay)}为止；其已领取的任务也列在“我的待办”，打开后可以接过来办理。`);

/** @param {() => void} again reads the list again */
export function absence(again) {
  const banner = el('div', { class: 'substituting', id: 'substituting', role: 'status', hidden: true });
  const place = el('div');
  const element = el('details', { class: 'sc-folded away', id: 'away', ontoggle: () => element.open && !place.hasChildNodes() && read() },
    el('summary', null, '外出？请人代理'), place);

  const read = () => get('/me/substitutions').then(show, error => fill(place, notRead(error, read)));

  /** What was ended elsewhere meanwhile is said above what is so now. @param {number} id */
  const end = async id => {
    const refused = await remove(`/me/substitutions/${id}`).then(() => '', error => error.message);
    await read();
    if (refused) {
      place.prepend(el('p', { role: 'alert', class: 'sc-errors' }, refused));
    }
    again();
  };

  /** @param {View} view */
  const show = async view => {
    const [{ ask }, { chosenFrom, field }] = await Promise.all([import('../../../../kit/ask.js'), import('../../../../kit/fields.js')]);
    fill(place,
    view.own.map(one => el('p', null, `${day(one.firstDay)}至${day(one.lastDay)}由${one.name}代理 `, button('提前结束', 'plain', () => end(one.id)))),
    view.forOthers.map(one => el('p', null, `${day(one.firstDay)}至${day(one.lastDay)}请您代理：${one.name}`)),
    view.instead && el('p', null, view.instead),
    view.colleagues.length > 0 && ask({
      id: 'away-form', action: '确认代理', kind: 'plain',
      missing: values => {
        const left = Object.keys(MISSING).find(name => !values[name]);
        return left ? { field: left, message: `${MISSING[left]}，再点“确认代理”。` } : null;
      },
      send: async values => {
        await show(await post('/me/substitutions', values));
        again();
      },
    },
    field({ id: 'away-to', name: 'to', label: '代理人（同岗位的同事）', options: chosenFrom(view.colleagues.map(one => ({ value: one.person, label: `${one.name}（账号 ${one.person}）` }))), value: '' }),
    field({ id: 'away-first', name: 'firstDay', label: '从哪天起', type: 'date' }),
    field({ id: 'away-last', name: 'lastDay', label: '到哪天止（最多三个月，到期自动结束）', type: 'date' })));
  };

  return {
    banner, element,
    /** @param {Substituting[]} today */
    show(today) {
      banner.hidden = today.length === 0;
      fill(banner, today.map(one => el('p', null, words(one))));
    },
  };
}
