import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startDemo } from '../demo/running-demo';
import { run } from './run';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    // Requests made up for each operation and phase.
    examples: { type: 'string', default: '10' },
    only: { type: 'string' },
  },
});

// Text is made of numbers and an unknown id is refused: both are the contract, and no schema can say so.
const NOT_OURS = ['negative_data_rejection', 'positive_data_acceptance'];
// They would end the session of the run itself.
const LEFT_OUT = 'token/rotate|logout';

const requirements = join(__dirname, 'requirements.txt');

/** An environment of its own for exactly these versions, made once and kept beside the other caches. */
async function schemathesis(): Promise<string> {
  const version = createHash('sha256').update(readFileSync(requirements)).digest('hex').slice(0, 12);
  const folder = join(process.cwd(), 'node_modules', '.cache', `schemathesis-${version}`);
  const program = join(folder, 'bin', 'schemathesis');
  if (!existsSync(program)) {
    rmSync(folder, { recursive: true, force: true });
    await run('python3', ['-m', 'venv', folder]);
    await run(join(folder, 'bin', 'pip'), ['install', '--quiet', '--require-virtualenv', '-r', requirements]);
  }
  return program;
}

/** `npm run fuzz -- --seed 7`: requests made up from the API's own document, against the whole product with its demo fleet. */
async function main(): Promise<void> {
  const program = await schemathesis();
  const folder = mkdtempSync(join(tmpdir(), 'fuzz-'));
  const product = await startDemo(join(folder, 'data'));
  try {
    await run(
      program,
      [
        ...['--config-file', join(__dirname, 'schemathesis.toml')],
        ...['run', `${product.url}/api/v1/docs.json`, '--header', `Authorization: Bearer ${product.token}`],
        ...['--seed', values.seed, '--max-examples', values.examples, '--continue-on-failure'],
        ...['--exclude-checks', NOT_OURS.join(','), '--exclude-path-regex', LEFT_OUT, '--request-timeout', '30'],
        ...['--warnings', 'off', ...(values.only === undefined ? [] : ['--include-path-regex', values.only])],
      ],
      folder,
    );
  } finally {
    await product.end();
    rmSync(folder, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
