/** The overview page: who is logged in, which programme, and what they may see and do. */
import { el, fill } from '../camunda/app/tasklist/scripts/safe-community/dom.js';
import { get } from '../camunda/app/tasklist/scripts/safe-community/api.js';
import { day } from '../camunda/app/tasklist/scripts/safe-community/words.js';
import { board } from './board.js';
import { countersigning } from './countersigning.js';
import { annual, leadingBodies, lists, successions } from './office.js';
import { teams } from './teams.js';
import { titles } from './titles.js';

const content = document.querySelector('#content');
const message = document.querySelector('#message');

function report(error) {
  message.textContent = error.message;
  message.hidden = false;
  message.scrollIntoView({ block: 'center' });
}

/** Who is logged in; null when nobody is. */
async function session() {
  const response = await fetch('/camunda/api/admin/auth/user/default', {
    credentials: 'same-origin', headers: { Accept: 'application/json' },
  });
  return response.ok ? get('/me') : null;
}

function askToLogIn() {
  fill(content, el('section', { class: 'card' },
    el('h2', null, '请先登录'),
    el('p', null, '登录任务列表以后，再回到本页刷新即可查看。'),
    el('p', null, el('a', { class: 'button', href: '/camunda/app/tasklist/default/' }, '去登录'))));
}

/** What the server keeps from this person is left out of the page. */
const ifOpen = reading => reading.catch(error => {
  if (error.status === 403) {
    return null;
  }
  throw error;
});

/** The years an annual assessment can be about: from the first to the last, today's first. */
function yearsOf(programme) {
  const value = name => programme.fields.find(field => field.name === name)?.value ?? '';
  const [first, last] = [Number(value('firstYear')), Number(value('phaseThreeEnds').slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (unused, index) => first + index);
}

async function show(programme, me) {
  const facts = await get(`/programmes/${programme.id}/board`);
  const office = me.groups.includes('city-office');
  const city = me.groups.some(group => group.startsWith('city-') || group === 'camunda-admin');
  document.querySelector('#as-of').textContent = `数据截至 ${day(facts.today)} · ${me.name}`;
  fill(document.querySelector('#programme'),
    board(facts), city && lists(programme), annual(programme, yearsOf(programme), office, report), leadingBodies(programme, report));
}

/** Everything about the programmes, the one that is chosen below; only for those who take part in them. */
function programmePart(programmes, me) {
  const choose = el('select', {
    id: 'choose-programme', onchange: event => show(programmes[event.target.selectedIndex], me).catch(report),
  }, programmes.map(programme => el('option', { value: programme.id }, `${programme.name}（${programme.businessKey}）`)));
  return [
    programmes.length > 1 && el('p', null, el('label', { for: 'choose-programme' }, '选择一轮创建工作'), choose),
    el('div', { id: 'programme' }, programmes.length === 0 && el('section', { class: 'card' },
      el('h2', null, '还没有启动'),
      el('p', null, '市安委办在任务列表中点“发起流程”，选择“推进安全社区建设”，核对目标和日期以后即可启动。'))),
  ];
}

const PARTS = { programme: '创建工作进展', countersigning: '会签中的创建', teams: '评定组', titles: '称号', successions: '乡镇撤并' };

const contents = () => el('nav', { 'aria-label': '本页内容' }, el('ul', { class: 'links' },
  Object.entries(PARTS).filter(([id]) => content.querySelector(`#${id}`))
    .map(([id, name]) => el('li', null, el('a', { href: `#${id}` }, name)))));

async function open() {
  const me = await session();
  if (!me) {
    askToLogIn();
    return;
  }
  document.querySelector('#as-of').textContent = me.name;
  document.querySelector('#calendar-link').hidden = !me.groups.some(group => ['camunda-admin', 'city-office'].includes(group));
  const [all, running, atWork, held] = await Promise.all([
    ifOpen(get('/programmes')), ifOpen(get('/creations/countersigning')), get('/teams'), get('/titles')]);
  const programmes = all?.filter(programme => programme.state !== 'draft');
  fill(content,
    programmes && programmePart(programmes, me),
    running && countersigning(running),
    atWork.length > 0 && teams(atWork),
    titles(held),
    successions(me.groups.includes('camunda-admin'), report));
  content.prepend(contents());
  if (programmes?.length) {
    await show(programmes[0], me);
  }
}

open().catch(error => {
  fill(content, el('p', null, '没有读出来。'));
  report(error);
});
