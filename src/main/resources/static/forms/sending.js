/** Sends a form through the engine's SDK, keeps its draft, and says at the field what the server refused. */
import { wordsOf } from '../kit/api.js';
import { by } from '../kit/dom.js';
import { belongTo, dropDraft, inputsOf, readDraft, restore, writeDraft } from '../kit/drafts.js';
import { clearErrors, clearField, showErrors } from '../kit/errors.js';
import { keeper } from '../kit/task-draft.js';
import { tellWindows } from '../kit/windows.js';
import { sending } from './after.js';

const PREVENTED = 'submission prevented';
/** What the server names when somebody sends what is no longer what they saw. */
const SEEN = /^seen/;
const INPUTS = 'input:not([type=file]), select, textarea';

/**
 * Makes an error of the server point to its field, where that field is in the form.
 *
 * @param {HTMLElement} root
 * @param {any} error
 * @returns {import('../kit/errors.js').Problem}
 */
function refused(root, error) {
  const said = error.response?.body;
  const name = said?.field;
  /** @type {HTMLElement | null} */
  const field = name ? root.querySelector(`${by('id', name)}, ${by('name', name)}`) : null;
  return { message: wordsOf(error.status ?? 0, said), field: field?.matches(INPUTS) ? field : field?.querySelector(INPUTS) };
}

/** Puts the answers where the SDK sends them from; nothing else goes along. @param {any} camForm @param {Record<string, string>} variables */
function hand(camForm, variables) {
  camForm.variableManager.variables = {};
  Object.entries(variables).forEach(([name, value]) =>
    camForm.variableManager.createVariable({ name, type: 'String', value, originalValue: null }));
}

/**
 * Connects a form with the engine's SDK. `parts` answers with the parts of the form that are ready by then; each may
 * check (`errors`), send (`variables`), know its case (`caseId`) and be told of a draft before it is written back
 * (`prepare`), and show anew what somebody else has changed meanwhile (`renew`). Returns how to write the draft back: what the server has of it, and over it what this window has.
 *
 * @param {any} camForm
 * @param {HTMLElement} root
 * @param {string} user
 * @param {string} id
 * @param {() => Part[]} parts
 */
export function connect(camForm, root, user, id, parts) {
  let after = () => {};
  const remembered = readDraft(user, id); // before the server is asked: what is on its way there now may be forgotten here by then
  const server = camForm.taskId ? keeper(camForm.taskId, () => dropDraft(user, id)) : null;
  const keep = () => {
    writeDraft(user, id, inputsOf(root));
    server?.keep(inputsOf(root));
  };
  camForm.on('submit', () => {
    camForm.submitPrevented = true;
    const problems = parts().flatMap(part => part.errors?.() ?? []);
    if (problems.length) {
      showErrors(root, `还有 ${problems.length} 处需要处理，处理后再提交：`, problems);
    } else {
      clearErrors(root);
      hand(camForm, Object.assign({}, ...parts().map(part => part.variables?.())));
      after = sending({ camForm, root, caseId: () => parts().map(part => part.caseId?.()).find(Boolean) });
      camForm.submitPrevented = false;
    }
  });
  camForm.on('submit-failed', async (/** @type {unknown} */ source, /** @type {any[]} */ [error]) => {
    if (!String(error?.message).includes(PREVENTED)) {
      if (SEEN.test(error.response?.body?.field ?? '')) {
        await Promise.all(parts().map(part => part.renew?.())).catch(() => {}); // the refusal says to look again
      }
      showErrors(root, '没有提交成功，已填写的内容还在。原因：', [refused(root, error)]);
    }
  });
  camForm.on('submit-success', () => {
    dropDraft(user, id);
    server?.stop();
    tellWindows();
    after();
  });
  camForm.on('store', () => {
    camForm.storePrevented = true;
    keep();
  });
  ['input', 'change'].forEach(type => root.addEventListener(type, ({ target }) => {
    if (target instanceof HTMLElement && target !== root) {
      keep();
      clearField(target);
    }
  }));
  return (onServer = {}) => {
    const draft = { ...onServer, ...remembered, ...readDraft(user, id) };
    if (server) {
      root.append(server.element);
    }
    parts().forEach(part => part.prepare?.(draft));
    restore(root, draft);
    root.dispatchEvent(new Event('change'));
  };
}

/** The form on the page and who is filling it. @param {any} camForm @param {any} scope @returns {Opened} */
export function surroundings(camForm, scope) {
  /** @type {HTMLElement} */
  const root = camForm.formElement[0];
  const user = scope.$root.authentication?.name ?? '';
  root.closest('[cam-tasklist-form]')?.classList.add('sc-host');
  belongTo(user);
  return { camForm, scope, root, user };
}
