import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { reasonCodesDocument } from './reason-codes';

it('docs/reason-codes.md lists the codes as they are; if not: node tools/run.mjs tools/docs/generate.ts', () => {
  expect(readFileSync(join(__dirname, '../../docs/reason-codes.md'), 'utf8')).toBe(reasonCodesDocument());
});
