import { chinese, locales, prepare } from '../../common/scripts/start.js';

await prepare();

/** Settings of Cockpit; this file replaces the shipped one as a whole. */
export default {
  app: chinese ? { vendor: '安全社区', name: '流程监控' } : { vendor: 'Safe Community', name: 'Cockpit' },
  locales,
  disableWelcomeMessage: true,
  customScripts: ['../common/scripts/hard-coded-words.js', '../common/scripts/hard-coded-views.js',
    '../common/scripts/persons.js', '../common/scripts/stock-access.js', 'scripts/programme-board.js', 'scripts/clause-signs.js',
    'scripts/diagram-plugin.js', 'scripts/failures.js', 'scripts/finished.js', 'scripts/times.js', 'scripts/late.js', 'scripts/operations.js'],
  // Uploaded HTML is somebody else's code: it is downloaded, never rendered.
  previewHtml: false
};
