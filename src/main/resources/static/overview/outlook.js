/** Whether the titles will be there when the phase ends, and what stands in the way: which county, which step. */
import { el, mark, table } from '../kit/dom.js';
import { plot } from '../kit/plot.js';
import { chainTitle, day } from '../kit/words.js';
import { wayTo } from './board.js';

/** @typedef {import('./board.js').Board} Board */
/** @typedef {import('./board.js').County} County */
/** @typedef {import('./board.js').Forecast} Forecast */
/** @typedef {import('./steps.js').Step} Step */

/** The months from one day to another, such as 2014-03. @param {string} from @param {string} to */
export function months(from, to) {
  const found = [];
  let [year = 0, month = 0] = from.split('-').map(Number);
  for (let key = from.slice(0, 7); key <= to.slice(0, 7); key = `${year}-${String(month).padStart(2, '0')}`) {
    found.push(key);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
  return found;
}

/** How many there are at the end of each month up to today, and on a straight line from there to what is expected. @param {Forecast} one @param {string[]} keys @param {string} today */
export function course(one, keys, today) {
  const now = keys.indexOf(today.slice(0, 7));
  const ahead = Math.max(1, keys.length - 1 - now);
  return {
    reached: keys.map((key, index) => (index > now ? null : one.reachedOn.filter(on => on.slice(0, 7) <= key).length)),
    expected: keys.map((key, index) => (index < now ? null
      : Math.round(10 * (one.reachedOn.length + (one.expected - one.reachedOn.length) * (index - now) / ahead)) / 10)),
  };
}

/** What holds a county back, the gravest first; empty when it has its titles and nothing is late. @param {County} line */
export function reasons(line) {
  return [
    line.quota && !line.titled && '还没有称号',
    line.quota && !line.titled && (line.runningCases ? `在办申报 ${line.runningCases} 件` : '没有在办申报'),
    line.redCards > 0 && `本轮发过红牌 ${line.redCards} 张`,
    line.late.length > 0 && `现在到期和超期 ${line.late.length} 件`,
    line.openFindings > 0 && `督导问题 ${line.openFindings} 个未销号`,
  ].filter(one => one !== false);
}

/** The counties that endanger the targets, the most endangered first. @param {County[]} lines */
export function endangered(lines) {
  /** @param {County} line */
  const weight = line => (line.quota && !line.titled ? 1000 + (line.runningCases ? 0 : 500) : 0) + 20 * line.redCards + 5 * line.late.length + line.openFindings;
  return lines.filter(line => reasons(line).length > 0).toSorted((a, b) => weight(b) - weight(a));
}

/** Over fewer days no pace can be seen. */
const FEWEST_DAYS = 30;

/** @param {Forecast} one */
const isTooEarly = one => one.days < FEWEST_DAYS && one.reachedOn.length < one.target;

/** @param {Forecast} one @param {string} today */
function sentence(one, today) {
  const name = chainTitle(one.chain);
  if (one.endsOn <= today) {
    const missing = one.target - one.reachedOn.length;
    return el('p', { id: `forecast-${one.chain}` }, mark(missing <= 0 ? 'good' : 'red', missing <= 0 ? '达到目标' : `差 ${missing} 个`),
      ` ${name}：到${day(one.endsOn)}共 ${one.reachedOn.length} 个，目标 ${one.target} 个。`);
  }
  if (isTooEarly(one)) {
    return el('p', { id: `forecast-${one.chain}` }, mark('info', '暂不推算'),
      ` ${name}：现有 ${one.reachedOn.length} 个，目标 ${one.target} 个；发起还不到一个月，看不出进度快慢。`);
  }
  const good = one.expected >= one.target;
  return el('p', { id: `forecast-${one.chain}` }, mark(good ? 'good' : 'red', good ? '预计能完成' : `预计差 ${one.target - one.expected} 个`),
    ` ${name}：现有 ${one.reachedOn.length} 个，近 ${one.days} 天新增 ${one.recent} 个；照这个速度，到${day(one.endsOn)}预计有 ${one.expected} 个，目标 ${one.target} 个。`);
}

/** @param {Step[]} steps */
function slowest(steps) {
  const late = steps.filter(step => step.late > 0).slice(0, 3);
  return el('p', { id: 'slowest' }, late.length
    ? ['卡在哪个环节：', late.map((step, index) => [index > 0 && '、', el('a', { href: `#step-${step.level}-${step.step}` }, `${step.levelName}${step.stepName}（超期 ${step.late} 件）`)]), '。']
    : '现在没有环节超期。');
}

/** @param {County} line */
const danger = line => el('li', null, el('a', { href: wayTo(`counties.html#county-${line.county}`) }, line.countyName), `：${reasons(line).join('，')}`);

/** @param {Board} board */
function chart(board) {
  const all = board.forecasts.flatMap(one => one.reachedOn).toSorted();
  const keys = months(all[0] && all[0] < board.today ? all[0] : board.today, board.phaseEnds > board.today ? board.phaseEnds : board.today);
  const courses = board.forecasts.map(one => ({
    name: chainTitle(one.chain), target: one.target, ...course(one, keys, board.today), ...isTooEarly(one) && { expected: keys.map(() => null) },
  }));
  return plot({
    id: 'forecast-chart', title: '称号数和照现在速度的预计', names: keys, open: () => window.location.assign(wayTo('titles.html')),
    series: courses.flatMap(one => [
      { name: `${one.name}已有`, values: one.reached, line: true }, { name: `${one.name}预计`, values: one.expected, line: true, dashed: true }]),
    table: table('称号数', ['月份', ...courses.flatMap(one => [`${one.name}已有`, `${one.name}预计`])],
      keys.map((key, index) => el('tr', null, el('th', { scope: 'row' }, key),
        courses.flatMap(one => [one.reached[index], one.expected[index]]).map(value => el('td', { class: 'number' }, value ?? '—'))))),
  });
}

/** @param {Board} board @param {Step[]} steps */
export function outlook(board, steps) {
  const dangers = endangered(board.lines);
  return el('section', { id: 'outlook' }, el('h2', null, '能不能按期完成'), el('div', { class: 'sc-paper' },
    board.forecasts.map(one => sentence(one, board.today)),
    el('p', { class: 'sc-hint' }, '速度按近半年新命名的称号折算，是推算，不是规定。'),
    slowest(steps),
    dangers.length > 0 && el('div', { id: 'endangered' }, el('h4', null, '拖后的县区，最要紧的在前'), el('ol', { class: 'sc-items' }, dangers.slice(0, 5).map(danger))),
    board.forecasts.some(one => one.reachedOn.length > 0) && chart(board)));
}
