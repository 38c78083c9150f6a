/** What two have written into one draft: what the one left alone is the other's; where both have written, their own stays and is told. */
import { el, mark } from './dom.js';

/** @typedef {Record<string, any>} Fields */
/** @typedef {{ path: string[], before: any, now: any, both: boolean }} Difference `both`: it was changed here as well and not saved */

/** Where the state is kept from which something was typed: which one that is, what it said, and what was sent last. */
export const FROM = '(from)';

/** @param {any} value @returns {value is Fields} */
const isFields = value => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The same content in the same words. @param {any} value @returns {any} */
function plain(value) {
  if (Array.isArray(value)) {
    return value.map(plain);
  }
  return isFields(value)
    ? Object.keys(value).sort().filter(key => plain(value[key]) !== null).map(key => [key, plain(value[key])])
    : value === '' || value === undefined ? null : value;
}

/** @param {any} value */
const text = value => JSON.stringify(plain(value));

/** @param {any} one @param {any} other */
export const same = (one, other) => text(one) === text(other);

/** Whether everything of a form is so already. @param {Fields} form @param {Fields} known */
const covers = (form, known) => Object.keys(form).every(key => same(form[key], known[key]));

/**
 * Lines that have an id are met by it, others by what they say.
 *
 * @param {any[]} base @param {any[]} own @param {any[]} theirs @param {string[]} path
 * @returns {{ value: any, moved: Difference[] }}
 */
function lists(base, own, theirs, path) {
  /** @param {any[]} lines @param {any} id */
  const found = (lines, id) => lines.find(line => line.id === id);
  const met = own.filter(line => line.id).map(line =>
    merged(found(base, line.id) ?? {}, line, found(theirs, line.id) ?? line, [...path, String(line.id)]));
  /** @param {any[]} lines */
  const said = lines => new Set(lines.map(text));
  const [inBase, inOwn, inTheirs] = [said(base), said(own), said(theirs)];
  const free = [
    ...theirs.filter(line => !line.id && (inOwn.has(text(line)) || !inBase.has(text(line)))),
    ...own.filter(line => !line.id && !inBase.has(text(line)) && !inTheirs.has(text(line)))];
  return {
    value: [...met.map(one => one.value), ...free],
    moved: [
      ...met.flatMap(one => one.moved),
      ...free.flatMap((line, n) => (inBase.has(text(line)) || inOwn.has(text(line)) ? []
        : [{ path: [...path, `+${n}`], before: null, now: line, both: false }])),
      ...own.filter(line => !line.id && inBase.has(text(line)) && !inTheirs.has(text(line)))
        .map(line => ({ path, before: line, now: null, both: false }))],
  };
}

/**
 * What stands in the form when what was typed here meets what others have saved since it was read.
 *
 * @param {any} base @param {any} own @param {any} theirs @param {string[]} [path]
 * @returns {{ value: any, moved: Difference[] }}
 */
export function merged(base, own, theirs, path = []) {
  if (Array.isArray(own)) {
    return lists(base ?? [], own, theirs ?? [], path);
  }
  if (isFields(own)) {
    const parts = Object.keys(own).map(key => ({ key, ...merged(base?.[key], own[key], theirs?.[key], [...path, key]) }));
    return { value: Object.fromEntries(parts.map(({ key, value }) => [key, value])), moved: parts.flatMap(one => one.moved) };
  }
  if (same(base, theirs) || same(own, theirs)) {
    return { value: own, moved: [] };
  }
  const both = !same(own, base);
  return { value: both ? own : theirs, moved: [{ path, before: base, now: theirs, both }] };
}

/**
 * With what a form begins: what is on the server, and over it what was typed here and is not there yet.
 *
 * @param {Slot} kept
 * @param {Fields} known what is on the server, in the shape in which it is saved
 * @param {string} seen which state that is
 * @returns {{ now: Fields, moved: Difference[] }}
 */
export function begin(kept, known, seen) {
  const { [FROM]: from, ...own } = kept.read() ?? {};
  if (!Object.keys(own).length) {
    return { now: known, moved: [] };
  }
  if (!from || from.seen === seen) {
    return { now: own, moved: [] };
  }
  const base = from.tried && covers(from.tried, known) ? from.tried : from.known; // its answer was lost: nobody else has saved
  const { value, moved } = merged(base, own, known);
  if (covers(value, known)) {
    kept.drop();
  } else {
    kept.keep({ ...value, [FROM]: { seen, known } });
  }
  return { now: value, moved };
}

/** Nothing, in words. */
export const NOTHING = '（没有）';

/** What others have changed, a line each, at the top of what is filled in. @param {HTMLElement[]} lines @param {HTMLElement | null} [act] */
export const movedNote = (lines, act) => el('div', { id: 'moved', class: 'sc-note warn', role: 'status' },
  el('strong', null, '这几处不同，您看过以后改动过：'), el('ul', { class: 'sc-items' }, lines), act);

/** @param {Element | null | undefined} place where it stands in the form @param {any} value */
function words(place, value) {
  if (value === null || value === undefined || value === '') {
    return NOTHING;
  }
  const choice = [...place?.querySelectorAll('.sc-choice') ?? []].find(one => /** @type {any} */ (one.querySelector('input'))?.value === value);
  return choice?.querySelector('label')?.firstChild?.textContent
    ?? (isFields(value) ? Object.entries(value).filter(([key]) => key !== 'unit').map(([, one]) => one).filter(Boolean).join('，') : String(value));
}

/**
 * Says in a form what others have changed since it was read, and marks it where it stands.
 *
 * @param {HTMLElement} holder
 * @param {Difference[]} moved
 * @param {(path: string[]) => HTMLElement | null | undefined} at the input in which it stands, if it has one
 * @param {Record<string, string>} names of what has none
 * @param {HTMLElement | null} act what to do where both have written
 */
export function tellMoved(holder, moved, at, names, act) {
  const lines = moved.map(one => {
    const place = at(one.path)?.closest('[data-field]');
    const label = place?.querySelector('label, legend');
    const name = label?.firstChild?.textContent ?? names[one.path[0] ?? ''] ?? '';
    label?.append(' ', mark('warn', one.both ? '别人也改过' : '有改动'));
    return el('li', null, `${name}：${words(place, one.before)} → ${words(place, one.now)}`, one.both && '（您填写的还在下面，没有保存）');
  });
  holder.prepend(movedNote(lines, act));
}
