import assert from 'node:assert/strict';
import type { Story } from '../contract-case';

const SHORT_FLASH = { flashTimeoutMs: 300 };
const FEW_RECONNECTS = 3;

/** What may become of a flash; the verdict is what the device runs afterwards. */
export const flashCases: readonly Story[] = [
  {
    name: 'flashes once, where the link breaks as the flash begins',
    async tell(trial) {
      await trial.router.setFault('cutLinkAt', 'sysupgrade');
      trial.assertUpgraded(await trial.engine.runToEnd());
    },
  },
  ...(['silentReboot', 'misleadingFailure', 'noBootId'] as const).map((fault) => ({
    name: `flashes once in spite of ${fault}`,
    tell: async (trial: Parameters<Story['tell']>[0]) => {
      await trial.router.setFault(fault, true);
      trial.assertUpgraded(await trial.engine.runToEnd());
    },
  })),
  {
    name: 'counts as not flashed, where the flash program gives up',
    attempt: { settings: SHORT_FLASH },
    async tell(trial) {
      await trial.router.setFault('sysupgradeFails', true);
      trial.assertReason(await trial.engine.runToEnd(), 'not-flashed');
      trial.assertUntouched();
    },
  },
  {
    name: 'counts as not flashed, where the flash program hangs and the device never reboots',
    attempt: { settings: SHORT_FLASH, maxReconnects: FEW_RECONNECTS },
    async tell(trial) {
      await trial.router.setFault('sysupgradeHangs', true);
      trial.assertReason(await trial.engine.runToEnd(), 'not-flashed');
      assert.equal(trial.router.flashes.length, 0);
    },
  },
  {
    name: 'counts as unreachable, where the device never comes back',
    attempt: { maxReconnects: FEW_RECONNECTS },
    async tell(trial) {
      await trial.router.setFault('neverReturns', true);
      const ending = await trial.engine.runToEnd();
      trial.assertEnding(ending, { reason: 'unreachable', isInstalled: true, isVerified: false });
    },
  },
  ...(['slotFallback', 'powerCutWhileFlashing'] as const).map((fault) => ({
    name: `counts as back on the old system after ${fault}`,
    tell: async (trial: Parameters<Story['tell']>[0]) => {
      await trial.router.setFault(fault, true);
      trial.assertReason(await trial.engine.runToEnd(), 'came-back-on-old-system');
      assert.equal(trial.router.flashes.length, 1);
    },
  })),
];
