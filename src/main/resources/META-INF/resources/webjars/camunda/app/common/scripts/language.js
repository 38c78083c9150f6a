/** Which of the two languages the web apps show: they follow the first language of the browser, and Chinese otherwise. */
const first = (navigator.languages?.[0] ?? navigator.language ?? '').split('-')[0].toLowerCase();

export const chinese = first !== 'en';

export const locales = { availableLocales: ['zh', 'en'], fallbackLocale: 'zh' };

/** The document says its language, so that the right glyphs are chosen and no translation is offered. */
export function declareLanguage() {
  document.documentElement.lang = chinese ? 'zh-CN' : 'en';
}

/**
 * The web apps keep translations in the browser under the version of Camunda and show them before they ask the server.
 * That version does not change when our files do, so what is kept is forgotten at every start.
 */
export function forgetStoredTranslations() {
  const stored = JSON.parse(localStorage.getItem('camunda-web') ?? '{}');
  const kept = Object.entries(stored).filter(([key]) => !key.includes('_locales_data_'));
  localStorage.setItem('camunda-web', JSON.stringify(Object.fromEntries(kept)));
}
