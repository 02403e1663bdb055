import { definitions } from '@firmware-upgrader/config';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const page = readFileSync(join(__dirname, '../../docs/from-openwisp.md'), 'utf8');
const pairs = Object.entries(definitions).flatMap(([name, definition]) =>
  'original' in definition && definition.original ? definition.original.split('.').map((word) => [word, name]) : [],
);

it.each(pairs)('whoever comes from OpenWISP finds %s beside %s', (word, name) => {
  const rows = page.split('\n').filter((line) => line.startsWith('|') && line.includes(`\`${word}\``));
  expect(rows.some((row) => row.includes(`\`${name}\``))).toBe(true);
});
