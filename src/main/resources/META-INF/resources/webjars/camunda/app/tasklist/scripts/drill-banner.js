/**
 * Tells everybody in Tasklist that the clock is not the real one while a drill is on.
 * Ask again with window.safeCommunity.refreshDrill() after the clock has been moved.
 */
window.safeCommunity = window.safeCommunity || {};

const MINUTE = 60_000;

const strip = document.createElement('div');
strip.id = 'drill-banner';
strip.setAttribute('role', 'status');
strip.hidden = true;
document.body.prepend(strip);

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

async function refreshDrill() {
  const answer = await fetch('/api/drill', {
    headers: { Accept: 'application/json', 'X-Requested-With': 'XMLHttpRequest' }
  });
  const drill = answer.ok ? await answer.json() : { enabled: false };
  ahead = drill.enabled && drill.offsetDays !== 0 ? Date.parse(drill.now) - Date.now() : 0;
  show();
}

window.safeCommunity.refreshDrill = refreshDrill;
setInterval(show, MINUTE);

angular.module('cam.tasklist.custom').run(['$rootScope', 'moment', ($rootScope, clock) => {
  moment = clock;
  // Before login there is nobody to tell, and the call would be refused.
  $rootScope.$watch('authentication.name', name => name && refreshDrill());
}]);
