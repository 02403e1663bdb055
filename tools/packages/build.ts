import { transformFile } from '@swc/core';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { appendFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire, isBuiltin } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { publishedLibraries } from './published-libraries';

/** `npm run build:packages`: the libraries that others build upon, as packages to install from `dist/packages`. */
const root = join(__dirname, '..', '..');
const packages = join(root, 'dist', 'packages', 'node_modules', '@firmware-upgrader');
const rootManifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  version: string;
  license: string;
  engines: object;
  dependencies: Record<string, string>;
};

async function build(): Promise<void> {
  await rm(packages, { recursive: true, force: true });
  const [swcOptions] = await Promise.all([readSwcOptions(), mkdir(packages, { recursive: true })]);
  for (const library of publishedLibraries) await compile(library, swcOptions);
  for (const library of publishedLibraries) await nameExports(join(packages, library, 'src', 'index.js'));
  declare();
  console.log(`${publishedLibraries.length} packages in ${relative(process.cwd(), packages) || '.'}`);
}

/** Those of the product, but other packages keep their names. */
async function readSwcOptions(): Promise<object> {
  const { $schema: _, exclude: __, jsc, ...options } = JSON.parse(await readFile(join(root, '.swcrc'), 'utf8'));
  const { baseUrl: ___, paths: ____, ...plainJsc } = jsc;
  return { ...options, jsc: plainJsc, swcrc: false };
}

async function compile(library: string, swcOptions: object): Promise<void> {
  const source = join(root, 'libs', library, 'src');
  const target = join(packages, library);
  const used = new Set<string>();
  for (const file of await sourceFiles(source)) {
    const { code } = await transformFile(file, swcOptions);
    const path = join(target, 'src', relative(source, file).replace(/\.ts$/, '.js'));
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, code);
    for (const [, name] of code.matchAll(/require\("([^".][^"]*)"\)/g)) if (name) used.add(packageOf(name));
  }
  await writeFile(join(target, 'package.json'), `${JSON.stringify(manifest(library, used), null, 2)}\n`);
}

async function sourceFiles(folder: string): Promise<string[]> {
  const files = await readdir(folder, { recursive: true });
  return files.filter((file) => /(?<!spec)\.ts$/.test(file)).map((file) => join(folder, file));
}

const packageOf = (name: string) =>
  name.startsWith('@') ? name.split('/').slice(0, 2).join('/') : (name.split('/')[0] ?? '');

function manifest(library: string, used: ReadonlySet<string>): object {
  const { version, license, engines, dependencies } = rootManifest;
  const names = [...used].filter((name) => !isBuiltin(name)).sort();
  return {
    name: `@firmware-upgrader/${library}`,
    version,
    license,
    engines,
    main: './src/index.js',
    types: './src/index.d.ts',
    dependencies: Object.fromEntries(names.map((name) => [name, dependencies[name] ?? version])),
  };
}

/** Node finds the exports of a CommonJS module by reading it, which `export *` hides: ES modules import them by name. */
async function nameExports(index: string): Promise<void> {
  const names = Object.keys(createRequire(index)(index) as object);
  await appendFile(index, `\n0 && (module.exports = { ${names.join(', ')} });\n`);
}

function declare(): void {
  execFileSync(
    process.execPath,
    [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', join(__dirname, 'tsconfig.json')],
    { stdio: 'inherit' },
  );
}

void build();
