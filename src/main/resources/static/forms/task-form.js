/** The form of a task: reads the case, shows it, and puts the parts under it that the form is declared with. */
import { get } from '../kit/api.js';
import { foldedCopying } from '../kit/case/copying.js';
import { caseAtAGlance } from '../kit/case/panel.js';
import { news } from '../kit/case/news.js';
import { foldedNotes } from '../kit/case/notes.js';
import { road } from '../kit/case/road.js';
import { button, el, fill, notRead } from '../kit/dom.js';
import { slot } from '../kit/drafts.js';
import { errorBox } from '../kit/errors.js';
import { draftOnServer } from '../kit/task-draft.js';
import { moment } from '../kit/words.js';
import { advice } from './parts/advice.js';
import { assignment, handover, takeover } from './parts/handover.js';
import { connect } from './sending.js';

/**
 * What a form consists of. `first` stands above the case, `facts` behind it, `answer` is what the person fills in under
 * `title`, `below` follows the answer.
 *
 * `personal` is a task given to one person by name, which has no office: nobody gives it back, hands it over or asks about it.
 *
 * @typedef {{ title: string, personal?: boolean, first?: Maker[], facts?: Maker[], answer: Maker[], below?: Maker[] }} TaskForm
 */

/** Until Tasklist has drawn its own buttons, nobody knows whether the task is free. */
const SETTLED = 400;

/** Below this width the columns of Tasklist stand one under the other. */
const COLUMNS = 843;

/**
 * Only who has taken the task on may fill the form; everybody else is told how to. What Tasklist says in its corner, such
 * as why somebody cannot take the task on, is said here as well.
 *
 * @param {Opened} opened
 * @param {{ note: HTMLElement, answer: HTMLFieldSetElement, handover: HTMLElement }} page
 * @param {boolean} [personal]
 */
function watchClaim({ scope, camForm, user }, { note, answer, handover: end }, personal = false) {
  /** @type {{ type: string, message?: string }[]} */
  const said = window.angular.element(note).injector().get('Notifications').notifications;
  /** @returns {HTMLElement | null} */
  const claim = () => document.querySelector('button.claim');
  scope.$watchGroup([
    'options.disableForm', () => Boolean(claim()), () => said.findLast(one => one.type === 'danger')?.message,
  ], (/** @type {[boolean, boolean, string | undefined]} */ [disabled, isFree, refusal]) => {
    answer.disabled = disabled;
    note.hidden = !disabled;
    fill(
      note,
      el('p', null, isFree ? '这项任务还没有人领取。领取以后由您办理，其他人就不会重复办理。' : '这项任务已由他人领取，您可以查看，不能提交。'),
      refusal && el('p', { class: 'sc-warning', role: 'alert' }, refusal),
      isFree && button('领取并办理', 'primary', () => claim()?.click(), { id: 'claim' }));
    fill(end, !disabled && [!personal && advice(camForm.taskId, false), handover(camForm.taskId, user, personal)], isFree && isAdministrator(scope) && assignment(camForm.taskId, user));
    if (disabled && !isFree) {
      const place = el('div');
      note.append(advice(camForm.taskId, true), place);
      window.setTimeout(() => place.isConnected && takeover(place, camForm.taskId, user), SETTLED);
    }
  });
  scope.$applyAsync();
}

/** Who may open the administration may say who does a task. @param {any} scope @returns {boolean} */
const isAdministrator = scope => Boolean(scope.$root.authentication?.authorizedApps?.includes('admin'));

/** Somebody else or another window was faster: said, with name and time, where the button is that no longer works. @param {any} scope @param {{ note: HTMLElement, end: HTMLElement }} page @param {string} task */
function watchEnd(scope, { note: claimNote, end: note }, task) {
  scope.$on('taskremoved', async () => {
    claimNote.remove(); // nobody takes on what is done
    const ending = await get(`/tasks/${encodeURIComponent(task)}/ending`).catch(() => null);
    const who = ending?.name ? `这项任务已由${ending.name}于 ${moment(ending.at)} 办结，不能再提交。` : '这项任务已经办结或已撤回，不能再提交。';
    fill(note, el('strong', null, who),
      el('p', null, '可能是您在另一窗口，或者其他人已经办理。已填写的内容仍在本页，需要时请先复制，再从列表中选择其他任务。'));
    note.hidden = false;
  });
}

/** On a narrow screen the form stands below the task list: go there. @param {HTMLElement} root */
function bringIntoView(root) {
  if (window.innerWidth < COLUMNS) {
    (root.closest('section.column') ?? root).scrollIntoView({ block: 'start' });
  }
}

/** The places of a form. @param {string} title */
const places = title => ({
  note: el('div', { id: 'claim-note', class: 'sc-note warn', role: 'status', hidden: true }),
  first: el('div'),
  panel: el('div', { id: 'case-panel', class: 'sc-case' }),
  facts: el('div', { class: 'sc-place' }),
  errors: errorBox(),
  answer: el('fieldset', { id: 'answer', class: 'sc-answer', hidden: true }, el('legend', null, title)),
  below: el('div'),
  handover: el('div'),
  end: el('div', { id: 'task-ended', class: 'sc-note bad', role: 'alert', hidden: true }),
});

/**
 * How far the case is and what is new in it. Whoever sees the case for the first time opens it by hand; where it has been
 * here before or was sent back, it is open, because something is new.
 *
 * @param {CaseView} view
 * @param {string} user
 */
function firstScreen(view, user) {
  const place = el('div');
  const read = () => get(`/casefiles/${view.id}/progress`)
    .then(progress => fill(place, news(view, progress, user), road(progress)), error => fill(place, notRead(error, read)));
  /** @type {HTMLDetailsElement} */
  const element = el('details', {
    class: 'sc-section', id: 'first-screen', open: (view.opinions ?? []).some(one => one.person === user || (one.decision === 'return' && !one.recalled)),
    ontoggle: () => element.open && !place.hasChildNodes() && read(),
  }, el('summary', null, '办到哪一步、有什么变化'), place);
  return element;
}

/** @param {TaskForm} form @returns {(opened: Opened) => void} */
export const task = form => opened => {
  const { camForm, scope, root, user } = opened;
  const page = places(form.title);
  /** @type {Part[]} */
  let parts = [{ errors: () => [{ message: '案卷还没有读出来，请稍候或点“重新读取”。' }] }];
  fill(root, Object.values(page));
  const restoreDraft = connect(camForm, root, user, camForm.taskId, () => parts);
  /** @param {CaseView} view */
  const build = view => {
    /** @type {Context} */
    const context = { root, user, camForm, view, slot: name => slot(user, `${camForm.taskId}:${name}`), renew };
    const { first = [], facts = [], answer, below = [] } = form;
    [page.first, page.facts, page.below].forEach(place => fill(place));
    page.answer.replaceChildren(...page.answer.querySelectorAll(':scope > legend'));
    parts = [{ caseId: () => view.id, renew: async () => (parts.some(part => part.leave) ? renew() : undefined) }, ...Object.entries({ first, facts, answer, below }).flatMap(([name, makers]) => makers.map(make => {
      const part = make(context);
      page[/** @type {'first' | 'facts' | 'answer' | 'below'} */ (name)].append(...[part.element].flat().filter(one => !!one));
      return part;
    }))];
  };
  /** Everything again as it stands now; what was typed stays, and who was typing goes on there. */
  const renew = async () => {
    parts.forEach(part => part.leave?.());
    const place = document.activeElement?.id;
    await load();
    if (place && root.contains(document.getElementById(place))) {
      document.getElementById(place)?.focus({ preventScroll: true });
    }
  };
  const load = async () => {
    fill(page.panel, el('p', { class: 'sc-loading', role: 'status' }, '正在读取案卷……'));
    let view;
    let onServer;
    try {
      [view, onServer] = await Promise.all([
        get(`/tasks/${encodeURIComponent(camForm.taskId)}/case`), draftOnServer(camForm.taskId)]);
    } catch (error) {
      fill(page.panel, notRead(error, load));
      return;
    }
    fill(page.panel, caseAtAGlance(view, firstScreen(view, user)));
    build(view);
    if (!form.personal) {
      page.below.append(foldedNotes(String(view.id)), ...(view.task?.level === 'community' ? [] : [foldedCopying(String(view.id))]));
    }
    page.answer.hidden = false;
    restoreDraft(onServer);
    bringIntoView(root);
  };
  watchClaim(opened, page, form.personal);
  watchEnd(scope, page, camForm.taskId);
  load();
};
