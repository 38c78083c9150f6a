/** The life of a task form: read the case, show it, keep a draft, check, send, and say what the server refused. */
import { get } from './api.js';
import { caseAtAGlance } from './case-panel.js';
import { button, el, fill } from './dom.js';
import { dropDraft, dropDrafts, readDraft, writeDraft } from './drafts.js';
import { clearErrors, clearField, showErrors } from './errors.js';

const PREVENTED = 'submission prevented';
const INPUTS = 'input:not([type=file]), select, textarea';

/** What the server keeps itself is not kept in the browser as well. */
const draftOf = root => Object.fromEntries(
  [...root.querySelectorAll(INPUTS)]
    .filter(input => input.id && !input.closest('[data-on-server]'))
    .map(input => [input.id, /radio|checkbox/.test(input.type) ? input.checked : input.value]));

function restore(root, draft) {
  Object.entries(draft).forEach(([id, value]) => {
    const input = root.querySelector(`#${CSS.escape(id)}`);
    if (input && typeof value === 'boolean') {
      input.checked = value;
    } else if (input && value) {
      input.value = value;
    }
  });
  root.dispatchEvent(new Event('change'));
}

/** Makes an error of the server point to its field, where that field is in the form. */
function refused(root, error) {
  const name = error.response?.body?.field ?? error.field;
  const field = name && (root.querySelector(`#${CSS.escape(name)}`) ?? root.querySelector(`[name="${CSS.escape(name)}"]`));
  return { message: error.message, field: field?.matches(INPUTS) ? field : field?.querySelector(INPUTS) };
}

/** Puts the answers where the SDK sends them from; nothing else goes along. */
function hand(camForm, variables) {
  camForm.variableManager.variables = {};
  Object.entries(variables).forEach(([name, value]) =>
    camForm.variableManager.createVariable({
      name, type: typeof value === 'boolean' ? 'Boolean' : 'String', value, originalValue: null,
    }));
}

/**
 * Connects a form with the engine's SDK. `parts` answers with the parts of the form that are ready by then; each may
 * check (`errors`), send (`variables`) and be told of a draft before it is written back (`prepare`).
 */
export function connect(camForm, root, user, id, parts) {
  const all = method => parts().flatMap(part => part[method]?.() ?? []);
  camForm.on('submit', () => {
    camForm.submitPrevented = true;
    const errors = all('errors');
    if (errors.length) {
      showErrors(root, `还有 ${errors.length} 处需要处理，处理后再提交：`, errors);
    } else {
      clearErrors(root);
      hand(camForm, Object.assign({}, ...all('variables')));
      camForm.submitPrevented = false;
    }
  });
  camForm.on('submit-failed', (source, [error]) => {
    if (!String(error?.message).includes(PREVENTED)) {
      showErrors(root, '没有提交成功，已填写的内容还在。原因：', [refused(root, error)]);
    }
  });
  camForm.on('submit-success', () => dropDraft(user, id));
  camForm.on('store', () => {
    camForm.storePrevented = true;
    writeDraft(user, id, draftOf(root));
  });
  ['input', 'change'].forEach(type => root.addEventListener(type, event => {
    if (event.target !== root) {
      writeDraft(user, id, draftOf(root));
      clearField(event.target);
    }
  }));
  return () => {
    const draft = readDraft(user, id);
    parts().forEach(part => part.prepare?.(draft));
    restore(root, draft);
  };
}

/** Only who has taken the task on may fill the form; everybody else is told how to. */
function watchClaim(root, scope) {
  const note = root.querySelector('#claim-note');
  const inputs = root.querySelector('#answer');
  scope.$watch('options.disableForm', disabled => {
    inputs.disabled = Boolean(disabled);
    note.hidden = !disabled;
    const claim = document.querySelector('button.claim');
    fill(
      note,
      el('p', null, claim ? '这项任务还没有人领取。领取以后由您办理，其他人就不会重复办理。' : '这项任务已由他人领取，您可以查看，不能提交。'),
      claim && button('领取并办理', 'primary', () => claim.click(), { id: 'claim' }));
  });
}

/** On a narrow screen the form stands below the task list: go there. */
function bringIntoView(root) {
  if (window.innerWidth < 843) {
    (root.closest('section.column') ?? root).scrollIntoView({ block: 'start' });
  }
}

function keepOnly(root, taskKey) {
  root.querySelectorAll('[data-task]').forEach(element =>
    element.dataset.task.split(' ').includes(taskKey) || element.remove());
}

/** The elements every form has, and who is filling it. */
export function surroundings(camForm, scope) {
  const root = camForm.formElement[0];
  const user = scope.$root.authentication?.name ?? '';
  root.closest('[cam-tasklist-form]')?.classList.add('sc-host');
  root.querySelector('#form-error').hidden = true;
  dropDrafts(user);
  return { root, user };
}

/** Opens the form of a task with the parts it consists of. */
export function openTask(camForm, scope, makers) {
  const { root, user } = surroundings(camForm, scope);
  const context = { root, user, camForm };
  const answer = root.querySelector('#answer');
  let parts = [{ errors: () => [{ message: '案卷还没有读出来，请稍候或点“重新读取”。' }] }];
  const restoreDraft = connect(camForm, root, user, camForm.taskId, () => parts);
  const load = async () => {
    const panel = root.querySelector('#case-panel');
    answer.hidden = true;
    fill(panel, el('p', { class: 'sc-loading', role: 'status' }, '正在读取案卷……'));
    try {
      context.view = await get(`/tasks/${encodeURIComponent(camForm.taskId)}/case`);
    } catch (error) {
      fill(panel, el('p', { role: 'alert' }, error.message), button('重新读取', 'plain', load));
      return;
    }
    keepOnly(root, context.view.task?.key);
    fill(panel, caseAtAGlance(context.view));
    parts = makers.map(make => make(context));
    clearErrors(root);
    answer.hidden = false;
    restoreDraft();
    bringIntoView(root);
  };
  watchClaim(root, scope);
  load();
}
