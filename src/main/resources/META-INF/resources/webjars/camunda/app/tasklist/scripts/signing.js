/** Signing several tasks of the list with one opinion: ticks where the policy allows it, and what came of each. The form is read when it is needed. */
import { get, post } from '../../../../kit/api.js';
import { button, el, fill, mark } from '../../../../kit/dom.js';
import { slot } from '../../../../kit/drafts.js';

/** @typedef {import('./worklist-card.js').Card} Card */
/** @typedef {{ task: string, subject?: string, signed: boolean, message?: string }} Outcome */

/** So many go in one request: whoever signs forty sees how far it is, and no request takes long. */
const PORTION = 5;

/** @param {Outcome} one */
const named = one => one.subject ?? '这一件';

/** @param {Outcome} one */
const signedOne = one => el('li', null, mark('good', '已签批'), ` ${named(one)}`);

/** A reason is said once, with all that it kept from being signed. @param {Outcome[]} failed */
const refusals = failed => [...new Set(failed.map(one => one.message))].map(reason => {
  const those = failed.filter(one => one.message === reason);
  const names = those.map(named).join('、');
  return el('li', null, mark('bad', '没有签批'), ` ${those.length > 1 ? `${those.length} 件` : names}`,
    el('p', null, reason), those.length > 1 && el('p', null, names));
});

/** What is no longer there has ended meanwhile: who did it and when, or that it went with its case. @param {Outcome} one @returns {Promise<Outcome>} */
const withEnding = async one => (one.signed || one.subject ? one : {
  ...one,
  message: await Promise.all([import('../../../../forms/ended.js'), get(`/tasks/${encodeURIComponent(one.task)}/ending`)])
    .then(([{ sentence }, ending]) => sentence(ending), () => one.message),
});

/** What was not signed is read first; the rest is folded, so that the list keeps its room. @param {Outcome[]} all @param {() => void} read */
function outcomes(all, read) {
  const [signed, failed] = [all.filter(one => one.signed), all.filter(one => !one.signed)];
  return [
    el('p', null, el('strong', null, `签批 ${signed.length} 件${failed.length ? `，${failed.length} 件没有签批` : ''}`)),
    failed.length > 0 && el('ul', { class: 'sc-list' }, refusals(failed)),
    signed.length > 0 && el('details', null, el('summary', null, '签批了哪些'), el('ul', { class: 'sc-list' }, signed.map(signedOne))),
    button('知道了', 'plain', read, { id: 'signing-read' })];
}

/**
 * The opinion that is being typed outlives a reload and an emptied choice, the ticks outlive a reload, in this browser tab only.
 *
 * @param {() => void} again reads the list again
 * @param {string} person
 */
export function signing(again, person) {
  const written = slot(person, 'signing');
  const element = el('div', { class: 'together', id: 'signing', hidden: true });
  const results = el('div', { class: 'together', id: 'signing-results', role: 'status' });
  const page = el('div');
  /** @type {Map<string, Card>} */
  const chosen = new Map(written.read()?.chosen ?? []);
  /** @type {HTMLInputElement[]} */
  let ticks = [];

  /** What is sent does without more of a card than what it is called. @param {string} [opinion] */
  const keep = (opinion = written.read()?.opinion ?? '') => {
    const kept = [...chosen].map(([id, { subject }]) => [id, { id, subject }]);
    return opinion || kept.length > 0 ? written.keep({ opinion, chosen: kept }) : written.drop();
  };

  const show = async () => {
    const whole = /** @type {HTMLInputElement | null} */ (page.querySelector('input'));
    if (whole) {
      whole.checked = ticks.every(tick => tick.checked);
    }
    element.hidden = chosen.size === 0;
    if (element.hidden) {
      fill(element);
      return;
    }
    const [{ ask }, { field }] = await Promise.all([import('../../../../kit/ask.js'), import('../../../../kit/fields.js')]);
    if (chosen.size === 0) {
      return;
    }
    const typed = written.read()?.opinion ?? '';
    const place = field({ id: 'signing-opinion', name: 'opinion', label: '签批意见（写入选中的每一件，逐件核对）', rows: 2, maxlength: 4000, value: typed });
    fill(element, ask({
      id: 'signing-form', action: `一并签批 ${chosen.size} 件（同意）`,
      missing: ({ opinion }) => (opinion ? null : { field: 'opinion', message: '请填写签批意见，再点“一并签批”。' }),
      send,
    }, place));
  };

  element.addEventListener('input', event => keep(/** @type {HTMLTextAreaElement} */ (event.target).value));

  /** Portion by portion; what was signed is not chosen any more, also when a later portion is refused. @param {Record<string, string>} values */
  async function send(values) {
    const all = [...chosen.keys()];
    /** @type {Outcome[]} */
    const done = [];
    try {
      const subjects = new Map(all.map(id => [id, chosen.get(id)?.subject])); // one that is gone is still known here
      for (let from = 0; from < all.length; from += PORTION) {
        fill(results, el('p', null, `正在签批：${from} / ${all.length} 件……`));
        done.push(...await post('/tasks/signing', { tasks: all.slice(from, from + PORTION), ...values })
          .then((/** @type {Outcome[]} */ some) => Promise.all(some.map(withEnding)))
          .then(some => some.map(one => ({ ...one, subject: one.subject ?? subjects.get(one.task) }))));
      }
    } finally {
      done.forEach(one => chosen.delete(one.task));
      keep(chosen.size === 0 ? '' : values.opinion);
      fill(results, done.length > 0 && outcomes(done, () => fill(results)));
      if (done.length > 0) {
        await show();
        again();
      }
    }
  }

  /** @param {HTMLInputElement} tick @param {Card} one */
  const note = (tick, one) => (tick.checked ? chosen.set(one.id, one) : chosen.delete(one.id));

  return {
    element: el('div', { class: 'signing' }, element, results),
    page,
    /** Another list or another search begins with nothing chosen. */
    forget() {
      chosen.clear();
      keep();
      show();
    },
    /** A page of the list is about to be drawn: what was chosen stays so, on other pages too. */
    turn() {
      ticks = [];
    },
    /** It has been drawn: with several that may be signed it has one tick for all of them. */
    drawn() {
      fill(page, ticks.length > 1 && el('label', { class: 'choice' }, el('input', {
        type: 'checkbox', id: 'signing-page',
        onchange: (/** @type {Event} */ event) => {
          const wanted = /** @type {HTMLInputElement} */ (event.target).checked;
          ticks.filter(tick => tick.checked !== wanted).forEach(tick => tick.click());
        },
      }), ` 选中本页可以一并签批的 ${ticks.length} 件`));
      show();
    },
    /** @param {Card} one */
    choice(one) {
      const tick = /** @type {HTMLInputElement} */ (el('input', {
        type: 'checkbox', 'data-sign': one.id, checked: chosen.has(one.id), 'aria-label': `选择一并签批：${one.subject}`,
        onchange: () => {
          note(tick, one);
          keep();
          show();
        },
      }));
      ticks.push(tick);
      return el('label', { class: 'choice' }, tick, ' 选');
    },
  };
}
