import { upgradePhases } from '@firmware-upgrader/domain';
import type { ActivePhase } from '@firmware-upgrader/upgraders';
import assert from 'node:assert/strict';
import type { Story } from '../contract-case';

const LITTLE_MEMORY_KB = 1_000;
const beforeFlash = upgradePhases
  .slice(0, upgradePhases.indexOf('flashing'))
  .filter((phase): phase is ActivePhase => phase !== 'queued');

/** Cancelling is possible up to the flash, and leaves nothing behind. */
export const cancelCases: readonly Story[] = [
  ...beforeFlash.map((phase): Story => ({
    name: `gives the device back as it was, where it is cancelled in ${phase}`,
    async tell(trial) {
      trial.engine.beforePhase = (next) => {
        if (next === phase) trial.engine.cancel();
      };
      await trial.engine.runToEnd();
      trial.assertUntouched();
    },
  })),
  ...(['upload', 'bytes'] as const).map((moment): Story => ({
    name: `gives the device back as it was, where it is cancelled at "${moment}" and memory is short`,
    async tell(trial) {
      await trial.router.setFault('lowMemory', LITTLE_MEMORY_KB);
      const stop = trial.router.events.listen(({ kind }) => {
        if (kind !== moment) return;
        stop();
        trial.engine.cancel();
      });
      await trial.engine.runToEnd();
      trial.assertUntouched();
    },
  })),
  {
    name: 'tidies up without a word, where the device is gone',
    async tell(trial) {
      const gone = trial.router.events.waitFor('bytes').then(() => {
        trial.engine.cancel();
        trial.router.powerOff();
      });
      await trial.engine.runToEnd();
      await gone;
      assert.equal(trial.router.flashes.length, 0);
    },
  },
];
