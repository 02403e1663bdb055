import type { FileSystem } from '../filesystem/file-system';
import { resolvePath } from '../filesystem/path';
import { hasWildcard, patternSource, unescapePattern } from './pattern';

/** The names that a pattern matches, sorted; empty when there are none. */
export function expandGlob(files: FileSystem, workingDirectory: string, pattern: string): string[] {
  const isAbsolute = pattern.startsWith('/');
  const steps = pattern.split('/').filter((step) => step !== '');
  let found = [''];
  for (const step of steps) {
    found = found.flatMap((prefix) => {
      const directory = resolvePath(workingDirectory, isAbsolute ? `/${prefix}` : prefix);
      return matchingNames(files, directory, step).map((name) => (prefix === '' ? name : `${prefix}/${name}`));
    });
  }
  return found.map((path) => (isAbsolute ? `/${path}` : path)).sort();
}

function matchingNames(files: FileSystem, directory: string, step: string): string[] {
  if (!hasWildcard(step)) {
    const name = unescapePattern(step);
    return files.find(resolvePath(directory, name)) === undefined ? [] : [name];
  }
  const expression = new RegExp(`^${patternSource(step)}$`);
  return files
    .namesIn(directory)
    .filter((name) => expression.test(name) && (!name.startsWith('.') || step.startsWith('.')));
}
