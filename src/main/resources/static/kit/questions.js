/** Questions that are data: drawn as fields, read back as answers, and told which of them are still open. */
import { el, fact } from './dom.js';
import { dateOf, field, inputOf, valueOf } from './fields.js';

/** @typedef {{ key: string, label: string, type: string, required?: boolean, hint?: string, min?: any, max?: any, options?: string[] }} Question */
/** @typedef {Record<string, any>} Answers */

/** @type {Record<string, string>} */
const TYPES = { integer: 'number', decimal: 'number', date: 'date' };
const SHORT = 100;

/** @param {Question} question */
const isRequired = question => question.required !== false;

/** @param {Question} question @param {string} id @param {any} value */
function drawn(question, id, value) {
  const common = {
    id, value, hint: question.hint, label: isRequired(question) ? question.label : `${question.label}（可不填）`,
  };
  switch (question.type) {
    case 'choice':
      return field({ ...common, options: ['', ...question.options ?? []].map(one => ({ value: one, label: one || '请选择' })) });
    case 'text':
      return Number(question.max ?? SHORT + 1) <= SHORT
        ? field({ ...common, maxlength: question.max })
        : field({ ...common, rows: 3, ...(question.max && { maxlength: question.max }) });
    default:
      return field({
        ...common, type: TYPES[question.type], min: question.min, ...(question.max && { max: question.max }),
        step: question.type === 'decimal' ? 'any' : null,
      });
  }
}

/**
 * Short questions stand side by side, long ones take the whole width; `prefix` makes the ids.
 *
 * @param {string} prefix
 * @param {Question[]} questions
 * @param {Answers} [answers]
 */
export function questionFields(prefix, questions, answers) {
  return el('div', { class: 'sc-grid' }, questions.map(question => {
    const line = drawn(question, prefix + question.key, answers?.[question.key] ?? '');
    if (line.querySelector('textarea')) {
      line.classList.add('sc-whole');
    }
    return line;
  }));
}

/** @param {ParentNode} root @param {string} prefix @param {Question} question */
const answerOf = (root, prefix, question) =>
  (question.type === 'date' ? dateOf(root, prefix + question.key) ?? '' : valueOf(root, prefix + question.key));

/**
 * What was answered so far.
 *
 * @param {ParentNode} root
 * @param {string} prefix
 * @param {Question[]} questions
 * @returns {Answers}
 */
export const answersOf = (root, prefix, questions) => Object.fromEntries(
  questions.map(question => [question.key, answerOf(root, prefix, question)]).filter(([, value]) => value !== ''));

/**
 * The questions that must be answered and are not, as errors of the form.
 *
 * @param {ParentNode} root
 * @param {string} prefix
 * @param {Question[]} questions
 */
export const openQuestions = (root, prefix, questions) => questions
  .filter(question => isRequired(question) && answerOf(root, prefix, question) === '')
  .map(question => ({ field: inputOf(root, prefix + question.key), message: `请填写“${question.label}”。` }));

/**
 * The answers to read, nothing for what was left open.
 *
 * @param {Question[]} questions
 * @param {Answers} answers
 */
export const answerFacts = (questions, answers) => questions
  .filter(question => answers?.[question.key] !== undefined)
  .map(question => fact(question.label, el('span', { class: 'sc-text' }, String(answers[question.key]))));
