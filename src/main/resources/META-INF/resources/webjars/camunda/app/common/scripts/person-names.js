/**
 * Chinese names, family name first and without a space. The shipped pages write every name as given name, space, family
 * name; the filter puts right what they have put together, and leaves other names alone.
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

const app = globalThis.document?.querySelector('base')?.getAttribute('app-name');
if (app) {
  window.angular.module(`cam.${app}.custom`)
    .filter('personName', () => personName)
    .config(['$provide', '$injector', (/** @type {Angular} */ $provide, /** @type {Angular} */ $injector) => {
      for (const [directive, shipped, ours] of places.filter(([each]) => $injector.has(`${each}DirectiveProvider`))) {
        $provide.decorator(`${directive}Directive`, ['$delegate', (/** @type {{ template: string }[]} */ found) => {
          found.forEach(each => { each.template = each.template.replace(shipped, ours); });
          return found;
        }]);
      }
    }]);
}
