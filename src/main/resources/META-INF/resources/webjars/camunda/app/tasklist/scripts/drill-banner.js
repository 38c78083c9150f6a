/**
 * The drill in Tasklist: a strip that says that the clock is not the real one, and a list in the header that moves the
 * clock. Whoever moves it in another way says so with the event "clock-moved" on the window, and the strip asks again.
 */
import { get, post } from '../../../../kit/api.js';
import { el } from '../../../../kit/dom.js';

const MINUTE = 60_000;

/** Long enough for the timers that became due to fire, and for the list to show what they did. */
const TIMERS_HAVE_FIRED = 3_000;

const format = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  weekday: 'long',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false
});

/** @type {[string, Record<string, number>][]} */
const steps = [
  ['1个工作日', { workingDays: 1 }],
  ['3个工作日', { workingDays: 3 }],
  ['5个工作日', { workingDays: 5 }],
  ['10个工作日', { workingDays: 10 }],
  ['20个工作日', { workingDays: 20 }],
  ['92天', { days: 92 }],
  ['365天', { days: 365 }]
];

const strip = el('div', { id: 'drill-banner', role: 'status', hidden: true });
document.body.prepend(strip);

const control = el('select', {
  id: 'drill-clock',
  hidden: true,
  'aria-label': '演练：把系统时钟拨快',
  onchange: () => advance(steps[Number(control.value)]?.[1])
}, el('option', { value: '' }, '演练：拨快时钟'), steps.map(([label], index) => el('option', { value: index }, label)));

let ahead = 0;

/** @type {any} */
let moment;

function show() {
  const drilling = ahead !== 0;
  strip.hidden = !drilling;
  document.documentElement.classList.toggle('drill', drilling);
  if (drilling) {
    strip.textContent = `演练时钟：系统当前时间为 ${format.format(Date.now() + ahead)}，不是真实时间`;
  }
  if (moment) {
    moment.now = () => Date.now() + ahead;
  }
}

/** Where the clock cannot be moved, its address does not exist: the person's own facts say which it is. */
async function refresh() {
  const drill = (await get('/me')).drill ? await get('/drill') : { enabled: false };
  control.hidden = !drill.enabled;
  ahead = drill.enabled && drill.offsetDays !== 0 ? Date.parse(drill.now) - Date.now() : 0;
  show();
}

/** @param {Record<string, number> | undefined} step */
async function advance(step) {
  try {
    await post('/drill/advance', step);
    await refresh();
    strip.textContent += '。到期的提醒和升级正在执行，页面随后刷新……';
    setTimeout(() => location.reload(), TIMERS_HAVE_FIRED);
  } catch (error) {
    strip.hidden = false;
    strip.textContent = `时钟没有拨动：${error.message}`;
  }
  control.value = '';
}

window.addEventListener('clock-moved', refresh);
setInterval(show, MINUTE);

window.angular.module('cam.tasklist.custom').run(['$rootScope', 'moment', (/** @type {any} */ $rootScope, /** @type {any} */ clock) => {
  moment = clock;
  // Before login there is nobody to tell, and the call would be refused.
  $rootScope.$watch('authentication.name', (/** @type {string} */ name) => name && refresh());
}]);

export default {
  id: 'drill-clock',
  pluginPoint: 'tasklist.navbar.action',
  priority: 50,
  /** @param {HTMLElement} node */
  render: node => node.append(control)
};
