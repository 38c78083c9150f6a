/** Copies: what has come to my offices, and where the copies of one case went. */
import { get, post } from '../kit/api.js';
import { button, el, fill, mark, notRead, section, table } from '../kit/dom.js';
import { moment } from '../kit/words.js';

const PAGE = 50;

/** @typedef {{ id: number, number: string, title: string, subject: string, recipient: string, sentAt: string, readAt?: string, pdf: boolean }} Copy */
/** @typedef {{ number: string, recipient: string, posted: boolean, readBy?: string, readAt?: string }} Sent */

/** Opening it leaves the receipt; the file itself is saved, as pages where they can be had. @param {Copy} copy @param {() => unknown} again */
async function open(copy, again) {
  await post(`/copies/${copy.id}/receipt`);
  window.location.assign(`/api/copies/${copy.id}/${copy.pdf ? 'pdf' : 'content'}`);
  await again();
}

/** @param {Copy} copy @param {() => unknown} again */
const row = (copy, again) => el('li', { id: `copy-${copy.id}` },
  el('div', null,
    el('p', { class: 'subject' }, `${copy.number} ${copy.title}`),
    el('p', { class: 'more' }, el('span', null, copy.subject), el('span', null, `抄送 ${copy.recipient}`), el('span', null, `${moment(copy.sentAt)}发出`))),
  el('div', null, button('阅读', 'plain', () => open(copy, again), { 'aria-label': `阅读${copy.number}` })),
  el('div', null, copy.readAt ? mark('good', `${moment(copy.readAt)}已阅`) : mark('warn', '未阅')));

/** @param {HTMLElement} results @param {number} page @param {(page: number) => unknown} go */
export async function showCopies(results, page, go) {
  const read = async () => {
    try {
      /** @type {Copy[]} */
      const copies = await get(`/copies?page=${page}`);
      fill(results,
        copies.length ? el('ul', { class: 'cases' }, copies.map(copy => row(copy, read))) : el('p', { class: 'sc-paper' }, '没有抄送给您的公文。'),
        (page > 1 || copies.length === PAGE) && el('div', { class: 'pages' },
          button('上一页', 'plain', () => go(page - 1), { disabled: page <= 1 }),
          button('下一页', 'plain', () => go(page + 1), { disabled: copies.length < PAGE })));
    } catch (error) {
      fill(results, notRead(error, read));
    }
  };
  await read();
}

/** Where the copies of a case went; what is to be posted stands in the same list, which can be printed. @param {Sent[]} sent */
export const copiesOf = sent => sent.length > 0 && el('div', { class: 'sc-case', id: 'copies' }, section(`抄送（${sent.length}）`,
  table('抄送', ['公文', '抄送单位', '方式', '签收'], sent.map(one => el('tr', null,
    el('th', { scope: 'row' }, one.number), el('td', null, one.recipient), el('td', null, one.posted ? '邮寄或送达' : '系统内阅读'),
    el('td', null, one.readAt ? `${one.readBy} ${moment(one.readAt)}` : one.posted ? '' : '未阅'))))));
