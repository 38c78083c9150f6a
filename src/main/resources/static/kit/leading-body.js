/** Who leads the work of a county or of the city, and with what: the same six fields wherever they are asked. */
import { el } from './dom.js';
import { field, numberOf, valueOf } from './fields.js';

/** @type {Record<string, string>} */
const NAMES = {
  leader: '分管领导', post: '分管领导职务', contact: '具体联系人', phone: '联系电话', staff: '工作人员（人）', funds: '工作经费（万元）',
};
const NUMBERS = ['staff', 'funds'];

/**
 * @param {string} prefix of the ids
 * @param {Record<string, any>} now
 */
export const leadingBodyFields = (prefix, now) => ({
  names: Object.fromEntries(Object.entries(NAMES).map(([name, label]) => [prefix + name, label])),
  fields: el('div', null, el('div', { class: 'sc-grid' }, Object.entries(NAMES).map(([name, label]) => field({
    id: prefix + name, name, label, value: now[name],
    ...(NUMBERS.includes(name) ? { type: 'number', min: 0, step: name === 'funds' ? '0.01' : '1' } : { maxlength: 100 }),
  }))), field({
    id: `${prefix}members`, name: 'members', label: '成员（可不填）', rows: 3, maxlength: 2000, value: now.members, hint: '每行一人：姓名、单位、职务。',
  })),
});

/** What is filled in, as the server reads it. @param {ParentNode} root @param {string} prefix */
export const leadingBodyOf = (root, prefix) => Object.fromEntries([...Object.keys(NAMES), 'members'].map(name =>
  [name, NUMBERS.includes(name) ? numberOf(root, prefix + name) : valueOf(root, prefix + name)]));
