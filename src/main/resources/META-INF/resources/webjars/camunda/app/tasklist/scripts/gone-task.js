/**
 * Whoever comes back to a task that is no longer there, by the way back of the browser, a bookmark or a mail, reads what became
 * of it in the place of the form. The shipped page says in a corner that nothing was found.
 */

/** @typedef {any} Injected services of AngularJS, which bring no types */

const PLACE = 'task-gone';

/** Of which task it is said now. */
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

/** @param {Injected} api */
function tellWhatBecame(api) {
  const resource = api.resource('task');
  const { get } = resource;
  resource.get = (/** @type {string} */ id, /** @type {(error: any, task?: any) => void} */ done) =>
    get.call(resource, id, (/** @type {any} */ error, /** @type {any} */ task) => {
      if (error?.status === 404) {
        say(id);
        error.message = SAID;
      }
      done(error, task);
    });
  return api;
}

/** @param {Injected} notifications */
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

window.angular.module('cam.tasklist.custom').config(['$provide', (/** @type {Injected} */ $provide) => {
  $provide.decorator('camAPI', ['$delegate', tellWhatBecame]);
  $provide.decorator('Notifications', ['$delegate', once]);
  $provide.decorator('camTasklistTaskDirective', ['$delegate', withPlace]);
}]).run(['$rootScope', '$location', (/** @type {Injected} */ $rootScope, /** @type {Injected} */ $location) =>
  $rootScope.$on('$locationChangeSuccess', () => {
    if ($location.search().task !== shown) {
      shown = '';
      document.getElementById(PLACE)?.replaceChildren();
    }
  })]);
