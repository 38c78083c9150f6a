import { prepare } from '../../common/scripts/start.js';

await prepare({ inChinese: false });

/** Settings of Cockpit; this file replaces the shipped one as a whole. Cockpit speaks English in every browser. */
export default {
  app: { vendor: '安全社区', name: 'Cockpit' },
  locales: { availableLocales: ['en'], fallbackLocale: 'en' },
  disableWelcomeMessage: true,
  customScripts: ['../common/scripts/person-names.js', 'scripts/programme-board.js'],
  // Uploaded HTML is somebody else's code: it is downloaded, never rendered.
  previewHtml: false
};
