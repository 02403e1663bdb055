import { cancelCases } from './cases/cancel';
import { deathCases } from './cases/deaths';
import { flashCases } from './cases/flash';
import { identityCases } from './cases/identity';
import { linkCases } from './cases/links';
import { shapeCases } from './cases/shape';
import { successCases } from './cases/success';
import type { ContractCase, Story } from './contract-case';
import { Trial } from './trial';
import type { UpgraderUnderTest } from './under-test';

/** What one case may take, a machine with much to do included. */
export const CASE_LIMIT_MS = 60_000;

const stories: readonly Story[] = [
  ...successCases,
  ...linkCases,
  ...identityCases,
  ...flashCases,
  ...deathCases,
  ...cancelCases,
];

/** Everything that an upgrader must get right, over real SSH on simulated routers. */
export function upgraderContract(under: UpgraderUnderTest): ContractCase[] {
  return [
    ...shapeCases(under),
    ...stories.map(({ name, attempt, tell }) => ({
      name,
      run: async () => {
        const trial = await Trial.start(under, attempt);
        try {
          await inTime(trial, tell(trial, under));
        } catch (error) {
          trial.router.stop();
          throw error;
        }
        trial.end();
      },
    })),
  ];
}

/** Whoever hangs is told how far it came. */
async function inTime(trial: Trial, told: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      trial.engine.abort();
      reject(
        new Error(`It did not end in ${CASE_LIMIT_MS / 1000} seconds; phase ${trial.engine.phase}.\n${trial.log}`),
      );
    }, CASE_LIMIT_MS);
  });
  try {
    await Promise.race([told, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
