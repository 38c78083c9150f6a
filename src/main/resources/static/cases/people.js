/** Who of one's own office has how much in hand, and all of it moved at once: for leaders, and for everybody what is their own. */
import { get } from '../kit/api.js';
import { el, fill, paper } from '../kit/dom.js';
import { openPage } from '../kit/page.js';
import { heldWork } from './held-work.js';

/** @typedef {{ person: string, name: string, open: number }} Load */

const content = /** @type {HTMLElement} */ (document.querySelector('#content'));

/** @param {Load} one */
const title = one => `${one.name}（账号 ${one.person}），${one.open} 件待办`;

/** What moves from one person is in another one's hand. */
async function countAgain() {
  /** @type {Load[]} */
  const all = await get('/people');
  all.forEach(one => {
    const summary = document.getElementById(`work-${one.person}`)?.querySelector('summary.counted');
    summary?.replaceChildren(title(one));
  });
}

/** @param {Load} one */
function counted(one) {
  const work = heldWork(one.person, title(one), countAgain);
  work.querySelector('summary')?.classList.add('counted');
  return work;
}

openPage(content, async me => {
  /** @type {Load[]} */
  const all = await get('/people');
  const others = all.filter(one => one.person !== me.userId);
  fill(content,
    paper('我的待办', heldWork(me.userId, '移交我的全部待办', countAgain)),
    others.length > 0 && paper('本单位同事',
      el('p', { class: 'sc-hint' }, '同事因病、因事不能办理的，可以把其全部待办移交他人，或者退回本单位。'),
      others.map(counted)));
});
