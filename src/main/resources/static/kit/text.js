/** What people type and paste, read as the server reads it. */

/** Characters of which a text can consist and still say nothing: spaces of every width, joiners, fillers, the byte order mark. */
const INVISIBLE = /[\s\u2800\p{Default_Ignorable_Code_Point}]/gu;

/**
 * Whether a text says nothing, although it may not be empty.
 *
 * @param {string} text
 */
export const isBlank = text => text.replace(INVISIBLE, '') === '';

/**
 * A text as it is sent: line ends are one character each, nothing stands before or behind it.
 *
 * @param {string} text
 */
export const tidy = text => (isBlank(text) ? '' : text.replace(/\r\n?/g, '\n').trim());

const DIGITS = '一二三四五六七八九';
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const NUMBERED = /^[（(]?\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*(?:[、．)）]|\.(?!\d))\s*/;
const BULLET = /^(?:[•·●○■□◆▪➢\uf06c\uf0d8]|[-–*](?=\s))\s*/;

/** @param {string} digits 12 or 十二 */
function valueOf(digits) {
  if (/^\d/.test(digits)) {
    return Number(digits);
  }
  const [tens = '', ones = ''] = digits.includes('十') ? digits.split('十') : ['-', digits];
  return (tens === '-' ? 0 : (tens ? DIGITS.indexOf(tens) + 1 : 1) * 10) + (ones ? DIGITS.indexOf(ones) + 1 : 0);
}

/**
 * The number in front of an item, as Word and WPS copy it along, and what stands behind it; 1.5米 begins with no such number.
 *
 * @param {string} text
 */
function numbered(text) {
  const circled = CIRCLED.indexOf(text[0] ?? '-') + 1;
  if (circled > 0) {
    return { number: circled, rest: text.slice(1).trim() };
  }
  const found = NUMBERED.exec(text);
  return found?.[1] ? { number: valueOf(found[1]), rest: text.slice(found[0].length) } : null;
}

/**
 * An item that is numbered where it is shown, without the same number of its own. 三、四楼 as first item keeps its words.
 *
 * @param {string} text
 * @param {number} place from 1
 */
export function withoutNumber(text, place) {
  const found = numbered(tidy(text));
  return found?.number === place && found.rest ? found.rest : tidy(text);
}

/**
 * The items of a pasted list, one from each line that says something; numbers that count on from line to line are those
 * of the list and not of its words.
 *
 * @param {string} text
 */
export function itemsOf(text) {
  const lines = text.split(/[\r\n\v]+/).map(line => tidy(line).replace(BULLET, '')).filter(Boolean);
  const numbers = lines.map(numbered).filter(found => found !== null).map(found => found.number);
  const counts = numbers.length > 1 && numbers.every((number, index) => number === (numbers[0] ?? 0) + index);
  return counts ? lines.map(line => numbered(line)?.rest || line) : lines;
}
