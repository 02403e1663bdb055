import { writeFileSync } from 'node:fs';
import { reasonCodesDocument } from './reason-codes';

writeFileSync('docs/reason-codes.md', reasonCodesDocument());
