/** The board of a programme: what was set out, what is reached, and a line per county. Also shown in Cockpit. */
import { el } from '../camunda/app/tasklist/scripts/safe-community/dom.js';
import { day, deadlineText } from '../camunda/app/tasklist/scripts/safe-community/words.js';

const RANKS = { national: '国家级候选', provincial: '省级候选' };
const TITLES = { national: '全国安全社区', provincial: '省级安全社区' };
const PHASES = { 1: '第一阶段：安排部署、试点', 2: '第二阶段：全面推进、申报初验', 3: '第三阶段：整改完善、总结提升' };

/** A table that scrolls by itself on a narrow screen. */
export function table(name, head, rows) {
  return el('div', { class: 'table', tabindex: 0, role: 'group', 'aria-label': name },
    el('table', null,
      el('thead', null, el('tr', null, head.map(cell => el('th', { scope: 'col' }, cell)))),
      el('tbody', null, rows.length ? rows : el('tr', null, el('td', { colspan: head.length }, '没有记录。')))));
}

const tile = (name, count, target, words) =>
  el('li', { class: target === null ? 'plain' : count >= target ? 'good' : 'open' },
    el('span', null, name),
    el('strong', null, target === null ? count : `${count} / ${target}`),
    el('small', null, words));

const missing = count => (count.missing ? `还差 ${count.missing} 个` : '已达到目标');

function targets(board) {
  return el('ul', { class: 'tiles' },
    tile('全国安全社区', board.national.counted, board.national.target, missing(board.national)),
    tile('省级安全社区', board.provincial.counted, board.provincial.target, missing(board.provincial)),
    tile('试点单位', board.pilots.counted, board.pilots.target, missing(board.pilots)),
    tile('有称号的县区', board.countiesWithTitle, board.counties, '每县区至少一个省级以上称号'),
    tile('达标单位', board.upToStandard, null, '达标不等于命名，单独统计'));
}

function lateLine(late) {
  const words = deadlineText(late);
  return el('li', { class: late.light },
    el('strong', null, words.name), ` ${late.subject} · ${late.stepName}：${words.text}（${words.due}）`);
}

const pilotLine = pilot => el('li', null,
  el('strong', null, pilot.name), ` 包抓领导：${pilot.leader}`,
  el('span', { class: 'mark' }, RANKS[pilot.candidateFor] ?? '未分类'),
  el('span', { class: 'mark' }, pilot.upToStandard ? '已达标' : '未达标'),
  pilot.titles.map(title => el('span', { class: 'mark good' }, TITLES[title] ?? title)));

function more(line) {
  return el('details', null,
    el('summary', null, '详情'),
    line.pilots.length > 0 && el('div', null, el('h4', null, '试点'), el('ul', null, line.pilots.map(pilotLine))),
    line.cases.length > 0 && el('div', null, el('h4', null, '在办申报'),
      el('ul', null, line.cases.map(one => el('li', null, `${one.name} ${TITLES[one.chain] ?? ''} ${one.businessKey ?? ''}`)))),
    line.late.length > 0 && el('div', null, el('h4', null, '到期和超期'), el('ul', { class: 'late' }, line.late.map(lateLine))),
    !line.pilots.length && !line.cases.length && !line.late.length && el('p', null, '没有更多内容。'));
}

const cards = line => [
  line.yellowLights > 0 && el('span', { class: 'mark yellowLight' }, `黄灯 ${line.yellowLights}`),
  line.yellowCards > 0 && el('span', { class: 'mark yellowCard' }, `黄牌 ${line.yellowCards}`),
  line.redCards > 0 && el('span', { class: 'mark redCard' }, `红牌 ${line.redCards}`),
  !(line.yellowLights + line.yellowCards + line.redCards) && '无',
];

const number = value => el('td', { class: 'number' }, value);

function countyRow(line) {
  return el('tr', { id: `county-${line.county}` },
    el('th', { scope: 'row' }, line.countyName),
    el('td', null, line.stage || '—'),
    number(line.quota ? `${line.pilots.length} / ${line.pilotQuota}` : '不设试点'),
    number(line.cases.length), number(line.upToStandard), number(line.provincial), number(line.national),
    el('td', null, cards(line)), number(line.openFindings),
    el('td', null, line.missing.length ? line.missing.join('；') : '无', more(line)));
}

function gates(board) {
  return board.gates.length > 0 && el('section', null, el('h2', null, '阶段小结'),
    board.gates.map(gate => el('details', { class: 'card' },
      el('summary', null, `${PHASES[gate.phase]}，${day(gate.closedAt)}截止：国家级 ${gate.national} 个，省级 ${gate.provincial} 个`),
      el('ul', null, gate.lines.filter(line => line.missing.length).map(line =>
        el('li', null, `${board.lines.find(one => one.county === line.county)?.countyName ?? line.county}：${line.missing.join('；')}`)),
        gate.lines.every(line => !line.missing.length) && el('li', null, '各县区均已完成。')))));
}

/** Everything about one programme that concerns its facts. */
export function board(view) {
  return [
    el('section', null,
      el('h2', null, view.name, ' ', el('small', null, `${view.notice} · ${PHASES[view.phase] ?? ''}，${day(view.phaseEnds)}截止`)),
      view.resultText && el('p', { class: 'result', id: 'result' }, view.resultText),
      targets(view)),
    view.cityLate.length > 0 && el('section', null, el('h2', null, '市级到期和超期'), el('ul', { class: 'late card' }, view.cityLate.map(lateLine))),
    el('section', null,
      el('h2', null, '各县区'),
      table('各县区', ['县区', '所处环节', '试点', '在办申报', '达标', '省级', '国家级', '灯和牌', '未结督导问题', '尚缺'], view.lines.map(countyRow))),
    gates(view),
  ];
}
