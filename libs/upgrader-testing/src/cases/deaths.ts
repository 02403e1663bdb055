import type { DeviceEventKind } from '@firmware-upgrader/device-simulator';
import { upgradePhases } from '@firmware-upgrader/domain';
import type { ActivePhase } from '@firmware-upgrader/upgraders';
import assert from 'node:assert/strict';
import { ProcessDied } from '../in-memory-engine';
import type { Story } from '../contract-case';

const phases = upgradePhases.filter((phase): phase is ActivePhase => phase !== 'queued');
const moments: readonly DeviceEventKind[] = [
  'connect',
  'upload',
  'bytes',
  'uploaded',
  'test',
  'tested',
  'sysupgrade',
  'flash',
  'down',
  'back',
];

/** Our process may end at any line; another goes on from the row, knowing nothing else. */
export const deathCases: readonly Story[] = [
  ...phases.map((phase): Story => ({
    name: `flashes once, where a run died before it did anything of ${phase}`,
    async tell(trial) {
      let isAlive = true;
      trial.engine.beforePhase = (next) => {
        if (next !== phase || !isAlive) return;
        isAlive = false;
        throw new ProcessDied();
      };
      trial.assertUpgraded(await trial.engine.runToEnd());
      assert.equal(isAlive, false, `It never came to the phase "${phase}".`);
    },
  })),
  ...moments.map((moment): Story => ({
    name: `flashes once, where a run died at the moment of "${moment}" on the device`,
    async tell(trial) {
      const stop = trial.router.events.listen(({ kind }) => {
        if (kind !== moment) return;
        stop();
        trial.engine.abort();
      });
      trial.assertUpgraded(await trial.engine.runToEnd());
    },
  })),
];
