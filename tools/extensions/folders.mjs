// The extensions that the setting EXTENSIONS names. Plain Node, for nothing is built yet.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'dotenv';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

export function extensionFolders() {
  const file = join(root, '.env');
  const kept = existsSync(file) ? parse(readFileSync(file)) : {};
  const named = (process.env.EXTENSIONS ?? kept.EXTENSIONS ?? '').split(',').map((folder) => folder.trim());
  return named.filter((folder) => folder !== '').map((folder) => resolve(root, folder));
}
