/** Findings of an inspection: recorded and judged by the city office, answered by the county. */
import { begin } from '../../kit/differences.js';
import { button, el, mark, section } from '../../kit/dom.js';
import { chosenOf, dateOf, field, group, inputOf, radio, valueOf } from '../../kit/fields.js';
import { Saver } from '../../kit/saver.js';
import { day, moment } from '../../kit/words.js';

/**
 * @typedef {{ id?: number, text?: string, state?: 'draft' | 'open' | 'answered' | 'settled', dueOn?: string | null, settledOn?: string,
 *   verdict?: string | null, answer?: string, answers?: { text: string, answeredBy: string, answeredAt: string }[] }} Finding
 */

/** @type {Record<NonNullable<Finding['state']>, [string, string]>} */
const STATES = { draft: ['info', '新登记'], open: ['warn', '待整改'], answered: ['info', '已回复，待复核'], settled: ['good', '已销号'] };

/** @param {Finding} finding */
const head = finding => el('div', null,
  el('p', null, el('strong', null, finding.text), ' ', mark(...STATES[finding.state ?? 'draft'])),
  el('p', { class: 'sc-hint' }, `整改期限 ${day(finding.dueOn)}${finding.settledOn ? `，${day(finding.settledOn)}销号` : ''}`),
  finding.answers?.map(answer => el('div', { class: 'sc-proposal' },
    el('p', { class: 'sc-text' }, answer.text), el('small', null, `${answer.answeredBy} · ${moment(answer.answeredAt)}`))));

/** @param {Finding[]} findings */
const settled = findings => findings.filter(one => one.state === 'settled').map(one => el('li', { class: 'sc-card' }, head(one)));

/** What was found and answered, to look at. @type {Maker} */
export const findingsToRead = ({ view }) => {
  /** @type {Finding[]} */
  const found = view.details.findings;
  return {
    element: el('div', { class: 'sc-case' }, section(`检查发现的问题（${found.length}）`, found.length
      ? el('ol', { class: 'sc-cards', id: 'findings' }, found.map(one => el('li', { class: 'sc-card' }, head(one))))
      : el('p', null, '没有登记问题。'))),
  };
};

/** @param {Finding} finding @param {Finding} now what was chosen so far */
const judgement = (finding, now) => el('li', { class: 'sc-card', 'data-judged': finding.id }, head(finding),
  group({ id: `verdict-${finding.id}`, legend: '复核结论' }, Object.entries({ settle: '整改到位，销号', reopen: '没有到位，重新限期' }).map(([value, label]) =>
    radio({ id: `verdict-${finding.id}-${value}`, name: `verdict-${finding.id}`, value, label, checked: now.verdict === value }))),
  field({ id: `due-${finding.id}`, label: '重新限期', type: 'date', value: now.dueOn, hint: '没有到位时填写' }));

/** @type {Maker} */
export const findings = ({ root, view, slot, renew }) => {
  /** @type {Finding[]} */
  const known = view.details.findings;
  const kept = slot('findings');
  const answered = known.filter(one => one.state === 'answered');
  const onServer = { findings: [
    ...answered.map(({ id, verdict, dueOn }) => ({ id, verdict, dueOn })),
    ...known.filter(one => one.state === 'draft').map(({ text, dueOn }) => ({ text, dueOn })),
  ] };
  const { now, moved } = begin(kept, onServer, view.details.seen);
  /** @type {Finding[]} */
  const before = now.findings;
  const fresh = el('ol', { class: 'sc-cards', id: 'new-findings' });
  let last = 0;
  /** @param {Finding} finding */
  const add = finding => {
    const id = last += 1;
    const line = el('li', { class: 'sc-card', 'data-fresh': id },
      field({ id: `text-${id}`, label: '发现的问题', rows: 2, value: finding.text }),
      field({ id: `dueOn-${id}`, label: '整改期限', type: 'date', value: finding.dueOn }),
      button('删去这一条', 'plain', () => {
        line.remove();
        saver.later();
      }));
    fresh.append(line);
    return line;
  };
  before.filter(one => !one.id).forEach(add);
  const holder = el('div', { id: 'findings', class: 'sc-field' },
    el('ol', { class: 'sc-cards' }, answered.map(one => judgement(one, before.find(each => each.id === one.id) ?? one)), settled(known)), fresh,
    button('登记一个问题', 'plain', () => add({}).querySelector('textarea')?.focus(), { id: 'add-finding' }),
    el('p', { class: 'sc-hint' }, '没有发现问题的，不用登记，在意见中写明检查情况后提交。'));
  /** The numbers of the lines that somebody adds. */
  const lines = () => [...fresh.children].map(line => line.getAttribute('data-fresh'));
  /** @param {Finding} one */
  const chosen = one => chosenOf(holder, `verdict-${one.id}`);
  /** What stands there so far, unfinished lines as well. */
  const written = () => ({
    findings: [
      ...answered.map(one => ({ id: one.id, verdict: chosen(one), dueOn: dateOf(holder, `due-${one.id}`) })),
      ...lines().map(id => ({ text: valueOf(holder, `text-${id}`), dueOn: dateOf(holder, `dueOn-${id}`) })).filter(one => one.text || one.dueOn),
    ],
  });
  /** @type {(path: string[]) => HTMLElement | null} */
  const at = ([, line = '', name]) => inputOf(holder, line.startsWith('+') ? `text-${Number(line) + 1}` : name === 'dueOn' ? `due-${line}` : `verdict-${line}-settle`);
  const saver = new Saver(holder, `/inspections/${view.id}/findings`, {
    kept, known: onServer, from: view.details, seenIn: said => said.seen, renew, moved, at, names: { findings: '发现的问题' },
    remember: written, collect: () => ({ findings: written().findings.filter(one => 'id' in one || (one.text && one.dueOn)) }),
  });
  return {
    element: holder,
    errors: () => [
      ...answered.filter(one => !chosen(one)).map(one => ({ field: inputOf(root, `verdict-${one.id}-settle`), message: '请选择复核结论。' })),
      ...lines().filter(id => !valueOf(root, `text-${id}`)).map(id => ({ field: inputOf(root, `text-${id}`), message: '请写明发现的问题，或删去这一条。' })),
      ...lines().filter(id => !dateOf(root, `dueOn-${id}`)).map(id => ({ field: inputOf(root, `dueOn-${id}`), message: '请填写整改期限。' })),
      ...saver.errors(root),
    ],
    leave: () => saver.leave(),
    variables: () => ({ seen: saver.seen }),
  };
};

/** @type {Maker} */
export const answers = ({ root, view, slot, renew }) => {
  /** @type {Finding[]} */
  const all = view.details.findings;
  const open = all.filter(one => one.state === 'open');
  const kept = slot('answers');
  const known = { answers: open.map(({ id, answer }) => ({ id, answer })) };
  const { now, moved } = begin(kept, known, view.details.seen);
  /** @type {Finding[]} */
  const before = now.answers;
  const holder = el('div', { id: 'findings', class: 'sc-field' }, el('ol', { class: 'sc-cards' },
    open.map(one => el('li', { class: 'sc-card' }, head(one), field({
      id: `answer-${one.id}`, label: '整改措施、完成时间和结果', rows: 3, value: before.find(each => each.id === one.id)?.answer ?? one.answer,
    }))),
    settled(all)));
  const saver = new Saver(holder, `/inspections/${view.id}/answers`, {
    kept, known, from: view.details, seenIn: said => said.seen, renew, moved, at: ([, id]) => inputOf(holder, `answer-${id}`),
    collect: () => ({ answers: open.map(one => ({ id: one.id, answer: valueOf(holder, `answer-${one.id}`) })) }),
  });
  return {
    element: holder,
    errors: () => [
      ...open.filter(one => !valueOf(root, `answer-${one.id}`)).map(one => ({
        field: inputOf(root, `answer-${one.id}`), message: `请填写“${one.text}”的整改情况。`,
      })),
      ...saver.errors(root),
    ],
    leave: () => saver.leave(),
    variables: () => ({ seen: saver.seen }),
  };
};
