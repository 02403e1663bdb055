// Compiles the extensions that EXTENSIONS names beside built processes, and the dashboard with them in it:
// `node tools/extensions/build.mjs launcher`, or `api worker` for a container.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { transformFileSync } from '@swc/core';
import { extensionFolders, root } from './folders.mjs';

const NOT_FOR_SERVERS = /^(dashboard|test|node_modules|\..*)$/;
const SOURCE = /(?<!\.d)\.ts$/;
const TEST = /\.(spec|int-spec|device-spec|e2e-spec)\.ts$/;

export function buildExtensions(folders, processes) {
  for (const one of processes) {
    const built = join(root, 'dist', one);
    rmSync(join(built, 'extensions'), { recursive: true, force: true });
    giveFaces(built);
    for (const folder of folders) compile(folder, join(built, 'extensions', basename(folder)));
  }
  execFileSync(process.execPath, [join(root, 'node_modules', 'vite', 'bin', 'vite.js'), 'build'], {
    cwd: join(root, 'apps', 'dashboard'),
    env: { ...process.env, EXTENSIONS: folders.join(','), VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

/** What is compiled beside finds our libraries by their names, as one finds packages. */
function giveFaces(built) {
  for (const kind of ['libs', 'apps']) {
    if (!existsSync(join(built, kind))) continue;
    for (const name of readdirSync(join(built, kind))) {
      if (!existsSync(join(built, kind, name, 'src', 'index.js'))) continue;
      const face = join(built, 'node_modules', '@firmware-upgrader', name);
      mkdirSync(face, { recursive: true });
      writeFileSync(join(face, 'index.js'), `module.exports = require('../../../${kind}/${name}/src/index.js');\n`);
    }
  }
}

function compile(folder, target) {
  if (!existsSync(folder)) throw new Error(`EXTENSIONS: there is no folder ${folder}.`);
  const { exclude: _, ...options } = JSON.parse(readFileSync(join(root, '.swcrc'), 'utf8'));
  const { baseUrl: _base, paths: _paths, ...jsc } = options.jsc;
  const walk = (from, to) => {
    mkdirSync(to, { recursive: true });
    for (const entry of readdirSync(from, { withFileTypes: true })) {
      const source = join(from, entry.name);
      if (entry.isDirectory()) {
        if (!NOT_FOR_SERVERS.test(entry.name)) walk(source, join(to, entry.name));
      } else if (SOURCE.test(entry.name)) {
        if (TEST.test(entry.name)) continue;
        const { code } = transformFileSync(source, { ...options, jsc, swcrc: false, sourceMaps: 'inline' });
        writeFileSync(join(to, entry.name.replace(SOURCE, '.js')), code);
      } else if (/\.(c?js|json)$/.test(entry.name)) cpSync(source, join(to, entry.name));
    }
  };
  walk(folder, target);
  const packages = join(folder, 'node_modules');
  if (existsSync(packages)) symlinkSync(packages, join(target, 'node_modules'));
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const folders = extensionFolders();
  if (folders.length > 0) buildExtensions(folders, process.argv.slice(2));
}
