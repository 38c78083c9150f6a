/**
 * Every act of Tasklist says whose page it comes from. A page that stayed open at a shared computer would otherwise act for
 * who logged in in another window since.
 */
import { pageIsOf, whose } from '../../../../kit/api.js';

/** Of the engine and ours; the login is for whoever comes. */
const ACT = /\/camunda\/api\/(?!admin\/auth\/)/;

/** @type {WeakSet<XMLHttpRequest>} */
const acts = new WeakSet();

const { open, send } = XMLHttpRequest.prototype;

XMLHttpRequest.prototype.open = function begun(/** @type {string} */ method, /** @type {string | URL} */ address, /** @type {any[]} */ ...more) {
  if (!/^(get|head)$/i.test(method) && ACT.test(String(address))) {
    acts.add(this);
  }
  return Reflect.apply(open, this, [method, address, ...more]);
};

XMLHttpRequest.prototype.send = function sent(/** @type {any} */ body) {
  if (acts.has(this)) {
    Object.entries(whose()).forEach(([name, value]) => this.setRequestHeader(name, value));
  }
  return send.call(this, body);
};

window.angular.module('cam.tasklist.custom').run(['$rootScope', (/** @type {any} */ $rootScope) =>
  $rootScope.$on('authentication.changed', (/** @type {any} */ event, /** @type {any} */ person) => pageIsOf(person?.name))]);
