/** Findings of an inspection: recorded and judged by the city office, answered by the county. */
import { button, el, fill, mark } from './dom.js';
import { dateOf, field, inputOf, valueOf } from './fields.js';
import { Saver } from './saver.js';
import { day, moment } from './words.js';

const STATES = { draft: ['info', '新登记'], open: ['warn', '待整改'], answered: ['info', '已回复，待复核'], settled: ['good', '已销号'] };

const head = finding => el('div', null,
  el('p', null, el('strong', null, finding.text), ' ', mark(...STATES[finding.state])),
  el('p', { class: 'sc-hint' }, `整改期限 ${day(finding.dueOn)}${finding.settledOn ? `，${day(finding.settledOn)}销号` : ''}`),
  finding.answers.map(answer => el('div', { class: 'sc-proposal' },
    el('p', { class: 'sc-text' }, answer.text), el('small', null, `${answer.answeredBy} · ${moment(answer.answeredAt)}`))));

const settled = findings => findings.filter(one => one.state === 'settled').map(one => el('li', { class: 'sc-card' }, head(one)));

function verdict(finding) {
  const line = (value, label) => {
    const input = el('input', { type: 'radio', name: `verdict-${finding.id}`, id: `verdict-${finding.id}-${value}`, value });
    input.checked = finding.verdict === value;
    return el('div', { class: 'sc-choice' }, input, el('label', { for: `verdict-${finding.id}-${value}` }, label));
  };
  return el('li', { class: 'sc-card', 'data-judged': finding.id }, head(finding),
    el('fieldset', { class: 'sc-field', 'data-field': true, id: `verdict-${finding.id}` }, el('legend', null, '复核结论'),
      line('settle', '整改到位，销号'), line('reopen', '没有到位，重新限期')),
    field({ id: `due-${finding.id}`, label: '重新限期', type: 'date', value: finding.dueOn, hint: '没有到位时填写' }));
}

export function findings({ root, view }) {
  const holder = root.querySelector('#findings');
  const known = view.details.findings;
  const fresh = el('ol', { class: 'sc-cards', id: 'new-findings' });
  let [saver, last] = [null, 0];
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
  known.filter(one => one.state === 'draft').forEach(add);
  fill(holder,
    el('ol', { class: 'sc-cards' }, known.filter(one => one.state === 'answered').map(verdict), settled(known)), fresh,
    button('登记一个问题', 'plain', () => add({}).querySelector('textarea').focus(), { id: 'add-finding' }),
    el('p', { class: 'sc-hint' }, '没有发现问题的，不用登记，在意见中写明检查情况后提交。'));
  const lines = () => [...fresh.children].map(line => line.dataset.fresh);
  const judged = () => [...holder.querySelectorAll('[data-judged]')].map(line => Number(line.dataset.judged));
  const chosen = id => holder.querySelector(`input[name="verdict-${id}"]:checked`)?.value ?? null;
  saver = new Saver(holder, `/inspections/${view.id}/findings`, () => ({
    findings: [
      ...judged().map(id => ({ id, verdict: chosen(id), dueOn: dateOf(root, `due-${id}`) })),
      ...lines().filter(id => valueOf(root, `text-${id}`) && dateOf(root, `dueOn-${id}`))
        .map(id => ({ text: valueOf(root, `text-${id}`), dueOn: dateOf(root, `dueOn-${id}`) })),
    ],
  }));
  return {
    errors: () => [
      ...judged().filter(id => !chosen(id)).map(id => ({ field: inputOf(root, `verdict-${id}-settle`), message: '请选择复核结论。' })),
      ...lines().filter(id => !valueOf(root, `text-${id}`)).map(id => ({ field: inputOf(root, `text-${id}`), message: '请写明发现的问题，或删去这一条。' })),
      ...lines().filter(id => !dateOf(root, `dueOn-${id}`)).map(id => ({ field: inputOf(root, `dueOn-${id}`), message: '请填写整改期限。' })),
      ...saver.errors(root),
    ],
  };
}

export function answers({ root, view }) {
  const holder = root.querySelector('#findings');
  const open = view.details.findings.filter(one => one.state === 'open');
  fill(holder, el('ol', { class: 'sc-cards' },
    open.map(one => el('li', { class: 'sc-card' }, head(one),
      field({ id: `answer-${one.id}`, label: '整改措施、完成时间和结果', rows: 3, value: one.answer }))),
    settled(view.details.findings)));
  const saver = new Saver(holder, `/inspections/${view.id}/answers`, () => ({
    answers: open.map(one => ({ id: one.id, answer: valueOf(root, `answer-${one.id}`) })),
  }));
  return {
    errors: () => [
      ...open.filter(one => !valueOf(root, `answer-${one.id}`)).map(one => ({
        field: inputOf(root, `answer-${one.id}`), message: `请填写“${one.text}”的整改情况。`,
      })),
      ...saver.errors(root),
    ],
  };
}
