/** The page of accidents and injuries: choose the city, a county or a unit, see its years, and for the county enter them. */
import { records } from '../forms/creation/records.js';
import { get } from '../kit/api.js';
import { el, fill, notRead } from '../kit/dom.js';
import { slot } from '../kit/drafts.js';
import { field, inputOf } from '../kit/fields.js';
import { openPage } from '../kit/page.js';
import { analyses } from './analyses.js';
import { figures } from './figures.js';

/** @typedef {{ code: string, name: string, unit: boolean, county?: string }} Scope */
/** @typedef {import('./figures.js').Place} Place */

const content = /** @type {HTMLElement} */ (document.querySelector('#content'));

/** @param {Scope[]} scopes */
const options = scopes => scopes.map(one => ({ value: one.code, label: one.name }));

/** The units whose last full year is missing, each one click away. @param {Place} place */
const missing = place => place.missing.length > 0 && !place.unit && el('details', { class: 'sc-note warn', id: 'missing' },
  el('summary', null, `${place.missing.length} 个单位还没有登记${place.lastYear}年的安全记录`),
  el('p', { class: 'sc-missing' }, place.missing.map(unit => el('a', { href: `#${unit.code}` }, unit.name))));

/** @param {HTMLElement} holder @param {string} code @param {{ userId: string }} me */
async function show(holder, code, me) {
  /** @type {Place} */
  const place = await get(`/accident-figures/${code}`);
  const shown = el('div', { id: 'figures' }, figures(place));
  fill(holder, el('h2', null, place.name), missing(place), el('section', { class: 'sc-paper' }, shown));
  if (place.unit) {
    const part = /** @type {HTMLDetailsElement} */ (records(/** @type {any} */ ({
      view: { community: code }, slot: (/** @type {string} */ id) => slot(me.userId, `${code}:${id}`),
      onSaved: async () => fill(shown, figures(await get(`/accident-figures/${code}`))),
    })).element);
    part.open = true;
    holder.append(part, analyses(code));
  }
}

/** @param {Scope[]} scopes @param {{ userId: string }} me */
function page(scopes, me) {
  const holder = el('div', { id: 'place' });
  const wide = scopes.filter(one => !one.unit);
  const asked = () => window.location.hash.slice(1);
  const chosen = () => scopes.find(one => one.code === asked()) ?? wide[0] ?? scopes[0];
  const units = el('div', null);
  /** @param {string} code */
  const go = code => {
    window.location.hash = code;
  };
  const read = () => {
    const scope = chosen();
    if (!scope) {
      fill(holder, el('p', { class: 'sc-paper' }, '没有您可以查看的单位。'));
      return;
    }
    const county = scope.unit ? scope.county : scope.code;
    const inside = scopes.filter(one => one.unit && (!wide.length || one.county === county));
    const place = inputOf(content, 'place-wide');
    if (place) {
      place.value = county ?? '';
    }
    fill(units, inside.length > 0 && field({
      id: 'place-unit', label: '街道、乡镇、企业和园区', value: scope.unit ? scope.code : '',
      options: [...(wide.length ? [{ value: '', label: '全部合计' }] : []), ...options(inside)],
      onchange: (/** @type {Event} */ event) => go(/** @type {HTMLSelectElement} */ (event.target).value || String(county)),
    }));
    show(holder, scope.code, me).catch(error => fill(holder, notRead(error, read)));
  };
  fill(content, el('div', { class: 'sc-grid' }, wide.length > 0 && field({
    id: 'place-wide', label: '市、县区', options: options(wide), value: wide[0]?.code,
    onchange: (/** @type {Event} */ event) => go(/** @type {HTMLSelectElement} */ (event.target).value),
  }), units), holder);
  window.addEventListener('hashchange', read);
  read();
}

openPage(content, async me => page(await get('/accident-figures'), me));
