import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from '../locales/en';
import { formatNumber } from './format/format';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof en };
  }
}

export const i18n = i18next.createInstance();

void i18n.use(initReactI18next).init({
  lng: 'en',
  fallbackLng: 'en',
  resources: { en: { translation: en } },
  interpolation: { escapeValue: false },
  initAsync: false,
});

i18n.services.formatter?.add('number', (value: unknown) => formatNumber(Number(value)));

/** The text of a code that the server chose, such as a reason; `fallback` where this language has none of its own. */
export function codeText(area: string, code: string, fallback: string): string {
  const translate = i18n.t as (key: string, options: { defaultValue: string }) => string;
  return translate(`${area}.${code}`, { defaultValue: fallback });
}
