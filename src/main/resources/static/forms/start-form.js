/** The form that begins something: what it asks is read first, and only what is ready can be sent. */
import { el, fill, notRead } from '../kit/dom.js';
import { slot } from '../kit/drafts.js';
import { errorBox } from '../kit/errors.js';
import { connect } from './sending.js';

/**
 * Opens a start form. `Form` makes its own fields: `elements` stand above what is filled in, `answer` is its content
 * under `title`; it stays out of sight until the form shows it.
 *
 * @param {{ title: string, id: string | ((opened: Opened) => string), form: new (context: StartContext) => StartPart }} spec
 * @returns {(opened: Opened) => void}
 */
export const start = ({ title, id, form: Form }) => opened => {
  const { camForm, root, user } = opened;
  const name = typeof id === 'string' ? id : id(opened);
  const answer = el('fieldset', { id: 'answer', class: 'sc-answer', hidden: true }, el('legend', null, title));
  const made = new Form({ root, user, camForm, answer, name, slot: part => slot(user, `${name}:${part}`) });
  const note = el('div');
  fill(root, note, made.elements, errorBox(), answer);
  connect(camForm, root, user, name, () => [made]);
  const open = () => made.open().catch((/** @type {Error} */ error) => fill(note, notRead(error, async () => {
    fill(note);
    await open();
  })));
  open();
};
