import { optionProblems, type UpgraderRegistry } from '@firmware-upgrader/upgraders';

/**
 * What is wrong with the options of a mass upgrade. Its devices may have different upgraders: options that one of them
 * takes will do, and devices of the others are skipped.
 */
export function optionsProblems(upgraders: UpgraderRegistry, options: Readonly<Record<string, unknown>>): string[] {
  if (Object.keys(options).length === 0) return [];
  const answers = [...upgraders.values()]
    .filter(({ optionsSchema }) => optionsSchema !== null)
    .map((upgrader) => optionProblems(upgrader, options));
  if (answers.some((problems) => problems.length === 0)) return [];
  return answers[0] ?? ['No upgrader takes options.'];
}
