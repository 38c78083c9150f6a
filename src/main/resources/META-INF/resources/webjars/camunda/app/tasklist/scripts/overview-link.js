import { chinese } from '../../common/scripts/start.js';

/**
 * The ways from the head of Tasklist to our own pages: the case files, and the overview with titles and countersigning, the
 * library; and to the window that tells the keys.
 */
const PAGES = [
  { id: 'cases-link', address: '/cases/', name: chinese ? '案卷' : 'Case files' },
  { id: 'overview-link', address: '/overview/', name: chinese ? '概览和称号' : 'Overview' },
  { id: 'library-link', address: '/library/', name: chinese ? '文库' : 'Library' },
];

/** @type {typeof import('./keys.js') | undefined} */
let loaded;

/** What the keys do is read with the first of them, so that the first page asks for nothing more. */
async function keys() {
  loaded = await import('./keys.js');
  return loaded;
}

/** Once they are there they act at once, before the browser writes the sign into a field. @param {KeyboardEvent} event */
async function onKey(event) {
  if (loaded) {
    loaded.onKey(event);
  } else {
    (await keys()).onKey(event);
  }
}

/** @param {HTMLElement} node */
function drawKeys(node) {
  const open = document.createElement('a');
  Object.assign(open, {
    href: '', id: 'keys-open', textContent: '键盘', title: '键盘操作（?）',
    onclick: async (/** @type {Event} */ event) => {
      event.preventDefault();
      (await keys()).openHelp();
    },
  });
  open.setAttribute('role', 'button');
  node.append(open);
}

if (chinese) {
  document.addEventListener('keydown', onKey);
}

export default [...PAGES.map(({ id, address, name }, index) => ({
  id,
  pluginPoint: 'tasklist.navbar.action',
  priority: 41 - index,
  /** @param {HTMLElement} node */
  render: node => {
    const link = document.createElement('a');
    link.href = address;
    link.id = id;
    link.textContent = name;
    node.append(link);
  },
})), ...chinese ? [{ id: 'keys-link', pluginPoint: 'tasklist.navbar.action', priority: 30, render: drawKeys }] : []];
