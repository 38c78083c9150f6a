import { chinese, locales, prepare } from '../../common/scripts/start.js';

await prepare();

/** Settings of Welcome; this file replaces the shipped one as a whole. */
export default {
  app: chinese ? { vendor: '安全社区', name: '首页' } : { vendor: 'Safe Community', name: 'Welcome' },
  locales,
  disableWelcomeMessage: true,
  customScripts: ['../common/scripts/hard-coded-words.js', '../common/scripts/persons.js', '../common/scripts/stock-access.js'],
  links: [
    {
      label: chinese ? '公示公告' : 'Public notices',
      href: '/notices/',
      description: chinese ? '正在公示的社区，任何人均可查看' : 'what is being notified to the public'
    }
  ]
};
