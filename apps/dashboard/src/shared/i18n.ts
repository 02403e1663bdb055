import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { en } from '../locales/en';
import { formatNumber } from './format/format';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof en };
  }
}

/** What the interface can speak, each called by its own name. */
export const languages = { en: 'English', de: 'Deutsch' } as const;
export type Language = keyof typeof languages;

const load: Readonly<Record<Language, () => Promise<object>>> = {
  en: async () => (await import('../locales/en')).en,
  de: async () => (await import('../locales/de')).de,
};

const STORAGE_KEY = 'language';
const isLanguage = (code: string | undefined): code is Language => code !== undefined && Object.hasOwn(languages, code);

export const i18n = i18next.createInstance();

void i18n.use(initReactI18next).init({
  lng: 'en',
  // Each language is complete, so that only the one in use is fetched.
  fallbackLng: false,
  resources: {},
  interpolation: { escapeValue: false },
  initAsync: false,
});

i18n.services.formatter?.add('number', (value: unknown) => formatNumber(Number(value)));

/** The language chosen here before, else the first of the browser's that there is, else English. */
export function preferredLanguage(): Language {
  const wanted = [localStorage.getItem(STORAGE_KEY), ...navigator.languages].map((tag) => tag?.split('-')[0]);
  return wanted.find(isLanguage) ?? 'en';
}

/** Fetches a language where it is not there yet, and changes all texts to it. */
export async function speak(language: Language): Promise<void> {
  if (!i18n.hasResourceBundle(language, 'translation')) {
    i18n.addResourceBundle(language, 'translation', await load[language]());
  }
  document.documentElement.lang = language;
  await i18n.changeLanguage(language);
}

/** As `speak`, and for the next visits too. */
export async function chooseLanguage(language: Language): Promise<void> {
  await speak(language);
  localStorage.setItem(STORAGE_KEY, language);
}

/** The text of a code that the server chose, such as a reason; `fallback` where this language has none of its own. */
export function codeText(area: string, code: string, fallback: string, data?: object): string {
  const translate = i18n.t as (key: string, options: object) => string;
  return translate(`${area}.${code}`, { ...data, defaultValue: fallback });
}
