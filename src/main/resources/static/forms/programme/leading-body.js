/** The leading body of a county: who leads, who is the contact, with how many people and how much money. */
import { put } from '../../kit/api.js';
import { leadingBodyFields, leadingBodyOf } from '../../kit/leading-body.js';
import { button, el, fill, mark } from '../../kit/dom.js';
import { keepTyped } from '../../kit/drafts.js';
import { answer, refuse } from '../../kit/errors.js';
import { block, empty, inputOf } from '../../kit/fields.js';
import { moved } from '../parts/moved.js';

/** Every saving is a line of the history, so it is saved by a click and not by itself. @type {Maker} */
export const leadingBody = ({ view, slot }) => {
  const now = view.details?.leadingBody ?? {};
  const kept = slot('leading-body');
  const last = slot('leading-body-seen');
  const before = last.take();
  const { fields, names } = leadingBodyFields('', now);
  const news = el('p', { class: 'sc-saved', role: 'status' },
    now.leader ? [mark('good', '已报送'), ' 有变动时修改后再保存，以前的情况会保留。'] : [mark('bad', '未报送'), ' 填好后点“保存领导机构”。']);
  /** @param {Record<string, any>} body */
  const items = body => Object.entries(names).map(([name, label]) => ({ label, value: body[name] }));
  const refusal = answer();
  let changed = Boolean(kept.read());
  const save = async () => {
    refusal.say();
    const [wrong] = empty(holder, names);
    if (wrong) {
      refuse(wrong, refusal);
      return;
    }
    try {
      view.details = await put(`/selections/${view.id}/leading-body`, leadingBodyOf(holder, ''));
    } catch (error) {
      refuse({ field: inputOf(holder, error.field ?? '-'), message: `没有保存：${error.message}` }, refusal);
      return;
    }
    changed = false;
    forget();
    fill(news, mark('good', '已保存'));
  };
  const holder = el('div', {
    id: 'leading-body', 'data-on-server': true,
    oninput: () => {
      changed = true;
      fill(news, '有修改，还没有保存。');
    },
  }, fields, button('保存领导机构', 'plain', save, { id: 'save-leading-body' }), refusal.element, news);
  const forget = keepTyped(holder, kept);
  return {
    element: block({ title: '领导机构' }, before && moved(items(before), items(now)), holder),
    leave: () => last.keep(view.details?.leadingBody ?? {}),
    variables: () => ({ seen: view.details?.leadingBody?.seen ?? '' }),
    errors: () => (changed || !view.details?.leadingBody
      ? [{ field: inputOf(holder, 'leader'), message: '请填写领导机构，并点“保存领导机构”。' }] : []),
  };
};
