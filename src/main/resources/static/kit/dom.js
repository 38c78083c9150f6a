/** Builds pages from text only: whatever a person typed is shown as text and never read as markup. */

/** @typedef {any} Content text, a number, a node, a list of these; null, undefined and booleans are not shown */

/**
 * Creates an element; attributes named on… are listeners, true is a bare attribute, null and false leave one out.
 *
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, any> | null} [attributes]
 * @param {Content[]} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function el(tag, attributes, ...children) {
  const element = document.createElement(tag);
  Object.entries(attributes ?? {}).forEach(([name, value]) => set(element, name, value));
  element.append(...shown(children));
  return element;
}

/** @param {HTMLElement} element @param {string} name @param {any} value */
function set(element, name, value) {
  if (typeof value === 'function') {
    element.addEventListener(name.slice('on'.length), value);
  } else if (value !== null && value !== undefined && value !== false) {
    if (/^on|^srcdoc$/i.test(name) || /^\s*javascript:/i.test(value)) {
      throw new Error(`The attribute ${name} would run what stands in it`);
    }
    element.setAttribute(name, value === true ? '' : String(value));
  }
}

/**
 * What stands in a page: parts that a condition left out are not there.
 *
 * @param {Content[]} parts
 * @returns {(Node | string)[]}
 */
const shown = parts => parts.flat(Infinity).filter(part => part !== null && part !== undefined && typeof part !== 'boolean');

/**
 * The selector of an attribute; ids begin with the code of a unit, and names come from the server.
 *
 * @param {string} attribute
 * @param {string} value
 */
export const by = (attribute, value) => `[${attribute}=${JSON.stringify(value)}]`;

/**
 * Replaces everything inside an element.
 *
 * @param {Element} element
 * @param {Content[]} children
 */
export function fill(element, ...children) {
  element.replaceChildren(...shown(children));
}

/**
 * Runs an act once, however often it is asked for: the second click of a double click and every click while the act
 * is under way do nothing.
 *
 * @param {HTMLElement} element
 * @param {UIEvent} event
 * @param {(event: UIEvent) => unknown} act
 */
export async function once(element, event, act) {
  if (event.detail > 1 || element.getAttribute('aria-busy')) {
    return;
  }
  element.setAttribute('aria-busy', 'true');
  try {
    await act(event);
  } finally {
    element.removeAttribute('aria-busy');
  }
}

/**
 * A button that never submits the form it stands in.
 *
 * @param {string} label
 * @param {'plain' | 'primary' | 'danger' | 'link'} kind
 * @param {(event: UIEvent) => unknown} act
 * @param {Record<string, any>} [attributes]
 */
export function button(label, kind, act, attributes) {
  const { class: more = '', ...others } = attributes ?? {};
  const made = el('button', {
    type: 'button', class: `sc-button ${kind} ${more}`.trim(),
    onclick: (/** @type {MouseEvent} */ event) => once(made, event, act), ...others,
  }, label);
  return made;
}

/**
 * A term and what it says, for a definition list; nothing when there is nothing to say.
 *
 * @param {string} term
 * @param {Content[]} values
 */
export function fact(term, ...values) {
  const said = shown(values).filter(value => value !== '');
  return said.length ? el('div', { class: 'sc-fact' }, el('dt', null, term), el('dd', null, said)) : null;
}

/**
 * A titled part of a page.
 *
 * @param {string} title
 * @param {Content[]} content
 */
export function section(title, ...content) {
  return el('section', { class: 'sc-section' }, el('h4', null, title), content);
}

/** A part of a page of our own, on a sheet of paper. @param {string} title @param {Content[]} content */
export const paper = (title, ...content) => el('section', { class: 'sc-paper' }, el('h2', null, title), content);

/**
 * A short mark such as 已交 or 缺; the words carry the meaning, the colour only helps.
 *
 * @param {string} kind good, warn, bad or info
 * @param {string} text
 */
export function mark(kind, text) {
  return el('span', { class: `sc-mark ${kind}` }, text);
}

/**
 * What went wrong, where a page waited for something to read.
 *
 * @param {{ message: string }} error
 * @param {() => unknown} [again] reads it once more
 */
export const notRead = (error, again) =>
  el('p', { role: 'alert' }, error.message, ' ', again && button('重新读取', 'plain', again));

/** What stands where something is on its way. */
export const reading = () => el('p', { class: 'sc-loading', role: 'status' }, '正在读取……');

/** What a page shows that nobody is logged in to. @param {Record<string, any>} [link] more of the link to the login */
export const logIn = link => paper('请先登录',
  el('p', null, '登录任务列表以后，再回到本页刷新即可查看。'),
  el('p', null, el('a', { class: 'sc-button primary', href: '/camunda/app/tasklist/default/', ...link }, '去登录')));

/** A table of more columns is wider than a telephone. */
const NARROW = 4;

/** Each cell knows the name of its column, for screens on which the head cannot stand above it. @param {HTMLTableElement} made @param {string[]} names */
function named(made, names) {
  [...made.querySelectorAll('tbody tr')].forEach(row => {
    let column = 0;
    /** @type {HTMLTableCellElement[]} */ ([...row.children]).forEach(cell => {
      if (cell.tagName === 'TD' && cell.colSpan === 1) {
        cell.dataset.label = names[column] ?? '';
      }
      column += cell.colSpan;
    });
  });
}

/**
 * A table; on a telephone the lines of a wide one are small cards, so that nothing stands outside the screen.
 *
 * @param {string} name
 * @param {Content[]} head
 * @param {Content[]} body rows, or bodies
 */
export function table(name, head, body) {
  const heads = head.map(cell => el('th', { scope: 'col' }, cell));
  const made = el('table', null,
    el('thead', null, el('tr', null, heads)),
    body.some(one => one?.tagName === 'TBODY') ? body
      : el('tbody', null, body.length ? body : el('tr', null, el('td', { colspan: head.length }, '没有记录。'))));
  const wide = head.length > NARROW;
  if (wide) {
    named(made, heads.map(cell => cell.textContent ?? ''));
  }
  return el('div', { class: wide ? 'sc-scroll sc-lines' : 'sc-scroll', tabindex: 0, role: 'group', 'aria-label': name }, made);
}
