import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { phasesDocument } from './phases';
import { reasonCodesDocument } from './reason-codes';

it.each([
  ['reason-codes.md', reasonCodesDocument],
  ['phases.md', phasesDocument],
])('docs/%s says what the code says; if not: node tools/run.mjs tools/docs/generate.ts', (name, document) => {
  expect(readFileSync(join(__dirname, '../../docs', name), 'utf8')).toBe(document());
});
