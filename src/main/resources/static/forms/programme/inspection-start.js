/** Starting a round of inspection: for which programme and which county. */
import { get } from '../../kit/api.js';
import { el, fill } from '../../kit/dom.js';
import { chosenFrom, field } from '../../kit/fields.js';

/** @typedef {{ id: number, name: string, businessKey: string, state: string, participants?: { code: string, name: string }[] }} Programme */

export class InspectionStart {
  /** @param {StartContext} context */
  constructor({ answer }) {
    const programme = field({ id: 'programme', label: '创建工作', options: [{ value: '', label: '正在读取……' }], onchange: () => this.counties() });
    const county = field({ id: 'county', label: '要检查的县区', options: chosenFrom([]) });
    this.programme = /** @type {HTMLSelectElement} */ (programme.querySelector('select'));
    this.county = /** @type {HTMLSelectElement} */ (county.querySelector('select'));
    this.elements = [];
    /** @type {Programme[]} */
    this.programmes = [];
    answer.append(programme, county);
    answer.hidden = false;
  }

  async open() {
    this.programmes = (await get('/programmes')).filter((/** @type {Programme} */ one) => one.state === 'running');
    fill(this.programme, this.programmes.map(one => el('option', { value: one.id }, `${one.name}（${one.businessKey}）`)));
    this.counties();
  }

  counties() {
    const chosen = this.programmes.find(one => String(one.id) === this.programme.value);
    fill(this.county, el('option', { value: '' }, '请选择'),
      (chosen?.participants ?? []).map(one => el('option', { value: one.code }, one.name)));
  }

  /** @returns {import('../../kit/errors.js').Problem[]} */
  errors() {
    return [
      ...(this.programme.value ? [] : [{ field: this.programme, message: '没有进行中的创建工作，不能安排巡回督导检查。' }]),
      ...(this.county.value ? [] : [{ field: this.county, message: '请选择要检查的县区。' }]),
    ];
  }

  variables() {
    return { programme: this.programme.value, county: this.county.value };
  }
}
