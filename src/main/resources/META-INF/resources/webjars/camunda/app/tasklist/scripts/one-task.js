/**
 * What the page asks about one task. Who goes from one case to the next asks once for what is the same in both: a task brings
 * the key of its form along, and the form of a step of one version of a model never changes. The shipped page asks for both
 * again with every task.
 *
 * Whoever comes back to a task that is no longer there, by the way back of the browser, a bookmark or a mail, reads what became
 * of it in the place of the form. The shipped page says in a corner that nothing was found.
 */

/** @typedef {any} Angular services of AngularJS, which bring no types */
/** @typedef {(error: any, found?: any) => void} Done */

const DEPLOYED = 'embedded:deployment:';
const FORM_OF_A_TASK = /\/task\/([^/?]+)\/deployed-form/;

const PLACE = 'task-gone';

/** Of which task it is said now that it is gone. */
let shown = '';

/** @param {string} task */
async function say(task) {
  shown = task;
  const { ended } = await import('../../../../forms/ended.js');
  const place = document.getElementById(PLACE);
  if (place && shown === task) {
    await ended(place, task, () => shown === task);
  }
}

/** What the shipped page is told in place of the refusal, and then does not say in its corner as well; it puts words before it. */
const SAID = 'said in the place of the form';

/** @param {string} id @param {any} error */
function sayWhatBecame(id, error) {
  if (error?.status === 404) {
    say(id);
    error.message = SAID;
  }
}

/** Of each task that was read: the key of its form, and the model with it. @type {Map<string, { key: string, id: string }>} */
const tasks = new Map();

/** The text of each form that was read. @type {Map<string, any>} */
const forms = new Map();

/** @param {any} task */
function remember(task) {
  if (task?.formKey?.startsWith(DEPLOYED)) {
    tasks.set(task.id, { key: task.formKey, id: `${task.processDefinitionId} ${task.formKey}` });
  }
}

/** @param {Angular} resource the engine's tasks */
function bringForm(resource) {
  const { get, form } = resource;
  resource.get = (/** @type {string} */ id, /** @type {Done} */ done) =>
    get.call(resource, id, (/** @type {any} */ error, /** @type {any} */ task) => {
      remember(task);
      sayWhatBecame(id, error);
      done(error, task);
    });
  resource.form = (/** @type {string} */ id, /** @type {Done} */ done) => {
    const known = tasks.get(id);
    return known ? done(null, { key: known.key, contextPath: null }) : form.call(resource, id, done);
  };
}

/** @param {Angular} http */
function keepForms(http) {
  const load = http.load.bind(http);
  http.load = (/** @type {string} */ address, /** @type {{ done: Done }} */ options) => {
    const form = tasks.get(FORM_OF_A_TASK.exec(address)?.[1] ?? '')?.id;
    if (!form) {
      return load(address, options);
    }
    if (forms.has(form)) {
      return options.done(null, forms.get(form));
    }
    return load(address, {
      ...options,
      done: (/** @type {any} */ error, /** @type {any} */ text) => {
        if (!error) {
          forms.set(form, text);
        }
        options.done(error, text);
      },
    });
  };
}

/** @param {Angular} notifications */
function once(notifications) {
  const { addError } = notifications;
  notifications.addError = (/** @type {{ status?: string }} */ one) => one.status?.endsWith(SAID) || addError.call(notifications, one);
  return notifications;
}

/** Above the sentence that asks to choose a task. @param {[{ template: string }]} found */
function withPlace(found) {
  found[0].template = found[0].template.replace('<div ng-hide="task">', `$&<div id="${PLACE}" class="sc-kit"></div>`);
  return found;
}

window.angular.module('cam.tasklist.custom').config(['$provide', (/** @type {Angular} */ $provide) => {
  $provide.decorator('camAPI', ['$delegate', (/** @type {Angular} */ api) => {
    bringForm(api.resource('task'));
    keepForms(api.http);
    return api;
  }]);
  $provide.decorator('Notifications', ['$delegate', once]);
  $provide.decorator('camTasklistTaskDirective', ['$delegate', withPlace]);
}]).run(['$rootScope', '$location', (/** @type {Angular} */ $rootScope, /** @type {Angular} */ $location) =>
  $rootScope.$on('$locationChangeSuccess', () => {
    if ($location.search().task !== shown) {
      shown = '';
      document.getElementById(PLACE)?.replaceChildren();
    }
  })]);
