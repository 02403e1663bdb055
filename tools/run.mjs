// Runs a TypeScript tool as it is: `node tools/run.mjs tools/database/migrate.ts [arguments]`.
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { extensionFolders } from './extensions/folders.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [, , tool] = process.argv;
if (tool === undefined) {
  console.error('Which tool? node tools/run.mjs <file.ts> [arguments]');
  process.exit(2);
}

process.env.TS_NODE_PROJECT = join(root, 'tsconfig.json');
process.env.SWCRC = 'true';
const extensions = extensionFolders();
if (extensions.length > 0) {
  const { compileExtensions } = await import('./extensions/compile.mjs');
  compileExtensions(extensions, join(root, 'node_modules', '.cache', 'firmware-upgrader'), root, '.ts');
}
process.argv.splice(1, 2, resolve(tool));
const require = createRequire(join(root, 'package.json'));
require('@swc-node/register');
require(resolve(tool));
