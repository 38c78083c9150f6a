/** What was changed in a shared draft since this window has read it, item by item, for whoever was about to send it. */
import { NOTHING, movedNote } from '../../kit/differences.js';
import { el } from '../../kit/dom.js';

/** @typedef {{ label: string, value: unknown }} Item */

/** @param {unknown} value */
const said = value => (value === undefined || value === null || value === '' ? NOTHING : String(value));

/**
 * The items that differ, in the order of what stands there now; those that are gone come last.
 *
 * @param {Item[]} before
 * @param {Item[]} now
 */
export function changes(before, now) {
  const labels = [...new Set([...now, ...before].map(item => item.label))];
  /** @param {Item[]} items @param {string} label */
  const valueOf = (items, label) => said(items.find(item => item.label === label)?.value);
  return labels
    .map(label => ({ label, before: valueOf(before, label), now: valueOf(now, label) }))
    .filter(line => line.before !== line.now);
}

/** @param {Item[]} before @param {Item[]} now */
export function moved(before, now) {
  const lines = changes(before, now);
  return lines.length > 0 && movedNote(lines.map(line => el('li', null, `${line.label}：${line.before} → ${line.now}`)));
}
