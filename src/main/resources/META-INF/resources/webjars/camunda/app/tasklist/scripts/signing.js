/** Signing several tasks of the list with one opinion: ticks where the policy allows it, and what came of each. The form is read when it is needed. */
import { post } from '../../../../kit/api.js';
import { el, fill, mark } from '../../../../kit/dom.js';

/** @typedef {import('./worklist-card.js').Card} Card */
/** @typedef {{ task: string, subject?: string, signed: boolean, message?: string }} Outcome */

/** @param {Outcome} one */
const outcome = one => el('li', null, mark(one.signed ? 'good' : 'bad', one.signed ? '已签批' : '没有签批'), ` ${one.subject ?? '这一件'}`,
  one.message && el('p', null, one.message));

/** @param {() => void} again reads the list again */
export function signing(again) {
  const element = el('div', { class: 'together', id: 'signing', hidden: true });
  const results = el('div', { class: 'together', id: 'signing-results', role: 'status' });
  /** @type {Map<string, Card>} */
  const chosen = new Map();

  const show = async () => {
    element.hidden = chosen.size === 0;
    if (element.hidden) {
      fill(element);
      return;
    }
    const [{ ask }, { field }] = await Promise.all([import('../../../../kit/ask.js'), import('../../../../kit/fields.js')]);
    if (chosen.size === 0) {
      return;
    }
    const typed = /** @type {HTMLTextAreaElement | null} */ (element.querySelector('textarea'))?.value ?? '';
    const place = field({ id: 'signing-opinion', name: 'opinion', label: '签批意见（写入选中的每一件，逐件核对）', rows: 2, maxlength: 4000, value: typed });
    fill(element, ask({
      id: 'signing-form', action: `一并签批 ${chosen.size} 件（同意）`,
      missing: ({ opinion }) => (opinion ? null : { field: 'opinion', message: '请填写签批意见，再点“一并签批”。' }),
      send: async values => {
        /** @type {Outcome[]} */
        const outcomes = await post('/tasks/signing', { tasks: [...chosen.keys()], ...values });
        const failed = outcomes.filter(one => !one.signed).length;
        fill(results, el('p', null, el('strong', null, `签批 ${outcomes.length - failed} 件${failed ? `，${failed} 件没有签批` : ''}`)),
          el('ul', { class: 'sc-list' }, outcomes.map(outcome)));
        again();
      },
    }, place));
  };

  return {
    element: el('div', null, element, results),
    /** What was chosen holds for what is on the page. */
    forget() {
      chosen.clear();
      show();
    },
    /** @param {Card} one */
    choice: one => el('label', { class: 'choice' }, el('input', {
      type: 'checkbox', 'data-sign': one.id, 'aria-label': `选择一并签批：${one.subject}`,
      onchange: (/** @type {Event} */ event) => {
        if (/** @type {HTMLInputElement} */ (event.target).checked) {
          chosen.set(one.id, one);
        } else {
          chosen.delete(one.id);
        }
        show();
      },
    }), ' 选'),
  };
}
