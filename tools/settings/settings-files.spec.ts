import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { settingsFiles } from './settings-files';

it.each(settingsFiles())('$path agrees with the schema of settings', ({ path, text }) => {
  expect(readFileSync(join(__dirname, '../..', path), 'utf8')).toBe(text);
});
