/**
 * The drill in Tasklist: a strip that says that the clock is not the real one, and a list in the header that moves the
 * clock. Whoever moves it in another way says so with the event "clock-moved" on the window, and the strip asks again.
 */
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

const steps = [
  ['1个工作日', { workingDays: 1 }],
  ['3个工作日', { workingDays: 3 }],
  ['5个工作日', { workingDays: 5 }],
  ['10个工作日', { workingDays: 10 }],
  ['20个工作日', { workingDays: 20 }],
  ['92天', { days: 92 }],
  ['365天', { days: 365 }]
];

const strip = document.createElement('div');
strip.id = 'drill-banner';
strip.setAttribute('role', 'status');
strip.hidden = true;
document.body.prepend(strip);

const control = document.createElement('select');
control.id = 'drill-clock';
control.hidden = true;
control.setAttribute('aria-label', '演练：把系统时钟拨快');
control.append(new Option('演练：拨快时钟', ''), ...steps.map(([label], index) => new Option(label, index)));
control.addEventListener('change', () => advance(steps[control.value][1]));

let ahead = 0;
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

async function ask(address) {
  const answer = await fetch(address, {
    headers: { Accept: 'application/json', 'X-Requested-With': 'XMLHttpRequest' }
  });
  return answer.ok ? answer.json() : {};
}

/** Where the clock cannot be moved, its address does not exist: the person's own facts say which it is. */
async function refresh() {
  const drill = (await ask('/api/me')).drill ? await ask('/api/drill') : { enabled: false };
  control.hidden = !drill.enabled;
  ahead = drill.enabled && drill.offsetDays !== 0 ? Date.parse(drill.now) - Date.now() : 0;
  show();
}

async function advance(step) {
  const answer = await fetch('/api/drill/advance', {
    method: 'POST',
    headers: {
      Accept: 'application/json',
      'Content-Type': 'application/json',
      'X-Requested-With': 'XMLHttpRequest',
      'X-XSRF-TOKEN': /(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? ''
    },
    body: JSON.stringify(step)
  });
  control.value = '';
  await refresh();
  if (answer.ok) {
    strip.textContent += '。到期的提醒和升级正在执行，页面随后刷新……';
    setTimeout(() => location.reload(), TIMERS_HAVE_FIRED);
  } else {
    strip.hidden = false;
    strip.textContent = '时钟没有拨动。请刷新页面后重试，或重新登录。';
  }
}

window.addEventListener('clock-moved', refresh);
setInterval(show, MINUTE);

angular.module('cam.tasklist.custom').run(['$rootScope', 'moment', ($rootScope, clock) => {
  moment = clock;
  // Before login there is nobody to tell, and the call would be refused.
  $rootScope.$watch('authentication.name', name => name && refresh());
}]);

export default {
  id: 'drill-clock',
  pluginPoint: 'tasklist.navbar.action',
  priority: 50,
  render: node => node.append(control)
};
