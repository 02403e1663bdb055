import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { generatePackage, generateInRepository } from './generate-upgrader';

const usage = 'npm run generate:upgrader -- <name> [--to <folder outside this repository>]';
const root = join(__dirname, '..', '..', '..');

/** The folder of a package is a hint for its name: whoever gives only a folder means both. */
async function generate(): Promise<void> {
  const { values, positionals } = parseArgs({ options: { to: { type: 'string' } }, allowPositionals: true });
  const [name = values.to && basename(values.to), ...rest] = positionals;
  if (name === undefined || name === '' || rest.length > 0) throw new Error(usage);
  const next = values.to
    ? await generatePackage(root, name, resolve(values.to))
    : await generateInRepository(root, name);
  for (const line of next) console.log(line);
}

generate().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
