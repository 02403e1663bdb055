import { execFileSync } from 'node:child_process';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { generateExtension } from './generate-extension';

const usage = 'npm run generate:extension -- <name> [--to <folder>]';
const root = join(__dirname, '..', '..', '..');

async function generate(): Promise<void> {
  const { values, positionals } = parseArgs({ options: { to: { type: 'string' } }, allowPositionals: true });
  const [name = values.to && basename(values.to), ...rest] = positionals;
  if (name === undefined || name === '' || rest.length > 0) throw new Error(usage);
  // A place in the clone that git leaves to whoever works there.
  const folder = values.to ? resolve(values.to) : join(root, 'extensions', name);
  const lines = await generateExtension(root, name, folder, new Date());
  // Lines of the templates are as long as the names make them.
  execFileSync(
    process.execPath,
    [
      join(root, 'node_modules', 'prettier', 'bin', 'prettier.cjs'),
      '--config',
      join(root, '.prettierrc.json'),
      '--write',
      folder,
    ],
    {
      cwd: root,
      stdio: 'ignore',
    },
  );
  for (const line of lines) console.log(line);
}

generate().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
