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

/** The further options of sysupgrade; the dangerous one comes last. */
export const extraOptions = ['u', 'p', 'k', 'F'] as const;
export type ExtraOption = (typeof extraOptions)[number];

const sysupgradeLetters: readonly string[] = ['c', 'o', 'n', ...extraOptions];
/** Whether there are words for it here. */
export const isWorded = (key: string): key is 'c' | 'o' | 'n' | ExtraOption => sysupgradeLetters.includes(key);

/** As sysupgrade is given it. */
export const optionSwitch = (letter: string) => `-${letter}`;

export interface OptionChoices {
  configuration: ConfigurationChoice;
  extras: readonly ExtraOption[];
  /** Of an upgrader whose options have no words here. */
  others: UpgradeOptions;
}

export const defaultChoices: OptionChoices = { configuration: 'keepEtc', extras: [], others: {} };

/** What an upgrader lets one choose. */
export interface OfferedOptions {
  /** Empty: it does not know what becomes of the configuration. */
  configuration: readonly ConfigurationChoice[];
  extras: readonly ExtraOption[];
  /** Those of an upgrader that is not one of ours, as it describes them. */
  others: Upgrader['options_schema'];
}

/** From the schema that the server checks with: what it does not know is not offered. No schema: it takes no options. */
export function offeredOptions(schema: Upgrader['options_schema']): OfferedOptions {
  const keys = Object.keys((schema?.['properties'] ?? {}) as object);
  if (!keys.every(isWorded)) return { configuration: [], extras: [], others: schema };
  const hasConfiguration = (['c', 'o', 'n'] as const).some((key) => keys.includes(key));
  return {
    configuration: configurationChoices.filter((choice) => {
      const letter = configurationLetter(choice);
      return hasConfiguration && (letter === null || keys.includes(letter));
    }),
    extras: extraOptions.filter((key) => keys.includes(key)),
    others: null,
  };
}

/** As the API takes them; only what the upgrader knows. */
export function toUpgradeOptions(choices: OptionChoices, offered: OfferedOptions): UpgradeOptions {
  if (offered.others) return choices.others;
  const { configuration, extras } = choices;
  return {
    ...(offered.configuration.includes(configuration) ? configurationOptions[configuration] : {}),
    ...Object.fromEntries(offered.extras.filter((key) => extras.includes(key)).map((key) => [key, true])),
  };
}

/** Wiping the configuration or flashing against the device's own checks can cost the device. */
export const isDangerous = ({ n, F }: UpgradeOptions) => n === true || F === true;
