/** After something has been sent: the number, which office has it now and until when, and the next task of the list. */
import { get } from '../kit/api.js';
import { doAgain, recall } from '../kit/case/recall.js';
import { where } from '../kit/case/where.js';
import { button, el, fill } from '../kit/dom.js';

/** @typedef {import('../kit/case/where.js').Line} Line */

const PLACE = 'sent';
const PATIENCE = 5_000;
const STEP = 500;

/** The tasks in the list on the page, by id, as they stand there. */
const listed = () => [...document.querySelectorAll('.sc-worklist a[data-task]')].map(link => link.getAttribute('data-task') ?? '');

/** @param {() => boolean} arrived */
async function until(arrived) {
  for (let waited = 0; !arrived() && waited < PATIENCE; waited += STEP) {
    await new Promise(resolve => {
      setTimeout(resolve, STEP);
    });
  }
}

/**
 * What comes after a task in the list: the next of those that stood there; behind the last of a page what has moved up
 * from the next page; else the first.
 *
 * @param {string[]} before the tasks of the page while it was done
 * @param {string} task
 * @param {string[]} now those of the page that may be done next
 */
export const follower = (before, task, now) => before.slice(before.indexOf(task) + 1).find(one => now.includes(one))
  ?? now.find(one => !before.includes(one)) ?? now[0];

/**
 * A message in the corner that stays until it is closed or something else is sent. As soon as the person goes on elsewhere
 * only its first line is left, so that it lies over nothing; what is being written in it stays open. Going back takes it away, in a browser that says so.
 *
 * @param {import('../kit/dom.js').Content} title
 * @param {import('../kit/dom.js').Content[]} content
 */
function say(title, ...content) {
  document.getElementById(PLACE)?.remove();
  const said = el('details', { open: true }, el('summary', null, el('strong', null, title)), content);
  const box = el('div', { id: PLACE, class: 'sc-kit sc-sent', role: 'status' }, said);
  box.append(button('知道了', 'plain', () => box.remove()));
  /** @param {PointerEvent} event */
  const goesOn = event => {
    if (!box.isConnected) {
      document.removeEventListener('pointerdown', goesOn);
    } else if (!box.contains(/** @type {Node} */ (event.target)) && !said.querySelector('details[open]')) {
      said.open = false;
    }
  };
  document.addEventListener('pointerdown', goesOn);
  /** Whoever goes back is elsewhere; every step of Tasklist itself is a "popstate", so it takes the newer event. @type {any} */
  const { navigation } = window;
  const goesBack = (/** @type {{ navigationType: string }} */ event) => {
    if (event.navigationType === 'traverse') {
      box.remove();
    }
    if (!box.isConnected) {
      navigation.removeEventListener('navigate', goesBack);
    }
  };
  navigation?.addEventListener('navigate', goesBack);
  document.body.append(box);
}

/** What was started last by the person; the case of a form that has no draft. */
const newest = () => get('/casefiles?tab=started&state=all&size=1').then(page => page.items[0]);

/** Whoever may no longer see the case is only told that it is done. @param {number | string | undefined} id @returns {Promise<Line | null>} */
const lineOf = id => (id ? get(`/casefiles/${id}/whereabouts`) : newest()).catch(() => null);

/** @param {Line | null} line @param {string} done */
const titleOf = (line, done) => (line?.businessKey ? `${done}，编号 ${line.businessKey}` : `${done}。`);

/** @param {Line | null} line */
const told = line => [
  line && where(line),
  line && el('p', null, el('a', { href: `/cases/#${line.id}`, target: '_blank', rel: 'noopener' }, '查看案卷')),
  line && recall(String(line.id), () => doAgain(String(line.id))),
];

/**
 * What is known before a form is sent, for the moment when it has been: Tasklist takes the form off the page then.
 *
 * @param {{ camForm: any, root: HTMLElement, caseId: () => number | string | undefined }} sent
 */
export function sending({ camForm, root, caseId }) {
  const injector = window.angular.element(root).injector();
  const [before, task] = [listed(), camForm.taskId];
  const id = caseId();
  return async () => {
    const next = el('p', null);
    const line = await lineOf(id);
    say(titleOf(line, task ? '已办理' : '已提交'), told(line), next);
    if (!task) {
      return;
    }
    await until(() => !listed().includes(task)); // the list is read again after an act
    const same = (line?.steps ?? []).map(step => step.taskId); // whoever has done one step of a case does not do the next
    const now = listed().filter(one => one !== task && !same.includes(one));
    const following = follower(before, task, now);
    const location = injector.get('$location');
    if (location.search().task) {
      return; // the person has chosen one meanwhile
    }
    fill(next, following ? '已打开列表中的下一项任务。' : '列表中没有其他任务了。');
    if (following) {
      location.search({ ...location.search(), task: following });
      injector.get('$rootScope').$applyAsync();
    }
  };
}
