/**
 * The forms of the Safe Community programme in Tasklist, which loads this file once (customScripts in config.js). Every
 * form in forms/ calls `open`; what the forms consist of is read when the first of them is opened.
 */
import { el, fill } from '../../../../kit/dom.js';
import { leave } from '../../../../kit/drafts.js';

window.safeCommunity = {
  /** @param {any} camForm @param {any} scope */
  async open(camForm, scope) {
    /** @type {HTMLElement} */
    const root = camForm.formElement[0];
    const failure = [...root.childNodes];
    let opened = false;
    camForm.on('submit', () => {
      camForm.submitPrevented ||= !opened;
    });
    fill(root, el('p', { class: 'sc-loading', role: 'status' }, '正在打开表单……'));
    if (!formsHaveTheirLook) {
      formsHaveTheirLook = true;
      look(['forms/forms.css', 'forms/sheet/sheet.css']);
    }
    try {
      const { open } = await import('../../../../forms/forms.js');
      open(camForm, scope);
      opened = true;
    } catch (error) {
      fill(root, failure);
      throw error;
    }
  },
};

/** @param {string[]} files */
const look = files => files.forEach(file =>
  document.head.append(el('link', { rel: 'stylesheet', href: new URL(`../../../../${file}`, import.meta.url).href })));

/** The look of the forms comes with the first of them, so that a form brings nothing but its name. */
let formsHaveTheirLook = false;

/** After a log-out nothing that was typed stays behind for the next person at this computer. */
window.angular.module('cam.tasklist.custom').run(['$rootScope', (/** @type {any} */ $rootScope) =>
  $rootScope.$on('authentication.logout.success', () => leave())]);
