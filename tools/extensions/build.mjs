// Compiles the extensions that EXTENSIONS names beside built processes, and the dashboard with them in it:
// `node tools/extensions/build.mjs launcher`, or `api worker` for a container.
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compileExtensions } from './compile.mjs';
import { extensionFolders, root } from './folders.mjs';

export function buildExtensions(folders, processes) {
  for (const one of processes) {
    const built = join(root, 'dist', one);
    rmSync(join(built, 'extensions'), { recursive: true, force: true });
    compileExtensions(folders, built, built, '.js');
  }
  execFileSync(process.execPath, [join(root, 'node_modules', 'vite', 'bin', 'vite.js'), 'build'], {
    cwd: join(root, 'apps', 'dashboard'),
    env: { ...process.env, EXTENSIONS: folders.join(','), VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const folders = extensionFolders();
  if (folders.length > 0) buildExtensions(folders, process.argv.slice(2));
}
