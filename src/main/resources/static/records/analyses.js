/** The periodic analyses of a unit: what was said, what is asked for now, and for its own people a way to enter them. */
import { get, put } from '../kit/api.js';
import { button, el, fact, fill, mark, notRead } from '../kit/dom.js';
import { answer, clearField, refuse } from '../kit/errors.js';
import { field, inputOf, numberOf, valueOf } from '../kit/fields.js';
import { moment } from '../kit/words.js';

/**
 * @typedef {{ year: number, period: number, label: string, version?: number, accidents?: number, deaths?: number, seriousInjuries?: number,
 *   risks?: string, measures?: string, enteredBy?: string, enteredAt?: string }} Analysis
 */
/** @typedef {{ mayEnter: boolean, due: Analysis & { entered: boolean }, analyses: Analysis[] }} All */

const FIGURES = { accidents: '事故起数', deaths: '死亡人数', seriousInjuries: '重伤人数' };
const WORDS = { risks: '主要风险', measures: '措施' };

/** @param {Analysis} one @param {(() => void) | false} edit */
const card = (one, edit) => el('li', { class: 'sc-card', 'data-period': `${one.year}-${one.period}` },
  el('p', null, el('strong', null, one.label)),
  el('dl', { class: 'sc-facts' }, Object.entries(FIGURES).map(([id, label]) => fact(label, one[/** @type {keyof typeof FIGURES} */ (id)]))),
  el('dl', { class: 'sc-facts sc-wide' }, Object.entries(WORDS).map(([id, label]) =>
    fact(label, el('span', { class: 'sc-text' }, one[/** @type {keyof typeof WORDS} */ (id)])))),
  el('small', null, `${one.enteredBy} · ${moment(one.enteredAt)}${(one.version ?? 1) > 1 ? ` · 第 ${one.version} 版` : ''}`),
  edit && button('更正', 'plain', edit));

/** @param {string} path @param {Analysis} one @param {(saved: All | null) => void} done */
function editor(path, one, done) {
  const said = answer();
  /** @type {HTMLElement} */
  const element = el('div', { class: 'sc-proposal' }, el('h4', null, `${one.label}的安全形势分析`),
    el('div', { class: 'sc-grid' }, Object.entries(FIGURES).map(([id, label]) =>
      field({ id: `analysis-${id}`, label, type: 'number', min: 0, step: 1, value: one[/** @type {keyof typeof FIGURES} */ (id)] ?? 0 }))),
    field({ id: 'analysis-risks', label: WORDS.risks, rows: 3, value: one.risks, hint: '写明重点场所、重点人群和突出问题' }),
    field({ id: 'analysis-measures', label: WORDS.measures, rows: 3, value: one.measures, hint: '写明针对主要风险做什么、谁负责、何时完成' }),
    said.element,
    button('保存', 'primary', async () => {
      said.say();
      try {
        done(await put(`${path}/${one.year}/${one.period}`, {
          version: one.version ?? 0,
          ...Object.fromEntries(Object.keys(FIGURES).map(id => [id, numberOf(element, `analysis-${id}`)])),
          ...Object.fromEntries(Object.keys(WORDS).map(id => [id, valueOf(element, `analysis-${id}`)])),
        }));
      } catch (error) {
        refuse({ field: inputOf(element, `analysis-${error.field}`), message: error.message }, said);
      }
    }, { id: 'analysis-save' }), ' ', button('取消', 'plain', () => done(null)));
  element.addEventListener('input', ({ target }) => clearField(/** @type {HTMLElement} */ (target)));
  return element;
}

/** @param {string} unit @param {boolean} [readOnly] */
export function analyses(unit, readOnly) {
  const path = `/communities/${unit}/analyses`;
  const holder = el('div', { id: 'analyses' });
  /** @param {All} all */
  const show = all => {
    const may = all.mayEnter && !readOnly;
    /** @param {Analysis} one */
    const edit = one => fill(holder, editor(path, one, saved => show(saved ?? all)));
    fill(holder,
      el('p', null, all.due.label, ' ', all.due.entered ? mark('good', '已登记') : mark('warn', '还没有登记')),
      may && !all.due.entered && button(`登记${all.due.label}的分析`, 'plain', () => edit(all.due), { id: 'analysis-new' }),
      el('ul', { class: 'sc-cards' }, all.analyses.map(one => card(one, may && (() => edit(one))))));
  };
  const read = () => get(path).then(show).catch(error => fill(holder, notRead(error, read)));
  read();
  return el('details', { class: 'sc-note', open: !readOnly }, el('summary', null, '安全形势定期分析'),
    el('p', { class: 'sc-hint' }, '由创建单位按时期登记（间隔为暂定，未见正式规定）；更正时保留原来的内容。'), holder);
}

/** The analyses with a case, to look at. @type {Maker} */
export const analysesToRead = ({ view }) => (view.community ? { element: analyses(view.community, true) } : {});
