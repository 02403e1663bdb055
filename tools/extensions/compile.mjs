// Compiles what servers need of an extension. Plain Node, for nothing is built yet.
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, join, relative } from 'node:path';
import { transformFileSync } from '@swc/core';
import { root } from './folders.mjs';

const NOT_FOR_SERVERS = /^(dashboard|test|node_modules|\..*)$/;
const SOURCE = /(?<!\.d)\.ts$/;
const TEST = /\.(spec|int-spec|device-spec|e2e-spec)\.ts$/;

/**
 * Compiles extensions to `<place>/extensions/<name>`. Beside them lie faces of our libraries, by which they are found
 * as packages are: `ours` has the library in `<ours>/libs` and `<ours>/apps`, with this ending.
 */
export function compileExtensions(folders, place, ours, ending) {
  for (const kind of ['libs', 'apps']) {
    if (!existsSync(join(ours, kind))) continue;
    for (const name of readdirSync(join(ours, kind))) {
      const index = join(ours, kind, name, 'src', `index${ending}`);
      if (!existsSync(index)) continue;
      const face = join(place, 'node_modules', '@firmware-upgrader', name);
      mkdirSync(face, { recursive: true });
      write(join(face, 'index.js'), `module.exports = require(${JSON.stringify(relative(face, index))});\n`);
    }
  }
  const { exclude: _, ...options } = JSON.parse(readFileSync(join(root, '.swcrc'), 'utf8'));
  const { baseUrl: _base, paths: _paths, ...jsc } = options.jsc;
  for (const folder of folders) {
    if (!existsSync(folder)) throw new Error(`EXTENSIONS: there is no folder ${folder}.`);
    const target = join(place, 'extensions', basename(folder));
    compileFolder(folder, target, { ...options, jsc, swcrc: false, sourceMaps: 'inline' });
    const packages = join(folder, 'node_modules');
    const link = join(target, 'node_modules');
    if (existsSync(packages) && !existsSync(link)) symlinkSync(packages, link);
  }
}

function compileFolder(from, to, options) {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const source = join(from, entry.name);
    if (entry.isDirectory()) {
      if (!NOT_FOR_SERVERS.test(entry.name)) compileFolder(source, join(to, entry.name), options);
    } else if (SOURCE.test(entry.name)) {
      if (!TEST.test(entry.name))
        write(join(to, entry.name.replace(SOURCE, '.js')), transformFileSync(source, options).code);
    } else if (/\.(c?js|json)$/.test(entry.name)) cpSync(source, join(to, entry.name));
  }
}

/** Whole or not at all: another process may be reading. */
function write(file, text) {
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, text);
  renameSync(unfinished, file);
}
