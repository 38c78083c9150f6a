import { chinese } from '../../common/scripts/start.js';

/**
 * The list of what can be begun, and the controls round a form. Names of other people are not told to everybody here; the form says who has the task, and the
 * light of the form whether it is late, by the calendar of the place and not by the clock of this computer. What is given to
 * one person by name belongs to no office to which it could be given back. The shipped page lets everybody change the due
 * date, the groups and the assignee of a task, and go to Cockpit; here the law sets the date, the model the groups, and
 * handing over has a form of its own. So everybody reads, takes a task on and gives it back; the way to Cockpit is there for
 * who may go it.
 */
const ADMINISTERS = '$root.authentication.canAccess(\'cockpit\')';

const readOnly = `
<ul class="task-facts">
  <li ng-if="task.due">
    <span class="glyphicon glyphicon-bell"></span> {{ 'DUE' | translate }} {{ task.due | camDate:'short' }}
  </li>
  <li ng-if="groupNames.length > 0"><span class="glyphicon glyphicon-th"></span> {{ groupNames.join('${chinese ? '、' : ', '}') }}</li>
  <li>
    <span class="glyphicon glyphicon-user"></span>
    <button type="button" class="claim btn-link" ng-if="!hasAssignee()" ng-click="claim()" translate="CLAIM_TASK" ng-disabled="submitInProgress"></button>
    <span ng-if="hasAssignee()">{{ (isAssignee || assignee.firstName || assignee.lastName) ? (((assignee.firstName || '') + ' ' + (assignee.lastName || '')) | personName) : '${chinese ? '已由他人领取' : 'claimed by somebody else'}' }}</span>
    <button type="button" class="unclaim btn-link" ng-if="isAssignee && groupNames.length > 0" ng-click="unclaim()" translate="UNCLAIM_TASK" ng-disabled="submitInProgress"></button>
  </li>
</ul>`;

/** The times of all pages are those of the place, wherever the browser is. */
const TIME_ZONE = `<div id="footer-timezone" class="col-xs-6">${chinese ? '日期和时间均为北京时间' : 'All times are those of Beijing (UTC+8)'}</div>`;

/** Templates of the shipped page and what becomes of them: directive, change. @type {[string, (template: string) => string][]} */
const changes = [
  ['camTasklistTaskMeta', () => readOnly],
  ['camTasklistTask', template => template.replace('ng-if="instanceLink"', `ng-if="instanceLink && ${ADMINISTERS}"`)],
  ['camWidgetFooter', template => template.replace(/<div id="footer-timezone"[^]*?<\/div>/, TIME_ZONE)]
];

/**
 * What can be begun, in the order in which it comes, each with a line: who begins it, and what comes before. The shipped
 * list has the names only, in the order of their codes.
 *
 * @type {Record<string, string>}
 */
const STARTS = {
  programme: '全市最先办的一项，由市安委办发起：核对目标、名额和期限以后提交，各县区随即收到安排部署和试点推荐的任务。',
  communityCreation: '单位的第一步，由创建单位发起：填写创建备案表并提交，提交之日起算创建时间；随后自评、检查、整改，直到达标。',
  provincialEndorsement: '单位的第二步，由创建单位发起：先办创建备案，满规定的时间（表单会核对），试点单位还要先达标，再申报省级称号。',
  nationalEndorsement: '由创建单位发起：先办创建备案，满规定的时间（比省级长，表单会核对），试点单位还要先达标，再申报全国称号。',
  inspectionRound: '由市安委办随时发起：先要有进行中的创建工作，再选定一个县区检查；发现的问题由县区逐条整改回复。',
};

const KEYS = Object.keys(STARTS);

/** @typedef {{ key: string }} Start */

/** Whatever has no place in the order stands last. @param {string} key */
const place = key => (KEYS.includes(key) ? KEYS.indexOf(key) : KEYS.length);

/** @param {Start[]} [list] */
const inOrder = list => list && [...list].sort((one, other) => place(one.key) - place(other.key));

/** @param {string} template */
const withLines = template => template
  .replace('in processDefinitions"', 'in processDefinitions | inStartOrder"')
  .replace(/(\{\{ processDefinition\.name[^}]*\}\}\s*<\/a>)/, '$1<p class="start-line" ng-if="processDefinition.key | startLine">{{ processDefinition.key | startLine }}</p>');

/** @param {any} modal */
function withOurList(modal) {
  const { open } = modal;
  modal.open = (/** @type {{ template?: string }} */ asked) =>
    open.call(modal, asked.template?.includes('class="processes"') ? { ...asked, template: withLines(asked.template) } : asked);
  return modal;
}

/** Actions of the shipped page that are not offered: its comment is read by everybody who sees the task, and 备注 is the office's own. */
const REMOVED = ['task-action-comment'];

/** @param {any} views */
function without(views) {
  const { getProviders } = views;
  views.getProviders = (/** @type {any} */ asked) => getProviders.call(views, asked).filter((/** @type {{ id: string }} */ one) => !REMOVED.includes(one.id));
  return views;
}

/** The shipped page puts before a refusal which of its own data it was about. @param {string} [text] */
const ofPeople = text => text?.replace(/^(?:(?:<|&lt;)\w+(?:>|&gt;) (?:<|&lt;)- )+/, '');

/** What was started is said once, by the form that was sent (forms/after.js): with its number, and where it is now. */
const SAID_BY_THE_FORM = 'PROCESS_START_OK';

/** @param {any} notifications @param {any} $injector the words ask for the messages, too */
function inWords(notifications, $injector) {
  const { addError, addMessage } = notifications;
  notifications.addMessage = (/** @type {{ status: string }} */ said) => {
    if (said.status !== $injector.get('$translate').instant(SAID_BY_THE_FORM)) {
      addMessage.call(notifications, said);
    }
  };
  notifications.addError = (/** @type {{ status: string, message?: string }} */ said) => {
    const [status, message] = [ofPeople(said.status), ofPeople(said.message)];
    return addError.call(notifications, { ...said, status, message: message === status ? '' : message });
  };
  return notifications;
}

/** Whoever was at work reads on the login page why it is there; the shipped page says so everywhere but where people work. */
const whoWasAtWork = ['$delegate', '$rootScope', '$location', (/** @type {() => boolean} */ shipped, /** @type {any} */ $rootScope, /** @type {any} */ $location) => {
  let atWork = false;
  $rootScope.$on('authentication.changed', (/** @type {any} */ event, /** @type {any} */ person) => {
    atWork ||= Boolean(person);
  });
  $rootScope.$on('authentication.logout.success', () => {
    atWork = false;
  });
  return () => (atWork && $location.path() === '/') || shipped();
}];

window.angular.module('cam.tasklist.custom')
  .filter('inStartOrder', () => inOrder)
  .filter('startLine', () => (/** @type {string} */ key) => (chinese ? STARTS[key] : undefined))
  .config(['$provide', (/** @type {any} */ $provide) => {
  $provide.decorator('$uibModal', ['$delegate', withOurList]);
  $provide.decorator('Views', ['$delegate', without]);
  $provide.decorator('Notifications', ['$delegate', '$injector', inWords]);
  $provide.decorator('shouldDisplayAuthenticationError', whoWasAtWork);
  changes.forEach(([directive, change]) =>
    $provide.decorator(`${directive}Directive`, ['$delegate', (/** @type {[{ template: string }]} */ found) => {
      found[0].template = change(found[0].template);
      return found;
    }]));
}]);
