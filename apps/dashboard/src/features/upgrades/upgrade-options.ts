import type { Upgrader, UpgradeOptions } from '../../shared/api/contract';

/** What becomes of the configuration: one of these, so that what excludes each other cannot be chosen together. */
export const configurationChoices = ['keepEtc', 'keepListed', 'keepAll', 'erase'] as const;
export type ConfigurationChoice = (typeof configurationChoices)[number];

const configurationLetters: Record<ConfigurationChoice, 'c' | 'o' | 'n' | null> = {
  keepEtc: 'c',
  keepListed: null,
  keepAll: 'o',
  erase: 'n',
};

// `c` is on unless it is said to be off; `n` rules it out by itself.
const configurationOptions: Record<ConfigurationChoice, UpgradeOptions> = {
  keepEtc: { c: true },
  keepListed: { c: false },
  keepAll: { c: false, o: true },
  erase: { n: true },
};

export const configurationLetter = (choice: ConfigurationChoice) => configurationLetters[choice];

/** The further options of sysupgrade that have words of their own here. */
export const wordedOptions = ['u', 'k', 'p', 'F'] as const;
export type WordedOption = (typeof wordedOptions)[number];
export const isWorded = (key: string): key is WordedOption => wordedOptions.some((one) => one === key);

/** As sysupgrade is given it. */
export const optionSwitch = (letter: string) => `-${letter}`;

export interface OptionChoices {
  configuration: ConfigurationChoice;
  extras: readonly string[];
}

export const defaultChoices: OptionChoices = { configuration: 'keepEtc', extras: [] };

/** What an upgrader lets one choose. */
export interface OfferedOptions {
  /** Whether it knows what becomes of the configuration at all. */
  configuration: readonly ConfigurationChoice[];
  extras: readonly { key: string; title: string }[];
}

const configurationKeys = ['c', 'o', 'n'];

/** From the schema that the server checks with: what it does not know is not offered. No schema: it takes no options. */
export function offeredOptions(schema: Upgrader['options_schema']): OfferedOptions {
  const properties = Object.entries((schema?.['properties'] ?? {}) as Record<string, { title?: string }>);
  const keys = properties.map(([key]) => key);
  const hasConfiguration = configurationKeys.some((key) => keys.includes(key));
  return {
    configuration: configurationChoices.filter((choice) => {
      const letter = configurationLetter(choice);
      return hasConfiguration && (letter === null || keys.includes(letter));
    }),
    extras: properties
      .filter(([key]) => !configurationKeys.includes(key))
      .map(([key, { title }]) => ({ key, title: title ?? key }))
      // The dangerous one comes last.
      .sort((one, other) => Number(one.key === 'F') - Number(other.key === 'F')),
  };
}

/** As the API takes them; only what the upgrader knows. */
export function toUpgradeOptions({ configuration, extras }: OptionChoices, offered: OfferedOptions): UpgradeOptions {
  const chosen = offered.extras.filter(({ key }) => extras.includes(key)).map(({ key }) => [key, true] as const);
  return {
    ...(offered.configuration.includes(configuration) ? configurationOptions[configuration] : {}),
    ...Object.fromEntries(chosen),
  };
}

/** Wiping the configuration or flashing against the device's own checks can cost the device. */
export const isDangerous = ({ n, F }: UpgradeOptions) => n === true || F === true;
