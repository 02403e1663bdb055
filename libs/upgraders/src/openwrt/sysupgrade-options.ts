import type { UpgradeOptions } from '@firmware-upgrader/domain';
import type { OptionsSchema } from '../upgrader';

interface SysupgradeOption {
  readonly title: string;
  readonly isDefault: boolean;
  /** Cannot be on together with these. */
  readonly excludes: readonly string[];
}

/** The flags of `sysupgrade` that may be chosen (OpenWrt: package/base-files/files/sbin/sysupgrade). */
const OPTIONS: Readonly<Record<string, SysupgradeOption>> = {
  c: { title: 'Keep changed files of /etc', isDefault: true, excludes: ['n'] },
  o: { title: 'Keep all changed files, except those of packages', isDefault: false, excludes: ['n'] },
  n: { title: 'Do not keep the configuration', isDefault: false, excludes: ['c', 'o'] },
  u: { title: 'Leave files that equal those of the image out of the backup', isDefault: false, excludes: [] },
  p: { title: 'Do not restore the partition table', isDefault: false, excludes: [] },
  k: { title: 'List the installed packages in the backup', isDefault: false, excludes: [] },
  F: { title: 'Flash even if the checks of the image fail (dangerous)', isDefault: false, excludes: [] },
};

export const sysupgradeOptionsSchema: OptionsSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  additionalProperties: false,
  properties: Object.fromEntries(
    Object.entries(OPTIONS).map(([key, { title, isDefault }]) => [key, { type: 'boolean', title, default: isDefault }]),
  ),
};

export function validateSysupgradeOptions(options: UpgradeOptions): string[] {
  const excluded = options['n'] === true ? (OPTIONS['n']?.excludes ?? []) : [];
  return excluded
    .filter((other) => options[other] === true)
    .map((other) => `The options "n" and "${other}" exclude each other.`);
}

/** In the order given; then what is on by default, unless it was given or something given excludes it. */
export function sysupgradeFlags(options: UpgradeOptions): string[] {
  const given = Object.keys(options).filter((key) => options[key] && Object.hasOwn(OPTIONS, key));
  const byDefault = Object.entries(OPTIONS)
    .filter(
      ([key, { isDefault, excludes }]) => isDefault && !(key in options) && !excludes.some((x) => given.includes(x)),
    )
    .map(([key]) => key);
  return [...given, ...byDefault].map((key) => `-${key}`);
}
