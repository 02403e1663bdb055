import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';

const root = resolve(__dirname, '../..');
const client = join(root, 'libs/api-client');

/** The API's own document, as its `--openapi` writes it. */
function askApi(): string {
  const folder = mkdtempSync(join(tmpdir(), 'openapi-'));
  try {
    const file = join(folder, 'openapi.json');
    execFileSync(process.execPath, [join(root, 'tools/run.mjs'), 'apps/api/src/main.ts', '--openapi', file], {
      cwd: root,
      // Ours alone.
      env: { ...process.env, EXTENSIONS: '' },
      stdio: 'inherit',
    });
    return readFileSync(file, 'utf8');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function typesOf(document: string): Promise<string> {
  const nodes = await openapiTS(document, { alphabetize: true });
  return `// Made by \`npm run api:generate\` from the API's document; not edited by hand.\n${astToString(nodes)}`;
}

async function main(): Promise<void> {
  const document = askApi();
  const files = new Map([
    [join(client, 'openapi.json'), `${JSON.stringify(JSON.parse(document), null, 2)}\n`],
    [join(client, 'src/schema.d.ts'), await typesOf(document)],
  ]);
  const changed = [...files].filter(([path, text]) => !existsSync(path) || readFileSync(path, 'utf8') !== text);
  if (process.argv.includes('--check')) {
    if (changed.length === 0) return;
    console.error('The API client is not what the API says. Run `npm run api:generate` and commit the result.');
    process.exitCode = 1;
    return;
  }
  for (const [path, text] of changed) writeFileSync(path, text);
  console.log(changed.length === 0 ? 'The API client is up to date.' : 'The API client was written anew.');
}

void main();
