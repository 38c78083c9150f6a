import { chinese } from '../../common/scripts/start.js';

/** The ways from the head of Tasklist to our own pages: the case files, and the overview with titles and countersigning, the library. */
const PAGES = [
  { id: 'cases-link', address: '/cases/', name: chinese ? '案卷' : 'Case files' },
  { id: 'overview-link', address: '/overview/', name: chinese ? '概览和称号' : 'Overview' },
  { id: 'library-link', address: '/library/', name: chinese ? '文库' : 'Library' },
];

export default PAGES.map(({ id, address, name }, index) => ({
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
}));
