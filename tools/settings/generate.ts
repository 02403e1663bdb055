import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { settingsFiles } from './settings-files';

/** Writes what people read about settings from the one schema; with `--check` only says whether it is up to date. */
function main(isCheck: boolean): void {
  for (const { path, text } of settingsFiles()) {
    const file = join(process.cwd(), path);
    if (!isCheck) writeFileSync(file, text);
    else if (readFileSync(file, 'utf8') !== text) {
      console.error(`${path} does not agree with the settings: run npm run settings:generate.`);
      process.exitCode = 1;
    }
  }
}

main(process.argv.includes('--check'));
