import type { UpgradeOptions } from '../../shared/api/contract';

/** What becomes of the configuration: one of these, so that what excludes each other cannot be chosen together. */
export const configurationChoices = ['keepEtc', 'keepListed', 'keepAll', 'erase'] as const;
export type ConfigurationChoice = (typeof configurationChoices)[number];

const configurationLetters: Record<ConfigurationChoice, 'c' | 'o' | 'n' | null> = {
  keepEtc: 'c',
  keepListed: null,
  keepAll: 'o',
  erase: 'n',
};

export const configurationLetter = (choice: ConfigurationChoice) => configurationLetters[choice];

export const extraOptions = ['u', 'k', 'p', 'F'] as const;
export type ExtraOption = (typeof extraOptions)[number];

/** As sysupgrade is given it. */
export const optionSwitch = (letter: string) => `-${letter}`;

export interface OptionChoices {
  configuration: ConfigurationChoice;
  extras: readonly ExtraOption[];
}

export const defaultChoices: OptionChoices = { configuration: 'keepEtc', extras: [] };

export function toUpgradeOptions({ configuration, extras }: OptionChoices): UpgradeOptions {
  const letter = configurationLetters[configuration];
  const letters = letter ? [letter, ...extras] : extras;
  return Object.fromEntries(letters.map((key) => [key, true]));
}

/** Wiping the configuration or flashing against the device's own checks can cost the device. */
export const isDangerous = ({ configuration, extras }: OptionChoices) =>
  configuration === 'erase' || extras.includes('F');
