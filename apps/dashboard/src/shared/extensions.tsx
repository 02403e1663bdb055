import { createContext, useContext, type ComponentType, type LazyExoticComponent, type ReactNode } from 'react';
import type { Build, Device } from './api/contract';
import { i18n, languages } from './i18n';

/** The key of a text that an extension brings along: its name, a colon, and the path in its texts. */
export type AddedText = `${string}:${string}`;

/** What a field of an extension gets from the form it stands in. */
export interface FieldInputProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  error?: ReactNode;
}

/** A field that the API has because the same extension added it there. */
export interface AddedField {
  /** Its key in requests and answers. */
  name: string;
  label: AddedText;
  /** A text area unless it says otherwise. */
  Input?: ComponentType<FieldInputProps>;
}

export interface AddedTab<Props> {
  id: string;
  label: AddedText;
  /** The tab shows to whom may view this. */
  model?: string;
  Component: LazyExoticComponent<ComponentType<Props>>;
}

export interface AddedPage {
  path: string;
  load: () => Promise<ComponentType>;
  menu?: { label: AddedText; icon: ComponentType<{ size: number; stroke: number }>; model?: string };
}

export interface AddedTexts {
  [key: string]: string | AddedTexts;
}

/** What an extension adds to the dashboard: lists that come behind ours. */
export interface DashboardExtension {
  /** As on the server. */
  name: string;
  /** By language; what one lacks is in English. Texts of reason codes are below `reasons`: `{ meaning, advice }`. */
  texts: { en: AddedTexts } & Partial<Record<string, AddedTexts>>;
  pages?: readonly AddedPage[];
  deviceTabs?: readonly AddedTab<{ device: Device }>[];
  buildTabs?: readonly AddedTab<{ build: Build }>[];
  deviceFields?: readonly AddedField[];
  categoryFields?: readonly AddedField[];
  buildFields?: readonly AddedField[];
  imageFields?: readonly AddedField[];
  firmwareFields?: readonly AddedField[];
  batchFields?: readonly AddedField[];
  /** Nobody writes operations: these are only shown. */
  operationFields?: readonly Omit<AddedField, 'Input'>[];
}

const Extensions = createContext<readonly DashboardExtension[]>([]);
export const ExtensionsProvider = Extensions.Provider;

type ListName = Exclude<keyof DashboardExtension, 'name' | 'texts'>;
type Item<L extends ListName> = NonNullable<DashboardExtension[L]>[number];

/** What all extensions put in one of their lists. */
export function addedBy<L extends ListName>(extensions: readonly DashboardExtension[], list: L): Item<L>[] {
  return extensions.flatMap((extension) => (extension[list] ?? []) as readonly Item<L>[]);
}

export function useAdded<L extends ListName>(list: L): Item<L>[] {
  return addedBy(useContext(Extensions), list);
}

/** Makes the texts of extensions known, each below its own name. */
export function learnTexts(extensions: readonly DashboardExtension[]): void {
  for (const { name, texts } of extensions) {
    for (const language of Object.keys(languages)) i18n.addResourceBundle(language, name, texts[language] ?? texts.en);
  }
}

export const isAddedText = (key: string): key is AddedText => key.includes(':');

export function addedText(key: AddedText, data: object = {}): string {
  const translate = i18n.t as (key: string, data: object) => string;
  return translate(key, data);
}

/** The values of added fields in a row of ours. */
export function addedValues(
  fields: readonly Pick<AddedField, 'name'>[],
  row: object | null | undefined,
): Record<string, string> {
  const values = (row ?? {}) as Readonly<Record<string, unknown>>;
  return Object.fromEntries(fields.map(({ name }) => [name, String(values[name] ?? '')]));
}
