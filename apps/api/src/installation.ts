import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = findRoot(__dirname);
const { version: packageVersion } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

export const version = packageVersion;
/** Where the build puts the dashboard, and the one with extensions in it. */
export const dashboardDirs = {
  plain: join(root, 'dist', 'dashboard'),
  extended: join(root, 'dist', 'extended-dashboard'),
};

// Sources and compiled files lie at different depths below the workspace.
function findRoot(folder: string): string {
  if (existsSync(join(folder, 'package-lock.json')) || folder === dirname(folder)) return folder;
  return findRoot(dirname(folder));
}
