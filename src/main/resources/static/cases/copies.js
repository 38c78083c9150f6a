/** Copies: what has come to my offices and to me, and where the letters of one case went. */
import { get, post } from '../kit/api.js';
import { button, el, fill, mark, notRead, section, table } from '../kit/dom.js';
import { moment } from '../kit/words.js';

const PAGE = 50;

/** @typedef {{ id: number, number: string, title: string, subject: string, recipient: string, sentAt: string, readAt?: string, pdf: boolean }} Copy */
/** @typedef {{ id: number, caseId: number, number?: string, subject: string, sender: string, recipient: string, reason: string, sentAt: string, readAt?: string }} CopiedCase */
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

/** The receipt opens the case, and from then on its name does. @param {CopiedCase} copy @param {HTMLElement} said */
async function receive(copy, said) {
  try {
    await post(`/copies/cases/${copy.id}/receipt`);
    window.location.hash = String(copy.caseId);
  } catch (error) {
    said.textContent = error.message;
  }
}

/** @param {CopiedCase} copy */
function caseRow(copy) {
  const said = el('p', { role: 'status' });
  return el('li', { id: `case-copy-${copy.id}` },
    el('div', null,
      el('p', { class: 'subject' }, copy.readAt ? el('a', { href: `#${copy.caseId}` }, copy.subject) : copy.subject),
      el('p', { class: 'more' }, [copy.number, `抄送 ${copy.recipient}`, `${copy.sender}，${moment(copy.sentAt)}`].filter(Boolean).map(part => el('span', null, part))),
      el('p', { class: 'sc-text' }, copy.reason)),
    el('div', null, !copy.readAt && button('签收并查阅', 'plain', () => receive(copy, said), { 'aria-label': `签收并查阅${copy.subject}` }), said),
    el('div', null, copy.readAt ? mark('good', `${moment(copy.readAt)}已签收`) : mark('warn', '未签收')));
}

/** A list under its title; nothing when nothing has come. @param {string} title @param {HTMLElement[]} rows */
const titled = (title, rows) => rows.length > 0 && [el('h2', null, title), el('ul', { class: 'cases' }, rows)];

/** @param {HTMLElement} results @param {number} page @param {(page: number) => unknown} go */
export async function showCopies(results, page, go) {
  const read = async () => {
    try {
      /** @type {[Copy[], CopiedCase[]]} */
      const [copies, cases] = await Promise.all([get(`/copies?page=${page}`), get(`/copies/cases?page=${page}`)]);
      const last = copies.length < PAGE && cases.length < PAGE;
      fill(results,
        titled('公文', copies.map(copy => row(copy, read))), titled('案卷', cases.map(caseRow)),
        copies.length + cases.length === 0 && el('p', { class: 'sc-paper' }, '没有抄送给您的公文和案卷。'),
        (page > 1 || !last) && el('div', { class: 'pages' },
          button('上一页', 'plain', () => go(page - 1), { disabled: page <= 1 }),
          button('下一页', 'plain', () => go(page + 1), { disabled: last })));
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
