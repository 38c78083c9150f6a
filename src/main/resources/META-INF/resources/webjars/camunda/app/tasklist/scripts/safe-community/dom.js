/** Builds pages from text only: whatever a person typed is shown as text and never read as markup. */

/** Creates an element; attributes named on… are listeners, true is a bare attribute, null leaves one out. */
export function el(tag, attributes, ...children) {
  const element = document.createElement(tag);
  Object.entries(attributes ?? {}).forEach(([name, value]) => {
    if (name.startsWith('on')) {
      element.addEventListener(name.slice(2), value);
    } else if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? '' : String(value));
    }
  });
  element.append(...shown(children));
  return element;
}

/** What stands in a page: parts that a condition left out are not there. */
const shown = parts => parts.flat(3).filter(part => part !== null && part !== undefined && typeof part !== 'boolean');

/** A button that never submits the form it stands in. */
export function button(label, kind, onclick, attributes) {
  return el('button', { type: 'button', class: `sc-button ${kind}`, onclick, ...attributes }, label);
}

/** A term and what it says, for a definition list; nothing when there is nothing to say. */
export function fact(term, ...values) {
  const said = shown(values).filter(value => value !== '');
  return said.length ? el('div', { class: 'sc-fact' }, el('dt', null, term), el('dd', null, said)) : null;
}

/** A titled part of the case. */
export function section(title, ...content) {
  return el('section', { class: 'sc-section' }, el('h4', null, title), content);
}

/** A short mark such as 已交 or 缺; the words carry the meaning, the colour only helps. */
export function mark(kind, text) {
  return el('span', { class: `sc-mark ${kind}` }, text);
}

/** Replaces everything inside an element. */
export function fill(element, ...children) {
  element.replaceChildren(...shown(children));
}
