// After an installation: the ciphers of ssh2 in C++, which cost an upload about half the time of those in JavaScript. ssh2's
// own attempt downloads the headers of Node first; with most builds of Node they lie beside it. Without them, or without a
// compiler, everything works as well, only slower.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const TIMEOUT_MS = 120_000;
const require = createRequire(import.meta.url);
const source = join(dirname(require.resolve('ssh2/package.json')), 'lib', 'protocol', 'crypto');
const nodeFolder = dirname(dirname(process.execPath));
const nodeGyp = process.env.npm_config_node_gyp;

if (!isBuilt() && nodeGyp && existsSync(join(nodeFolder, 'include', 'node', 'node.h'))) {
  const openSslMajor = parseInt(process.versions.openssl, 10);
  const options = [`--nodedir=${nodeFolder}`, `--real_openssl_major=${openSslMajor}`];
  spawnSync(process.execPath, [nodeGyp, 'rebuild', ...options], { cwd: source, stdio: 'ignore', timeout: TIMEOUT_MS });
}
console.log(
  isBuilt()
    ? 'SSH encrypts in C++.'
    : 'SSH encrypts in JavaScript: large uploads take longer. For C++, install python3, make and g++, then again.',
);

/** Also false after a change of Node, to which the file does not fit. */
function isBuilt() {
  try {
    require(join(source, 'build', 'Release', 'sshcrypto.node'));
    return true;
  } catch {
    return false;
  }
}
