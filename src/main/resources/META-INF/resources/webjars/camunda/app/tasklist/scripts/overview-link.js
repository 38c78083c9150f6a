import { chinese } from '../../common/scripts/start.js';

/** The way from the head of Tasklist to the overview page, where titles and countersigning are. */
const link = document.createElement('a');
link.href = '/overview/';
link.id = 'overview-link';
link.textContent = chinese ? '概览和称号' : 'Overview';

export default {
  id: 'overview-link',
  pluginPoint: 'tasklist.navbar.action',
  priority: 40,
  /** @param {HTMLElement} node */
  render: node => node.append(link)
};
