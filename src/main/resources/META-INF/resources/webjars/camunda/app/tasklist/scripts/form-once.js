/**
 * Who goes from one case to the next asks once for what is the same in both: a task brings the key of its form along, and
 * the form of a step of one version of a model never changes. The shipped page asks for both again with every task.
 */

/** @typedef {any} Angular services of AngularJS, which bring no types */
/** @typedef {(error: any, found?: any) => void} Done */

const DEPLOYED = 'embedded:deployment:';
const FORM_OF_A_TASK = /\/task\/([^/?]+)\/deployed-form/;

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

window.angular.module('cam.tasklist.custom').config(['$provide', (/** @type {Angular} */ $provide) => {
  $provide.decorator('camAPI', ['$delegate', (/** @type {Angular} */ api) => {
    bringForm(api.resource('task'));
    keepForms(api.http);
    return api;
  }]);
}]);
