/** Which of the two languages the web apps show: they follow the first language of the browser, and Chinese otherwise. */
const first = (navigator.languages?.[0] ?? navigator.language ?? '').split('-')[0].toLowerCase();

export const chinese = first !== 'en';

export const locales = { availableLocales: ['zh', 'en'], fallbackLocale: 'zh' };

/** What every page needs before the web app starts. */
export function prepare({ inChinese }) {
  // The document says its language, so that the right glyphs are chosen and no translation is offered.
  document.documentElement.lang = inChinese ? 'zh-CN' : 'en';
  // The shipped limit is seven seconds for every module, after which a slow connection shows an empty page.
  window.require.config({ waitSeconds: 0 });
  forgetStoredTranslations();
}

/**
 * The web apps keep translations in the browser under the version of Camunda and show them before they ask the server.
 * That version does not change when our files do, so what is kept is forgotten at every start.
 */
function forgetStoredTranslations() {
  const stored = JSON.parse(localStorage.getItem('camunda-web') ?? '{}');
  const kept = Object.entries(stored).filter(([key]) => !key.includes('_locales_data_'));
  localStorage.setItem('camunda-web', JSON.stringify(Object.fromEntries(kept)));
}
