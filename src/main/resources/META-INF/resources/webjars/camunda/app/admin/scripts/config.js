import { chinese, locales, prepare } from '../../common/scripts/start.js';

await prepare();

/** Settings of Admin; this file replaces the shipped one as a whole. */
export default {
  app: chinese ? { vendor: '安全社区', name: '用户和权限' } : { vendor: 'Safe Community', name: 'Admin' },
  locales,
  disableWelcomeMessage: true,
  customScripts: ['../common/scripts/hard-coded-words.js', '../common/scripts/hard-coded-views.js', '../common/scripts/persons.js', '../common/scripts/stock-access.js']
};
