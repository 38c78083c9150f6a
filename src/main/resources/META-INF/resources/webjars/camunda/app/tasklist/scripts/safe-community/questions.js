/** Questions that are data: drawn as fields, read back as answers, and told which of them are still open. */
import { el } from './dom.js';
import { field, inputOf, valueOf } from './fields.js';

const TYPES = { integer: 'number', decimal: 'number', date: 'date' };
const SHORT = 100;

const isRequired = question => question.required !== false;

function drawn(question, id, value) {
  const common = {
    id, value, hint: question.hint, label: isRequired(question) ? question.label : `${question.label}（可不填）`,
  };
  switch (question.type) {
    case 'choice':
      return field({ ...common, options: ['', ...question.options].map(one => ({ value: one, label: one || '请选择' })) });
    case 'text':
      return Number(question.max ?? SHORT + 1) <= SHORT
        ? field({ ...common, maxlength: question.max })
        : field({ ...common, rows: 3, maxlength: question.max ?? 2000 });
    default:
      return field({ ...common, type: TYPES[question.type], min: question.min, max: question.max, step: question.type === 'decimal' ? 'any' : null });
  }
}

/** Short questions stand side by side, long ones take the whole width; `prefix` makes the ids. */
export function questionFields(prefix, questions, answers) {
  return el('div', { class: 'sc-grid' }, questions.map(question => {
    const line = drawn(question, prefix + question.key, answers?.[question.key] ?? '');
    if (line.querySelector('textarea')) {
      line.classList.add('sc-whole');
    }
    return line;
  }));
}

/** What was answered so far. */
export const answersOf = (root, prefix, questions) => Object.fromEntries(
  questions.map(question => [question.key, valueOf(root, prefix + question.key)]).filter(([, value]) => value !== ''));

/** The questions that must be answered and are not, as errors of the form. */
export const openQuestions = (root, prefix, questions) => questions
  .filter(question => isRequired(question) && valueOf(root, prefix + question.key) === '')
  .map(question => ({ field: inputOf(root, prefix + question.key), message: `请填写“${question.label}”。` }));

/** The answers to read, nothing for what was left open. */
export const answerFacts = (questions, answers) => questions
  .filter(question => answers?.[question.key] !== undefined)
  .map(question => el('div', { class: 'sc-fact' }, el('dt', null, question.label), el('dd', { class: 'sc-text' }, String(answers[question.key]))));
