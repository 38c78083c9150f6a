import { chinese, localeOfPage } from './start.js';

/**
 * Words that the shipped pages write in English outside their locale files, although they ask for a translation.
 * They join the labels of zh.json when that file has been loaded.
 */
const words = {
  'Active': '未暂停',
  'Activity Instance ID In': '活动实例编号属于',
  'Assigned': '已领取',
  'Assignee': '办理人',
  'Assignee in': '办理人属于',
  'Assignee Like': '办理人类似',
  'Business Key': '业务编号',
  'Business Key Like': '业务编号类似',
  'Candidate Group': '候选用户组',
  'Candidate Groups': '候选用户组属于',
  'Candidate User': '候选办理人',
  'Case definition': '个案模型',
  'Case Instance': '个案',
  'Created After': '创建时间晚于',
  'Created Before': '创建时间早于',
  'Dates': '日期',
  'Definition Key': '定义标识',
  'Definition Key In': '定义标识属于',
  'Definition Key Like': '定义标识类似',
  'Delegation State': '委派状态',
  'Description': '说明',
  'Description Like': '说明类似',
  'Due After': '截止日期晚于',
  'Due Before': '截止日期早于',
  'Execution ID': '执行编号',
  'Follow Up After': '跟进日期晚于',
  'Follow Up Before': '跟进日期早于',
  'Follow Up Before or Not Existent': '跟进日期早于或未设置',
  'ID': '编号',
  'Involved User': '相关人员',
  'Key': '标识',
  'Key In': '标识属于',
  'Name': '名称',
  'Name Like': '名称类似',
  'Other': '其他',
  'Owner': '责任人',
  'Priority': '优先级',
  'Priority Max': '优先级不高于',
  'Priority Min': '优先级不低于',
  'Process definition': '流程定义',
  'Process Instance': '流程实例',
  'Task': '任务',
  'Tenant ID In': '租户编号属于',
  'Unassigned': '未领取',
  'User / Group': '用户 / 用户组',
  'Without Due Date': '没有截止日期',
  'Without Tenant ID': '没有租户编号',
  'E.g.: `${ now() }`, `${ dateTime() }` or `${ dateTime().plusWeeks(2) }`':
    '例如：`${ now() }`、`${ dateTime() }` 或 `${ dateTime().plusWeeks(2) }`',
  'E.g.: `${ currentUser() }`': '例如：`${ currentUser() }`',
  'List of values separated by comma or an expression which evaluates to a list. E.g.: `camunda-admin, accounting` or `${ currentUserGroups() }`':
    '用英文逗号分隔的值，或结果为列表的表达式。例如：`city-examiner, city-leader` 或 `${ currentUserGroups() }`',
  'List of values seperated by comma. E.g.: `keyC, keyA, keyB`': '用英文逗号分隔的值。例如：`keyC, keyA, keyB`',
  'SetName': '修改名称',
  'SetDescription': '修改说明',
  'SetDueDate': '修改截止日期',
  'SetFollowUpDate': '修改跟进日期',
  'SetVariable': '设置变量',
  'SetVariables': '设置变量',
  'ModifyVariable': '修改变量',
  'RemoveVariable': '移除变量',
  'UpdateComment': '修改备注',
  'DeleteComment': '删除备注',
  'delegationState': '委派状态',
  'assigneeId': '办理人',
  'userId': '人员',
  'groupId': '用户组',
  'type': '类型',
  'variable': '变量',
  'variables': '变量',
  'Welcome': '首页',
  'Admin': '用户和权限',
  'Cockpit': '流程监控',
  'Tasklist': '待办事项'
};

/** Templates that ask for no translation: directive, English text, replacement. */
const templates = [
  ['camWidgetHeader', '{{ app.label }}', '{{ app.label | translate }}'],
  ['camWidgetHeader', '{{ toggleNavigation }}', '{{ toggleNavigation | translate }}'],
  ['camWidgetVariablesTable', '      Actions', '      操作'],
  ['notificationsPanel', '</strong>     <strong ng-if="notification.message">:<', '</strong><strong ng-if="notification.message">：<'],
  ['camWidgetBpmnViewer', 'title="zoom in"', 'title="放大"'],
  ['camWidgetBpmnViewer', 'title="zoom out"', 'title="缩小"'],
  ['camWidgetBpmnViewer', 'title="reset zoom"', 'title="还原大小"'],
  ['userProfile', 'placeholder="Jonny"', ''],
  ['userProfile', 'placeholder="Prosciutto"', ''],
  ['userProfile', 'placeholder="j.prosciutto@acme.org"', ''],
  ['camTasklistFormGenericVariables', '>Boolean<', '>是/否<'],
  ['camTasklistFormGenericVariables', '>Short<', '>短整数<'],
  ['camTasklistFormGenericVariables', '>Integer<', '>整数<'],
  ['camTasklistFormGenericVariables', '>Long<', '>长整数<'],
  ['camTasklistFormGenericVariables', '>Double<', '>小数<'],
  ['camTasklistFormGenericVariables', '>String<', '>文本<'],
  ['camTasklistFormGenericVariables', '>Date<', '>日期<'],
  ['camTasklistFormGenericVariables', '>Object<', '>对象<'],
  ['camTasklistFormGenericVariables', '>File<', '>文件<'],
  ['camTasklistFormGenericVariables', 'Only a {{ variable.type }} value is allowed', '请填写与所选类型相符的值']
];

/** @typedef {any} Angular services of AngularJS, which bring no types */

/** The locale file has been read before the page began, and is not asked for again. @param {Angular} $provide */
function addWords($provide) {
  $provide.decorator('localeLoader', ['$delegate', '$q', (/** @type {Function} */ load, /** @type {Angular} */ $q) =>
    (/** @type {{ key: string, callback?: Function }} */ options) => {
      const known = options.key === 'zh' ? localeOfPage() : undefined;
      if (known) {
        options.callback?.(null, known, 'zh');
        return $q.resolve({ ...words, ...known.labels });
      }
      return load(options).then((/** @type {Record<string, string>} */ labels) => (options.key === 'zh' ? { ...words, ...labels } : labels));
    }]);
}

/** @param {Angular} $provide @param {Angular} $injector */
function translateTemplates($provide, $injector) {
  for (const [directive, english = '', replacement = ''] of templates) {
    if ($injector.has(`${directive}DirectiveProvider`)) {
      $provide.decorator(`${directive}Directive`, ['$delegate', (/** @type {{ template: string }[]} */ found) => {
        const [first] = found;
        if (first) {
          first.template = first.template.replace(english, replacement);
        }
        return found;
      }]);
    }
  }
}

/** Windows bring their template along and have no directive. @param {Angular} $provide */
function translateWindows($provide) {
  $provide.decorator('$uibModal', ['$delegate', (/** @type {Angular} */ windows) => ({
    ...windows,
    open: (/** @type {Angular} */ options) =>
      windows.open({ ...options, template: options.template?.replace('translate }}: {{', 'translate }}：{{') }),
  })]);
}

/** What a screen reader says in the date picker, and the two fields of the time picker. @param {Angular} $templateCache */
function translatePickers($templateCache) {
  /** @param {string} template @param {[string, string][]} pairs */
  const replace = (template, pairs) => {
    const path = `uib/template/${template}.html`;
    const text = pairs.reduce((all, [english, replacement]) => all.replace(english, replacement), $templateCache.get(path));
    $templateCache.put(path, text);
  };
  for (const view of ['day', 'month', 'year']) {
    replace(`datepicker/${view}`, [['>previous<', '>向前<'], ['>next<', '>向后<']]);
  }
  replace('timepicker/timepicker', [['placeholder="HH"', 'placeholder="时"'], ['placeholder="MM"', 'placeholder="分"']]);
}

/** The calendar of the date picker reads its names from AngularJS, not from the locale file. @param {Angular} $locale @param {Angular} uibDatepickerConfig */
function nameMonthsAndDays($locale, uibDatepickerConfig) {
  const months = Array.from({ length: 12 }, (_, month) => `${month + 1}月`);
  const days = [...'日一二三四五六'];
  Object.assign($locale, { id: 'zh-cn' });
  Object.assign($locale.DATETIME_FORMATS, {
    MONTH: months,
    STANDALONEMONTH: months,
    SHORTMONTH: months,
    DAY: days.map(day => `星期${day}`),
    SHORTDAY: days
  });
  Object.assign(uibDatepickerConfig, { formatDayTitle: 'yyyy年M月', formatMonthTitle: 'yyyy年', startingDay: 1 });
}

if (chinese) {
  const app = document.querySelector('base')?.getAttribute('app-name');
  window.angular
    .module(`cam.${app}.custom`)
    .config(['$provide', '$injector', (/** @type {Angular} */ $provide, /** @type {Angular} */ $injector) => {
      addWords($provide);
      translateTemplates($provide, $injector);
      translateWindows($provide);
    }])
    .run(['$templateCache', translatePickers])
    .run(['$locale', 'uibDatepickerConfig', nameMonthsAndDays]);
}
