import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Folders of the extensions that the tests run the product with; none unless the environment names some. */
export function testedFolders(): string[] {
  return (process.env['TEST_EXTENSIONS'] ?? '').split(',').filter((folder) => folder !== '');
}

/** What these extensions have for one process. */
export function testedExtensions<E>(part: 'engine' | 'api'): E[] {
  const parts = part === 'api' ? ['api', 'engine'] : ['engine'];
  return testedFolders().flatMap((folder) => {
    const [module] = parts.flatMap((name) => testedModules<{ extension: E }>(folder, name));
    return module ? [module.extension] : [];
  });
}

/** The module in a part of an extension's folder, if it has that part. */
export function testedModules<M>(folder: string, part: string): M[] {
  const path = join(folder, part);
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- which modules is known at run time alone
  return existsSync(path) || existsSync(`${path}.ts`) ? [require(path) as M] : [];
}
