import { parseArgs } from 'node:util';
import { runChaos } from './run-chaos';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    devices: { type: 'string', default: '200' },
    workers: { type: 'string', default: '3' },
    concurrency: { type: 'string', default: '10' },
    'longest-away-s': { type: 'string', default: '60' },
    'limit-s': { type: 'string', default: '1800' },
    'calm-s': { type: 'string', default: '4' },
    // One kind of trouble and no other, by its name, and no named points.
    only: { type: 'string' },
  },
});

/** The long form: `npm run chaos -- --seed 42`. The seed repeats the troubles, not the moments of every thread. */
async function main(): Promise<void> {
  const report = await runChaos({
    seed: Number(values.seed),
    devices: Number(values.devices),
    workers: Number(values.workers),
    concurrency: Number(values.concurrency),
    calmMs: Number(values['calm-s']) * 1_000,
    ...(values.only !== undefined && { only: values.only }),
    longestAwayMs: Number(values['longest-away-s']) * 1_000,
    limitMs: Number(values['limit-s']) * 1_000,
    settleMs: 600_000,
    say: (line) => console.error(line),
  });
  console.log(JSON.stringify(report, null, 2));
  const isRight =
    report.batchStatus === 'success' &&
    report.areCountersRight &&
    report.flashes[1] === report.devices &&
    report.wrongBytes + report.concurrentFlashes + report.leftovers === 0 &&
    (values.only !== undefined || Object.values(report.points).every((times) => times > 0));
  process.exitCode = isRight ? 0 : 1;
}

void main();
