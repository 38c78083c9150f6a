/**
 * Words that the shipped pages of Cockpit and Admin write in English in the middle of their views and windows, and ask no
 * translation for. Each is replaced where it stands, before it is shown.
 */
import { chinese } from './start.js';

/** What stands there, and what has to stand there. @type {[string, string][]} */
export const PHRASES = [
  ['<i>Message is null.</i>', '<i>没有说明</i>'],
  ['Invalid Date Value.', '日期无效。'],
  ['title="Select all"', 'title="全选"'],
  ['uib-tooltip="Toggle this section"', 'uib-tooltip="收起或展开"'],
  ['uib-tooltip="Suspended Job Definition"', 'uib-tooltip="这类系统作业已暂停"'],
  ['</button> Select all', '</button> 全选'],
  ['</button> Unselect all', '</button> 全不选'],
  ['<span class="null-value">null</span>', '<span class="null-value">无</span>'],
  ['<span class="loading-text">Loading diagram</span>', '<span class="loading-text">正在读取流程图</span>'],
];

/** The words of a table of variables stand between line ends. @type {[RegExp, string][]} */
const CELLS = [
  [/>\s*Actions\s*</, '>操作<'],
  [/>\s*Download\s*</, '>下载<'],
  [/>\s*Upload\s*</, '>上传<'],
];

/** @param {string} text */
export const inChinese = text => PHRASES.reduce((all, [english, replacement]) => all.replaceAll(english, replacement), text);

/** @typedef {any} Angular services of AngularJS, which bring no types */

/** A view, a window or a directive that has its template at hand; it stays the same object, because the page compares. @param {Angular} one */
function translate(one) {
  if (typeof one?.template === 'string') {
    one.template = inChinese(one.template);
  }
  return one;
}

/** @param {Angular} views */
function translateViews(views) {
  const all = views.getProviders.bind(views);
  views.getProviders = (/** @type {Angular} */ wanted) => {
    const found = all(wanted);
    found.forEach(translate);
    return found;
  };
  return views;
}

/** @param {Angular} windows */
function translateWindows(windows) {
  const open = windows.open.bind(windows);
  windows.open = (/** @type {Angular} */ options) => open(translate({ ...options }));
  return windows;
}

/** @param {Angular} $provide @param {Angular} $injector */
function decorate($provide, $injector) {
  $provide.decorator('Views', ['$delegate', translateViews]);
  $provide.decorator('$uibModal', ['$delegate', translateWindows]);
  for (const directive of ['processDiagram', 'camWidgetVariablesTable']) {
    if ($injector.has(`${directive}DirectiveProvider`)) {
      $provide.decorator(`${directive}Directive`, ['$delegate', (/** @type {Angular[]} */ found) => {
        found.forEach(one => {
          translate(one);
          one.template = typeof one.template === 'string'
            ? CELLS.reduce((text, [english, replacement]) => text.replace(english, replacement), one.template) : one.template;
        });
        return found;
      }]);
    }
  }
}

const app = globalThis.document?.querySelector('base')?.getAttribute('app-name');
if (app && chinese) {
  window.angular.module(`cam.${app}.custom`)
    .config(['$provide', '$injector', decorate])
    .run(['$route', (/** @type {Angular} */ $route) => Object.values($route.routes).forEach(translate)]);
}
