/** The titles a person may see: how long they are valid, what is due next, and the proposal to revoke one. */
import { post } from '../kit/api.js';
import { foldedAsk } from '../kit/ask.js';
import { button, el, fact, mark } from '../kit/dom.js';
import { chosenFrom, field, valueOf } from '../kit/fields.js';
import { day } from '../kit/words.js';
import { owedReport, spotCheck, validity, voided } from '../forms/title/facts.js';
import { section } from './section.js';

/** @typedef {{ decision?: 'revoked' | 'kept', proposedByName: string, proposedAt: string, groundName: string, explanation: string, reason?: string, voidOn?: string }} Proposal */

/**
 * @typedef {{ caseId: number, applicationId: number, certificateNumber: string, titleName: string, state: string, stateName: string, unit: { name: string, countyName: string },
 *   periodFrom: string, validUntil: string, currentUntil?: string, nextReportOn?: string, owedReports: import('../forms/title/facts.js').Owed[], spotCheck: { opens: string, due: string, done: boolean, late: boolean }, reassessmentOpens: string, mayPropose: boolean,
 *   grounds: { id: string, label: string, opensOn?: string }[], revocations: Proposal[] }} Title
 */

const DECISIONS = { revoked: '同意撤销', kept: '保留称号' };

/** @param {Title} title @param {Proposal} one */
function proposal(title, one) {
  const by = `${one.proposedByName} 于 ${day(one.proposedAt)} 提请撤销，事由：${one.groundName}。`;
  return el('div', { class: one.decision || one.voidOn ? 'sc-proposal' : 'sc-proposal pending' },
    el('p', null, el('strong', null, one.decision ? DECISIONS[one.decision] : one.voidOn ? voided(title, one.voidOn) : '待命名机关审定'), `　${by}`),
    el('p', { class: 'sc-text' }, one.explanation),
    one.reason && el('p', null, `审定意见：${one.reason}`));
}

/** @param {Title} title @param {import('./section.js').Saved} saved */
function form(title, saved) {
  const id = `revoke-${title.certificateNumber}`;
  const grounds = title.grounds.map(ground => ({
    value: ground.id,
    label: ground.opensOn ? `${ground.label}（${day(ground.opensOn)}起可选）` : ground.label,
    disabled: Boolean(ground.opensOn),
  }));
  return foldedAsk({
    id,
    title: '提请撤销',
    action: '提交',
    send: async values => {
      await post(`/titles/${encodeURIComponent(title.certificateNumber)}/revocation`, values);
      await saved(`${title.unit.name}的${title.titleName}已提请撤销，等待命名机关审定。`);
    },
  },
  el('p', { class: 'sc-hint' }, '提交以后由命名机关的负责人审定，审定以前称号仍然有效。提请以后不能撤回，请先核对事实。'),
  field({ id: `${id}-ground`, name: 'ground', label: '事由', options: chosenFrom(grounds) }),
  field({
    id: `${id}-explanation`, name: 'explanation', label: '事实和依据', rows: 4, maxlength: 4000, hint: '写明时间、地点、经过和依据的文件或记录。',
  }));
}

/** @param {Title} title @param {import('./section.js').Saved} saved */
function card(title, saved) {
  const valid = title.state === 'valid';
  return el('li', { class: 'sc-paper', id: `title-${title.certificateNumber}` },
    el('h3', null, `${title.unit.countyName}${title.unit.name} `, mark('info', title.titleName), ' ', mark(valid ? 'good' : 'info', title.stateName)),
    el('dl', { class: 'sc-facts' },
      fact('证书编号', title.certificateNumber),
      fact('案卷', el('a', { href: `/cases/#${title.caseId}` }, '证后管理'), '　', el('a', { href: `/cases/#${title.applicationId}` }, '申报和命名（含证书）')),
      validity(title),
      valid && fact('下次年度报告', title.nextReportOn ? day(title.nextReportOn) : '有效期内不再要求'),
      valid && fact(title.currentUntil ? '下一期抽验' : '抽验', spotCheck(title.spotCheck)),
      valid && fact('可以复评', `${day(title.reassessmentOpens)}起`)),
    title.owedReports.length > 0 && el('ul', { class: 'sc-list' }, title.owedReports.map(owedReport)),
    title.revocations.map(one => proposal(title, one)),
    title.mayPropose && form(title, saved));
}

/** @param {Title[]} all @param {import('./section.js').Saved} saved @param {boolean} whole whether these are the first of all and not what a search found */
function lists(all, saved, whole) {
  /** @param {Title[]} some */
  const list = some => el('ul', null, some.map(title => card(title, saved)));
  const valid = all.filter(title => title.state === 'valid');
  const over = all.filter(title => title.state !== 'valid');
  return [
    valid.length ? list(valid) : whole && el('p', { class: 'sc-paper' }, '没有您可以查看的有效称号。'),
    over.length > 0 && el('details', null, el('summary', null, `已失效和已撤销的称号（${over.length}）`), list(over)),
  ];
}

/** One page of them. @typedef {{ total: number, more: boolean, page: number, size: number, items: Title[] }} Titles */

/** What was found by these words. @param {Titles} shown @param {string} search */
function found({ total, more }, search) {
  const words = search
    ? `“${search}”找到${more ? '超过' : ''} ${total} 个称号。${total ? '' : '请换一个词，或者清空后再查找。'}`
    : total > 0 && `${more ? '超过' : '共'} ${total} 个称号。`;
  return words && el('p', { id: 'titles-found', role: 'status' }, words);
}

/** The way to the other pages. @param {Titles} shown @param {(page: number) => unknown} go */
function pages(shown, go) {
  const last = Math.max(1, Math.ceil(shown.total / shown.size));
  return last > 1 && el('div', { class: 'links' },
    el('p', null, `第 ${shown.page} 页${shown.more ? '' : `，共 ${last} 页`}`),
    button('上一页', 'plain', () => go(shown.page - 1), { disabled: shown.page <= 1 }),
    button('下一页', 'plain', () => go(shown.page + 1), { disabled: shown.page >= last && !shown.more }));
}

/** @param {Titles} first */
export function titles(first) {
  const asked = { search: '', page: 1 };
  /** Another list is read from its beginning, not from where the last one ended. @param {Partial<typeof asked>} change */
  const ask = async change => {
    Object.assign(asked, change);
    await list.read();
    list.element.scrollIntoView();
  };
  const search = el('form', {
    role: 'search',
    onsubmit: (/** @type {Event} */ event) => {
      event.preventDefault();
      ask({ search: valueOf(search, 'title-search'), page: 1 });
    },
  },
  field({ id: 'title-search', label: '单位、县区、类别或证书编号（可只写一部分）', type: 'search', maxlength: 100 }),
  el('button', { type: 'submit', class: 'sc-button' }, '查找'));
  const list = section({
    id: 'titles',
    title: '称号',
    path: () => `/titles?${new URLSearchParams({ search: asked.search, page: String(asked.page) })}`,
    render: (/** @type {Titles} */ shown, saved) => [found(shown, asked.search), lists(shown.items, saved, !asked.search && shown.page === 1), pages(shown, page => ask({ page }))],
  }, first, [el('p', { class: 'sc-hint' }, '抽验和可以复评的日期是暂定的，未见正式规定。'), search]);
  return list.element;
}
