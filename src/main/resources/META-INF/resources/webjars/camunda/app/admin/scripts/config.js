import { prepare } from '../../common/scripts/start.js';

await prepare({ inChinese: false });

/** Settings of Admin; this file replaces the shipped one as a whole. Admin speaks English in every browser. */
export default {
  app: { vendor: '安全社区', name: 'Admin' },
  locales: { availableLocales: ['en'], fallbackLocale: 'en' },
  disableWelcomeMessage: true
};
