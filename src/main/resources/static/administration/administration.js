/** The page of the administrators: what failed, why a case stands still and what moves it, what waits for a second one of them, and the accounts. */
import { el, fill } from '../kit/dom.js';
import { openPage } from '../kit/page.js';
import { accounts } from './accounts.js';
import { failures } from './failures.js';
import { interventions } from './interventions.js';
import { proposal } from './proposal.js';
import { roster } from './roster.js';
import { standstill } from './standstill.js';

const content = /** @type {HTMLElement} */ (document.querySelector('#content'));

/** @param {string} me */
function people(me) {
  const known = accounts(me);
  return [known.element, roster(known.read)];
}

/** @param {{ userId: string, groups: string[] }} me */
async function open(me) {
  if (!me.groups.includes('camunda-admin')) {
    fill(content, el('section', { class: 'sc-paper' }, el('p', { role: 'alert' }, '本页由系统管理员使用。如需更改账号或者处理卡住的案卷，请联系系统管理员。')));
    return;
  }
  const { hash } = window.location;
  const caseId = /^#case-(\d{1,18})$/.exec(hash)?.[1];
  const unknown = hash.startsWith('#case-') && !caseId && el('p', { class: 'sc-note warn', role: 'alert', id: 'unknown-case' },
    '网址中的案卷编号不正确，下面是全部案卷的情况。请从“案卷”页面打开案卷，再点“为什么没有进展”。');
  const waiting = interventions(me.userId);
  const ofCase = caseId && await proposal(caseId, waiting.read);
  fill(content, unknown, caseId && standstill(caseId, me.userId), ofCase, !caseId && failures(), waiting.element, ...people(me.userId));
}

const begin = () => openPage(content, open);
window.addEventListener('hashchange', begin);
begin();
