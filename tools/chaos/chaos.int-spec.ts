import { points } from './points';
import { runChaos } from './run-chaos';

// The long form is `npm run chaos`.
it('upgrades each device once, however workers and servers fail meanwhile', async () => {
  const report = await runChaos({
    seed: 20_261_126,
    devices: 40,
    workers: 2,
    concurrency: 4,
    calmMs: 800,
    longestAwayMs: 3_000,
    limitMs: 90_000,
    settleMs: 120_000,
  });
  expect({ ...report, troubles: null, seconds: null, interruptions: null }).toEqual({
    seed: 20_261_126,
    devices: 40,
    batchStatus: 'success',
    ends: { success: 40 },
    areCountersRight: true,
    flashes: { 1: 40 },
    wrongBytes: 0,
    concurrentFlashes: 0,
    leftovers: 0,
    defects: [],
    workersSaid: [],
    points: Object.fromEntries(points.map(({ name }) => [name, 1])),
    troubles: null,
    seconds: null,
    interruptions: null,
  });
  expect(Object.values(report.troubles).filter((times) => times > 0).length).toBeGreaterThan(1);
}, 300_000);
