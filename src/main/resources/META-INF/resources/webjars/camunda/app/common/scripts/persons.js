/**
 * Who works with the shipped pages: how their names are written, and whose page it is.
 *
 * Chinese names have the family name first and no space. The shipped pages write every name as given name, space, family
 * name; the filter puts right what they have put together, and leaves other names alone.
 *
 * Every act says whose page it comes from. A page that stayed open at a shared computer would otherwise act for who logged
 * in in another window since.
 */
const CHINESE = /^([\p{Script=Han}·]+) ([\p{Script=Han}·]+)$/u;

/** What the shipped pages write for the part of a name that nobody has entered. */
const MISSING = /(?<!\S)(?:null|undefined)(?!\S)/g;

/** @param {string | null | undefined} shown a name as the shipped pages write it */
export const personName = shown => shown?.replace(MISSING, '').trim().replace(CHINESE, '$2$1');

/** Where the shipped pages write a name: directive, what stands there, what has to stand there. @type {[string, string, string][]} */
const places = [
  ['camWidgetHeader', '(userName || authentication.name)', '(userName || authentication.name) | personName'],
  ['userProfile', '{{ user.firstName }} {{ user.lastName }}', '{{ (user.firstName + " " + user.lastName) | personName }}'],
];

/** @typedef {any} Angular services of AngularJS, which bring no types */

/** Of the engine and ours; the login is for whoever comes. */
const ACT = /\/camunda\/api\/(?!admin\/auth\/)/;

/** @param {() => Record<string, string>} whose */
function actsSayWhose(whose) {
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
}

const app = globalThis.document?.querySelector('base')?.getAttribute('app-name');
if (app) {
  const { pageIsOf, whose } = await import('../../../../kit/api.js');
  actsSayWhose(whose);
  window.angular.module(`cam.${app}.custom`)
    .filter('personName', () => personName)
    .config(['$provide', '$injector', (/** @type {Angular} */ $provide, /** @type {Angular} */ $injector) => {
      for (const [directive, shipped, ours] of places.filter(([each]) => $injector.has(`${each}DirectiveProvider`))) {
        $provide.decorator(`${directive}Directive`, ['$delegate', (/** @type {{ template: string }[]} */ found) => {
          found.forEach(each => { each.template = each.template.replace(shipped, ours); });
          return found;
        }]);
      }
    }])
    .run(['$rootScope', (/** @type {Angular} */ $rootScope) =>
      $rootScope.$on('authentication.changed', (/** @type {Angular} */ event, /** @type {Angular} */ person) => pageIsOf(person?.name))]);
}
