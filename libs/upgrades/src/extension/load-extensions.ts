import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import type { Extension } from './extension';

/** Said in one line, for whoever starts the product. */
export class ExtensionError extends Error {
  constructor(folder: string, problem: string) {
    super(`EXTENSIONS: the extension "${folder}" cannot be used: ${problem}.`);
    this.name = 'ExtensionError';
  }
}

const root = join(__dirname, '..', '..', '..', '..');
// Where `tools/extensions` compiles them to: beside what was built, and in the cache for what runs from its sources.
const place = __filename.endsWith('.js') ? root : join(root, 'node_modules', '.cache', 'firmware-upgrader');

/**
 * The extensions in these folders as one process gets them: of each the first of these parts that it has. Throws an
 * `ExtensionError` for the first that cannot be used.
 */
export function loadExtensions<E extends Extension>(
  folders: readonly string[],
  parts: readonly ('engine' | 'api')[],
): E[] {
  return folders.map((folder) => {
    const whole = join(place, 'extensions', basename(folder));
    if (!existsSync(whole)) throw new ExtensionError(folder, `it is not at ${whole}, where \`npm start\` puts it`);
    const part = parts.find((name) => existsSync(join(whole, name)));
    if (part === undefined) throw new ExtensionError(folder, `it has no folder ${parts.join(' or ')}`);
    const extension = load(folder, join(whole, part));
    const problem = problemOf(extension);
    if (problem !== null) throw new ExtensionError(folder, problem);
    return extension as E;
  });
}

function load(folder: string, path: string): unknown {
  try {
    return (createRequire(join(path, 'index.js'))(path) as { readonly extension?: unknown }).extension;
  } catch (error) {
    const [line = ''] = String(error instanceof Error ? error.message : error).split('\n');
    throw new ExtensionError(folder, `it cannot be loaded: ${line}`);
  }
}

/** What is wrong with what a module exports as `extension`; null: nothing. */
export function problemOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return 'its index exports no `extension`';
  const { name, migrations = [], planRules = [] } = value as Partial<Extension>;
  if (typeof name !== 'string' || !/^[a-z][a-z0-9-]*$/.test(name)) return 'its name is no lower-case word';
  const words = [
    ...planRules.flatMap(({ reasons }) => reasons),
    ...migrations.map((Migration) => new Migration().name ?? Migration.name),
  ];
  const wrong = words.find((word) => !word.startsWith(`${name}/`));
  return wrong === undefined ? null : `"${wrong}" does not begin with "${name}/"`;
}
