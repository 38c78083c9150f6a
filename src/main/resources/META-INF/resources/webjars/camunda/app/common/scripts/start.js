/** Which of the two languages the web apps show: they follow the first language of the browser, and Chinese otherwise. */
const first = (navigator.languages[0] ?? navigator.language).slice(0, 2).toLowerCase();

export const chinese = first !== 'en';

export const locales = { availableLocales: ['zh', 'en'], fallbackLocale: 'zh' };

/** Where the web apps keep translations and settings in the browser. */
const STORE = 'camunda-web';

/** What every page needs before the web app starts; the settings of a page wait for it, and the page for its settings. */
export async function prepare() {
  // The document says its language, so that the right glyphs are chosen and no translation is offered.
  document.documentElement.lang = chinese ? 'zh-CN' : 'en';
  // The shipped limit is seven seconds for every module, after which a slow connection shows an empty page.
  window.require.config({ waitSeconds: 0 });
  storeTranslations(chinese ? await translations() : {});
}

/** The locale file of this page, once it is there; nothing for a page that is shown in English. @type {string | undefined} */
let locale;

/** @returns {{ labels: Record<string, string>, dateLocales?: object } | undefined} */
export const localeOfPage = () => locale && JSON.parse(locale);

/** The words of this page under the name by which the web app looks for them. */
async function translations() {
  const base = document.querySelector('base');
  const folder = `${base?.getAttribute('app-root')}/app/${base?.getAttribute('app-name')}/locales/`;
  const answer = await fetch(`${folder}zh.json`).catch(() => null);
  locale = answer?.ok ? await answer.text() : undefined;
  return locale ? { [`${folder}_locales_data_zh_${window.bust}`]: locale } : {};
}

/**
 * The web apps draw their pages without waiting for their words, unless they have them in the browser already. There they
 * keep them under the version of Camunda, which does not change when our files do, so what is kept is replaced at every start.
 *
 * @param {Record<string, string>} fresh
 */
function storeTranslations(fresh) {
  const stored = JSON.parse(localStorage.getItem(STORE) ?? '{}');
  const kept = Object.entries(stored).filter(([key]) => !key.includes('_locales_data_'));
  localStorage.setItem(STORE, JSON.stringify({ ...Object.fromEntries(kept), ...fresh }));
}
