import { writeFileSync } from 'node:fs';
import { phasesDocument } from './phases';
import { reasonCodesDocument } from './reason-codes';

writeFileSync('docs/reason-codes.md', reasonCodesDocument());
writeFileSync('docs/phases.md', phasesDocument());
