/**
 * What the shipped pages keep from whoever hears a page or uses no mouse: names of buttons that are only a picture, and an
 * order of the keys that jumps over the head of the page. Colours that are too pale stand in brand.css.
 */
import { chinese } from './start.js';

/** @typedef {any} Angular services of AngularJS, which bring no types */

/** A button that shows only a picture: what stands in its template, and what it is called. @type {[string, string][]} */
const BUTTONS = [
  ['data-region="filters"', chinese ? '收起或展开筛选器' : 'Filters: fold or unfold'],
  ['data-region="list"', chinese ? '收起或展开任务列表' : 'List of tasks: fold or unfold'],
  ['data-region="task"\n              class="region-toggle', chinese ? '收起或展开任务' : 'Task: fold or unfold'],
  ['data-region="task"\n              class="btn btn-link maximize', chinese ? '只显示任务，占满整页' : 'Only the task, as wide as the page'],
  ['class="btn btn-link reset-regions', chinese ? '恢复原来的版面' : 'Back to the usual page']
];

/** A picture that leads where the word below it leads, is met once only. */
const PICTURE = '<a class="app-label-wrapper"';

/** @param {string} text */
const named = text => BUTTONS.reduce((all, [at, name]) => all.replaceAll(at, `aria-label="${name}" title="${name}" ${at}`), text)
  .replaceAll(PICTURE, `${PICTURE} tabindex="-1" aria-hidden="true"`);

/** The way to the other web apps is a picture of a house. @param {string} text */
const houseNamed = text => text.replace('<span class="glyphicon glyphicon-home"></span>',
  `<span class="glyphicon glyphicon-home" aria-hidden="true"></span><span class="sr-only">${chinese ? '转到其他应用' : 'Other applications'}</span>`);

const ROOT = (document.querySelector('base')?.getAttribute('app-root') ?? '').replace(/\/camunda$/, '');

/** Whose password was set by somebody else sets an own one on a page that asks for no login. */
const FIRST_LOGIN = `<p class="first-login"><a href="${ROOT}/password/">${
  chinese ? '第一次登录，或者密码由管理员重设过？请先设置新密码' : 'First login, or a password that was reset? Set your own first'}</a></p>`;

/** The button for whoever proves at the city's provider who they are. The server is asked only where the login page is shown. */
class ProviderLogin extends HTMLElement {
  async connectedCallback() {
    const response = await fetch(`${ROOT}/sign-in`, { headers: { Accept: 'application/json' } }).catch(() => null);
    const provider = response?.ok ? (await response.json()).provider : '';
    if (provider) {
      const link = document.createElement('a');
      link.className = 'btn btn-lg btn-primary btn-block';
      link.href = ROOT + provider;
      link.textContent = chinese ? '统一身份认证登录' : 'Sign in with the city’s account';
      this.replaceChildren(link);
    }
  }
}
customElements.define('sc-provider-login', ProviderLogin);

/** The fields of the login page come in the order of the page, and are called what stands in them. @param {string} text */
const inOrder = text => text.replace(/ ?tabindex="\d"/g, '').replace(/placeholder="([^"]*)"/g, 'placeholder="$1" aria-label="$1"')
  .replace('</form>', `<sc-provider-login></sc-provider-login>${FIRST_LOGIN}</form>`);

/** @param {Angular} views */
function loginInOrder(views) {
  const all = views.getProviders.bind(views);
  views.getProviders = (/** @type {{ component: string }} */ wanted) => {
    const found = all(wanted);
    return wanted.component?.endsWith('.login')
      ? found.map((/** @type {{ template?: string }} */ one) => ({ ...one, template: one.template && inOrder(one.template) })) : found;
  };
  return views;
}

/** A link that leads nowhere does something: it is told as a button, and the keys reach it. @param {HTMLElement} link */
function actsAsButton(link) {
  Object.assign(link, { role: 'button', tabIndex: 0, onkeydown: (/** @type {KeyboardEvent} */ key) => key.key === 'Enter' && link.click() });
}

/** A button or a link that is only a picture is called what its tip says. */
const namedByTip = () => ({
  restrict: 'A',
  link: (/** @type {Angular} */ scope, /** @type {Angular} */ [button], /** @type {Angular} */ attributes) => {
    attributes.$observe('uibTooltip', (/** @type {string} */ tip) => {
      if (tip && ['A', 'BUTTON'].includes(button.tagName) && !button.textContent.trim()) {
        button.setAttribute('aria-label', tip);
        if (button.tagName === 'A' && !button.hasAttribute('href')) {
          actsAsButton(button);
        }
      }
    });
  },
});

/** The kept searches of a list hang behind the picture of a disk. */
const keptSearches = () => ({
  restrict: 'A',
  link: (/** @type {Angular} */ scope, /** @type {Angular} */ [button]) => {
    if (button.closest('.stored-criteria')) {
      button.setAttribute('aria-label', chinese ? '保存和使用查询条件' : 'Kept searches');
    }
  },
});

/** A field that offers words as one types is a combobox: only there its offers may be told. */
const offering = () => ({
  restrict: 'A',
  link: (/** @type {Angular} */ scope, /** @type {Angular} */ [field]) => field.setAttribute('role', 'combobox'),
});

/** A window is called what stands at its head, as soon as that is there. */
const windowNamed = () => ({
  restrict: 'A',
  link: (/** @type {Angular} */ scope, /** @type {Angular} */ [window]) => {
    const name = () => window.setAttribute('aria-label', window.querySelector('.modal-title, .modal-header')?.textContent.trim() || (chinese ? '窗口' : 'Window'));
    const watch = new MutationObserver(name);
    watch.observe(window, { childList: true, subtree: true, characterData: true });
    scope.$on('$destroy', () => watch.disconnect());
    name();
  },
});

/** What a diagram draws by itself, as soon as it is there: the way into what a step calls, the sign that figures are shown, the light of an instance. @type {[string, string][]} */
const DRAWN = [['.bjs-drilldown', chinese ? '打开被调用的流程' : 'Open the called process'], ['input.toggle', chinese ? '显示统计数字' : 'Figures are shown'],
  ['a.circle', chinese ? '查看运行情况' : 'See how it runs']];

function nameWhatIsDrawn() {
  DRAWN.forEach(([where, name]) => document.querySelectorAll(`${where}:not([aria-label])`).forEach(one => one.setAttribute('aria-label', name)));
}

const app = document.querySelector('base')?.getAttribute('app-name');
if (app === 'cockpit') {
  new MutationObserver(nameWhatIsDrawn).observe(document.documentElement, { childList: true, subtree: true });
}
window.angular.module(`cam.${app}.custom`)
  .directive('uibTooltip', namedByTip).directive('uibDropdownToggle', keptSearches).directive('uibTypeahead', offering)
  .directive('uibModalWindow', windowNamed)
  .config(['$provide', (/** @type {Angular} */ $provide) => {
  $provide.decorator('Views', ['$delegate', loginInOrder]);
  $provide.decorator('camWidgetHeaderDirective', ['$delegate', (/** @type {{ template: string }[]} */ found) =>
    found.map(one => Object.assign(one, { template: houseNamed(one.template) }))]);
}]).run(['$route', (/** @type {Angular} */ $route) => {
  for (const route of Object.values($route.routes)) {
    if (typeof route.template === 'string') {
      route.template = named(route.template);
    }
  }
}]);
