// `npm start`: builds what changed since the last build and becomes the launcher. Plain Node, for nothing is built yet.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const dist = join(root, 'dist');
const launcher = join(dist, 'launcher', 'apps', 'launcher', 'src', 'main.js');
const dashboard = join(dist, 'dashboard', 'index.html');
const stamp = join(dist, 'built-from');
const extensionStamp = join(dist, 'launcher', 'extensions', 'built-from');
const sources = ['apps', 'libs', 'tools', '.swcrc', 'nx.json', 'package-lock.json', 'tsconfig.base.json'];

requireNode(20, 19);
if (!existsSync(join(root, 'node_modules', '.package-lock.json')))
  fail('Run "npm ci" first: its packages are missing.');
const { extensionFolders } = await import('./extensions/folders.mjs');
const extensions = extensionFolders();
for (const folder of extensions) if (!existsSync(folder)) fail(`EXTENSIONS: there is no folder ${folder}.`);
if (!isBuilt() || !areExtensionsBuilt()) await buildAlone();
createRequire(import.meta.url)(launcher);

function requireNode(major, minor) {
  const [ours, oursMinor] = process.versions.node.split('.').map(Number);
  if (ours > major || (ours === major && oursMinor >= minor)) return;
  fail(`Node ${major}.${minor} or newer is needed; this is ${process.versions.node}.`);
}

function isBuilt() {
  return (
    [launcher, dashboard, stamp].every((file) => existsSync(file)) && readFileSync(stamp, 'utf8') === fingerprint()
  );
}

/** They lie in the folder of the built launcher, and go with it. */
function areExtensionsBuilt() {
  return (
    extensions.length === 0 || (existsSync(extensionStamp) && readFileSync(extensionStamp, 'utf8') === ofExtensions())
  );
}

function ofExtensions() {
  return `${extensions.join(',')} ${fingerprint(extensions)}`;
}

/** Of what the sources look like from outside: reading them all would take too long. */
function fingerprint(paths = sources.map((source) => join(root, source))) {
  const hash = createHash('sha256');
  const add = (path) => {
    const stat = statSync(path);
    if (!stat.isDirectory()) return hash.update(`${path} ${stat.size} ${stat.mtimeMs}\n`);
    for (const name of readdirSync(path).sort()) if (name !== 'node_modules') add(join(path, name));
  };
  paths.forEach(add);
  return hash.digest('hex');
}

/** Two builds at once would tread on each other's files. */
async function buildAlone() {
  const lock = join(dist, 'build.lock');
  mkdirSync(dist, { recursive: true });
  while (!tryLock(lock)) await wait(100);
  try {
    if (!isBuilt()) await build();
    if (!areExtensionsBuilt()) await buildTheirs();
  } finally {
    rmSync(lock, { force: true });
  }
}

function tryLock(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') fail(`The product is not built, and cannot be built here: ${error.message}`);
  }
  try {
    const holder = Number(readFileSync(lock, 'utf8'));
    if (holder > 0) process.kill(holder, 0);
  } catch (error) {
    if (error.code === 'ESRCH') rmSync(lock, { force: true });
  }
  return false;
}

async function build() {
  console.log('Building …');
  const builtFrom = fingerprint();
  rmSync(stamp, { force: true });
  const nx = spawn(
    process.execPath,
    [join(root, 'node_modules', '.bin', 'nx'), 'run-many', '-t', 'build', '-p', 'launcher,dashboard'],
    { cwd: root, env: { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false' }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const output = [];
  for (const stream of [nx.stdout, nx.stderr]) stream.on('data', (chunk) => output.push(chunk));
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  const end = () => {
    nx.kill('SIGTERM');
    rmSync(join(dist, 'build.lock'), { force: true });
    process.exit(1);
  };
  signals.forEach((signal) => process.on(signal, end));
  const code = await new Promise((resolve) => nx.once('close', resolve));
  signals.forEach((signal) => process.off(signal, end));
  if (code !== 0) {
    rmSync(join(dist, 'build.lock'), { force: true });
    process.stderr.write(Buffer.concat(output));
    fail('The build failed.');
  }
  writeFileSync(stamp, builtFrom);
}

async function buildTheirs() {
  console.log(`Building with ${extensions.join(', ')} …`);
  const builtFrom = ofExtensions();
  const { buildExtensions } = await import('./extensions/build.mjs');
  try {
    buildExtensions(extensions, ['launcher']);
  } catch (error) {
    rmSync(join(dist, 'build.lock'), { force: true });
    fail(`The extensions could not be built: ${error.message}`);
  }
  writeFileSync(extensionStamp, builtFrom);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
