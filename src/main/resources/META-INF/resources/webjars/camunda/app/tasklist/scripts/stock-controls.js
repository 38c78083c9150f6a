import { chinese } from '../../common/scripts/start.js';

/**
 * The controls round a form. The shipped page lets everybody change the due date, the groups and the assignee of a task,
 * look at the inside of a list of tasks, and go to Cockpit; here the law sets the date and the model the groups, and the
 * server refuses the rest. Administrators keep the shipped controls; everybody else reads, takes a task on and gives it back.
 */
const ADMINISTERS = '$root.authentication.canAccess(\'cockpit\')';

const readOnly = `
<ul class="task-facts">
  <li ng-if="task.due" ng-class="{overdue: task.due < now}">
    <span class="glyphicon glyphicon-bell"></span> {{ 'DUE' | translate }} {{ task.due | camDate:'short' }}
  </li>
  <li ng-if="groupNames.length > 0"><span class="glyphicon glyphicon-th"></span> {{ groupNames.join('${chinese ? '、' : ', '}') }}</li>
  <li>
    <span class="glyphicon glyphicon-user"></span>
    <button type="button" class="claim btn-link" ng-if="!hasAssignee()" ng-click="claim()" translate="CLAIM_TASK" ng-disabled="submitInProgress"></button>
    <span ng-if="hasAssignee()">{{ ((assignee.firstName || '') + ' ' + (assignee.lastName || '')) | personName }}</span>
    <button type="button" class="unclaim btn-link" ng-if="isAssignee" ng-click="unclaim()" translate="UNCLAIM_TASK" ng-disabled="submitInProgress"></button>
  </li>
</ul>`;

/** Templates of the shipped page and what becomes of them: directive, change. @type {[string, (template: string) => string][]} */
const changes = [
  ['camTasklistTaskMeta', template => `<div ng-if="${ADMINISTERS}">${template}</div><div ng-if="!${ADMINISTERS}">${readOnly}</div>`],
  ['camTasklistTask', template => template.replace('ng-if="instanceLink"', `ng-if="instanceLink && ${ADMINISTERS}"`)],
  ['camTasklistFilters', template => template.replace('<div class="actions"', `<div class="actions" ng-if="${ADMINISTERS}"`)]
];

window.angular.module('cam.tasklist.custom').config(['$provide', (/** @type {any} */ $provide) =>
  changes.forEach(([directive, change]) =>
    $provide.decorator(`${directive}Directive`, ['$delegate', (/** @type {[{ template: string }]} */ found) => {
      found[0].template = change(found[0].template);
      return found;
    }]))]);
