/** Builds pages from text only: whatever a person typed is shown as text and never read as markup. */

const shown = parts => parts.flat(4).filter(part => part !== null && part !== undefined && typeof part !== 'boolean');

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

/** Replaces everything inside an element. */
export const fill = (element, ...children) => element.replaceChildren(...shown(children));

/** A table that scrolls by itself on a narrow screen. */
export function table(name, head, rows) {
  return el('div', { class: 'table', tabindex: 0, role: 'group', 'aria-label': name },
    el('table', null,
      el('thead', null, el('tr', null, head.map(cell => el('th', { scope: 'col' }, cell)))),
      el('tbody', null, rows.length ? rows : el('tr', null, el('td', { colspan: head.length }, '没有记录。')))));
}

const DAY = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', year: 'numeric', month: 'long', day: 'numeric' });

/** A day such as 2014年3月12日. */
export const day = value => value
  ? DAY.format(new Date(/^\d{4}-\d{2}-\d{2}$/.test(value) ? `${value}T00:00:00+08:00` : value))
  : '';
