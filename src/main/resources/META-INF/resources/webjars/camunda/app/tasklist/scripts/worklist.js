/**
 * The list of tasks in Tasklist is ours: one question to our own interface brings a page of cards and all counts. The
 * shipped list, its filters, its sorting and its search are not drawn, and nothing is asked for them.
 */
import { hearWindows, tellWindows } from '../../../../kit/windows.js';
import { openWorklist } from './worklist-view.js';

/** @typedef {any} Angular services of AngularJS, which bring no types */

/** The shipped page needs a filter to begin with; it is never asked of the server. */
const FILTER = { id: 'tasks', name: '待办', resourceType: 'Task', properties: { priority: 1, refresh: false } };

/** Whoever looks at the list for hours sees what has come; whoever comes back after a minute sees it at once. */
const MINUTE = 60_000;
const FIVE_MINUTES = 5 * MINUTE;

/** @param {Angular} $q */
const filters = $q => ({
  count: () => $q.resolve(1),
  list: () => $q.resolve([FILTER]),
  authorizations: (/** @type {Function} */ done) => done(null, { links: [] }),
  getTasks: (/** @type {any} */ query, /** @type {Function} */ done) => done(null, { count: 0, _embedded: { task: [] } }),
});

/** Parts of the page that serve nobody here, by component: all of them, or those of these ids. @type {Record<string, string[] | true>} */
const UNWANTED = {
  'tasklist.list': true,
  'tasklist.header': true,
  'tasklist.card': true,
  'tasklist.navbar.action': ['create-task-action', 'shortcut-help'],
  'tasklist.task.detail': ['task-detail-description'],
};

/** @param {Angular} views */
function withoutStockParts(views) {
  const all = views.getProviders.bind(views);
  views.getProviders = (/** @type {{ component: string }} */ wanted) => {
    const unwanted = UNWANTED[wanted.component] ?? [];
    return all(wanted).filter((/** @type {{ id: string }} */ one) => unwanted !== true && !unwanted.includes(one.id));
  };
  return views;
}

/** What the page does with the list; the names are those that AngularJS looks for. */
const controller = ['$element', '$scope', '$rootScope', '$location', 'search', (
  /** @type {Angular} */ $element, /** @type {Angular} */ $scope, /** @type {Angular} */ $rootScope,
  /** @type {Angular} */ $location, /** @type {Angular} */ search) => {
  const data = $scope.tasklistData.newChild($scope);
  let readAt = Date.now();
  /** Says so to the other parts of the page as well. */
  const again = () => {
    readAt = Date.now();
    list.read();
    tellRefresh($rootScope);
  };
  const list = openWorklist($element[0], {
    again: () => {
      again();
      tellWindows();
    },
    person: $rootScope.authentication.name,
    addressOf: id => `#/?task=${id}`,
    open: id => $scope.$evalAsync(() => {
      data.set('taskId', { taskId: id });
      search.updateSilently({ ...$location.search(), task: id });
    }),
  });
  data.observe('taskList', () => list.read());
  // A claim or its giving back: the other windows of this browser show it at once.
  let holder = '';
  data.observe('task', (/** @type {any} */ task) => {
    const now = task?.id ? `${task.id} ${task.assignee ?? ''}` : '';
    if (holder && now && holder !== now && holder.split(' ')[0] === task.id) {
      tellWindows();
    }
    holder = now;
  });
  data.observe('taskId', (/** @type {{ taskId: string | null }} */ { taskId }) => list.mark(taskId));
  $scope.$on('shortcut:focusList', () => list.focus());
  $scope.$on('shortcut:focusFilter', () => list.focusSearch());

  const look = () => {
    if (!document.hidden && Date.now() - readAt > MINUTE) {
      again();
    }
  };
  const deaf = hearWindows(again);
  const timer = setInterval(look, FIVE_MINUTES);
  document.addEventListener('visibilitychange', look);
  $scope.$on('$destroy', () => {
    deaf();
    clearInterval(timer);
    document.removeEventListener('visibilitychange', look);
  });
}];

/** The open task is looked after with the list, and not every ten seconds as the shipped page does. */
let refreshing = false;

/** @param {Angular} $rootScope */
function tellRefresh($rootScope) {
  refreshing = true;
  try {
    $rootScope.$broadcast('refresh');
  } finally {
    refreshing = false;
  }
}

/** @param {Angular} $rootScope */
function refreshSeldom($rootScope) {
  const { $broadcast } = $rootScope;
  $rootScope.$broadcast = function broadcast(/** @type {string} */ name, /** @type {any[]} */ ...more) {
    return name === 'refresh' && !refreshing ? { name } : $broadcast.call(this, name, ...more);
  };
}

window.angular.module('cam.tasklist.custom').config(['$provide', (/** @type {Angular} */ $provide) => {
  $provide.decorator('camAPI', ['$delegate', '$q', (/** @type {Angular} */ api, /** @type {Angular} */ $q) => {
    const resource = api.resource.bind(api);
    api.resource = (/** @type {string} */ name) => (name === 'filter' ? filters($q) : resource(name));
    return api;
  }]);
  $provide.decorator('Views', ['$delegate', withoutStockParts]);
  $provide.decorator('camTasksDirective', ['$delegate', (/** @type {Angular[]} */ found) => {
    Object.assign(found[0], { template: '<div class="sc-kit sc-worklist"></div>', controller });
    return found;
  }]);
  $provide.decorator('camTasklistFiltersDirective', ['$delegate', (/** @type {Angular[]} */ found) => {
    Object.assign(found[0], { template: '', controller: [() => {}] });
    return found;
  }]);
}]).run(['$rootScope', refreshSeldom]);
