/** Bars over the years: every bar carries its number, so nothing depends on a colour; the table stands beside. */
import { el } from './dom.js';

/** @param {{ label: string, value: number }} bar @param {number} most */
function column({ label, value }, most) {
  const drawn = el('i', null);
  drawn.style.blockSize = `${most ? Math.round(100 * value / most) : 0}px`;
  return el('div', { 'aria-hidden': 'true' }, el('b', null, value), drawn, el('span', null, label));
}

/**
 * Bars in one row, each with its number above and its name below; read out as one sentence.
 *
 * @param {string} title
 * @param {{ label: string, value: number }[]} given
 */
export function bars(title, given) {
  const most = Math.max(...given.map(bar => bar.value), 0);
  const words = `${title}：${given.map(bar => `${bar.label}${bar.value}`).join('，')}`;
  return el('div', { class: 'sc-bars', role: 'img', 'aria-label': words }, given.map(bar => column(bar, most)));
}
