import assert from 'node:assert/strict';
import type { Story } from '../contract-case';

const FEW_RECONNECTS = { maxReconnects: 5 };

export const identityCases: readonly Story[] = [
  {
    name: 'does nothing to another device that answers at the address',
    async tell(trial) {
      await trial.router.setFault('otherDeviceAtAddress', true);
      const ending = await trial.engine.runToEnd();
      assert.equal(ending?.isInstalled, false, 'The image counts as installed.');
      assert.notEqual(ending?.reason, null, 'It counts as a success.');
      assert.equal(trial.router.events.count('upload'), 0, 'It uploaded to another device.');
      assert.equal(trial.router.events.count('service'), 0, 'It stopped services of another device.');
      trial.assertUntouched();
    },
  },
  {
    name: 'takes another device, which answers after the flash, for none',
    attempt: FEW_RECONNECTS,
    async tell(trial) {
      const { router } = trial;
      const exchanged = router.events.waitFor('down').then(() => router.setFault('otherDeviceAtAddress', true));
      const ending = await trial.engine.runToEnd();
      await exchanged;
      trial.assertEnding(ending, { reason: 'unreachable', isInstalled: true, isVerified: false });
    },
  },
];
