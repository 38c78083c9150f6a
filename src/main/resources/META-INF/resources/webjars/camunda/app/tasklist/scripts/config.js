import { chinese, locales, prepare } from '../../common/scripts/start.js';

await prepare();

/** Settings of Tasklist; this file replaces the shipped one as a whole. */
export default {
  app: chinese ? { vendor: '安全社区', name: '待办事项' } : { vendor: 'Safe Community', name: 'Tasklist' },
  locales,
  dateFormat: chinese ? { monthName: 'M月', day: 'D日' } : {},
  disableWelcomeMessage: true,
  customScripts: [
    '../common/scripts/hard-coded-words.js',
    '../common/scripts/persons.js',
    '../common/scripts/stock-access.js',
    'scripts/drill-banner.js',
    'scripts/overview-link.js',
    'scripts/stock-controls.js',
    'scripts/worklist.js',
    'scripts/one-task.js',
    'scripts/safe-community.js'
  ],
  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: chinese ? '领取当前选中的任务' : 'claims the currently selected task'
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: chinese ? '转到任务查找框' : 'sets the focus to the search of the task list'
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: chinese ? '转到列表中的第一项任务' : 'sets the focus to the first task in the list'
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: chinese ? '转到表单的第一个输入框' : 'sets the focus to the first input field in a task form'
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: chinese ? '打开“发起流程”窗口' : 'opens the start process modal dialog'
    }
  }
};
