import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import type { Upgrader, UpgraderRegistry } from '../upgrader';
import { upgraderProblems } from './upgrader-problems';

/** An upgrader that is loaded at the start of a process. */
export interface UpgraderModule {
  /** An absolute path, one relative to a folder in which modules are looked for, or the name of an npm package. */
  readonly module: string;
  readonly strategy: string;
}

/** Said in one line, for whoever starts the product. */
export class UpgraderModuleError extends Error {
  constructor({ module, strategy }: UpgraderModule, problem: string) {
    super(`UPGRADERS: the module "${module}" cannot upgrade "${strategy}": ${problem}.`);
    this.name = 'UpgraderModuleError';
  }
}

/** The column that holds it. */
const LONGEST_STRATEGY = 128;

/** Ours and those of the modules; throws an `UpgraderModuleError` for the first that cannot be used. */
export function addUpgraderModules(
  ours: UpgraderRegistry,
  modules: readonly UpgraderModule[],
  folders: readonly string[],
): UpgraderRegistry {
  const all = new Map(ours);
  for (const one of modules) {
    const problem = strategyProblem(one.strategy, all);
    if (problem !== null) throw new UpgraderModuleError(one, problem);
    all.set(one.strategy, loadUpgrader(one, folders));
  }
  return all;
}

function strategyProblem(strategy: string, taken: UpgraderRegistry): string | null {
  if (taken.has(strategy)) return 'there is another upgrader for this update strategy';
  // As in OpenWISP, the other connections of a device are for other uses.
  if (!/ssh/i.test(strategy)) return 'only update strategies with "ssh" in their name are used for upgrades';
  return strategy.length > LONGEST_STRATEGY
    ? `the update strategy is longer than ${LONGEST_STRATEGY} characters`
    : null;
}

function loadUpgrader(one: UpgraderModule, folders: readonly string[]): Upgrader {
  const path = findModule(one, folders);
  let exported: unknown;
  try {
    exported = createRequire(path)(path);
  } catch (error) {
    throw new UpgraderModuleError(one, `it cannot be loaded: ${firstLine(error)}`);
  }
  const upgrader = isRecord(exported) && 'default' in exported ? exported['default'] : exported;
  const problems = upgraderProblems(upgrader);
  if (problems.length > 0) throw new UpgraderModuleError(one, problems.join(', '));
  return upgrader as Upgrader;
}

/** As the module would be found from a file in one of these folders. */
function findModule(one: UpgraderModule, folders: readonly string[]): string {
  for (const folder of folders) {
    const { resolve: find } = createRequire(join(resolve(folder), 'index.js'));
    for (const name of [one.module, `./${one.module}`]) {
      try {
        return find(name);
      } catch (error) {
        if (codeOf(error) !== 'MODULE_NOT_FOUND') throw new UpgraderModuleError(one, firstLine(error));
      }
    }
  }
  throw new UpgraderModuleError(one, whyNotFound(one, folders));
}

/** A package whose main file is missing is there, but not compiled: the likely slip of whoever has just changed it. */
function whyNotFound({ module }: UpgraderModule, folders: readonly string[]): string {
  const packageFolder = folders
    .map((folder) => resolve(folder, module))
    .find((path) => existsSync(join(path, 'package.json')));
  if (packageFolder !== undefined)
    return `${packageFolder} is not built: the file that its package.json calls "main" is missing`;
  return `it is not to be found from ${folders.map((folder) => resolve(folder)).join(' or ')}`;
}

function firstLine(error: unknown): string {
  const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return line.replace(/\.$/, '');
}

function codeOf(error: unknown): unknown {
  return isRecord(error) ? error['code'] : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
