import assert from 'node:assert/strict';
import { Trial } from '../trial';
import type { Story } from '../contract-case';

/** Little enough that most upgraders must make room for the image first. */
const LITTLE_MEMORY_KB = 1_000;

export const successCases: readonly Story[] = [
  {
    name: 'upgrades: one flash with exactly the image, and the new release runs',
    async tell(trial) {
      const { bootId } = trial.router;
      trial.assertUpgraded(await trial.engine.runToEnd());
      assert.notEqual(trial.router.bootId, bootId);
      assert.equal(trial.engine.uploadedBytes, trial.engine.task.image.sizeBytes, 'The upload was not reported.');
      assert.ok(trial.engine.lines.length > 0, 'The log says nothing.');
    },
  },
  {
    name: 'upgrades two devices at once, each with its own image',
    async tell(trial, under) {
      const other = await Trial.start(under, { image: { ...under.image, seed: 'another' } });
      try {
        const endings = await Promise.all([trial.engine.runToEnd(), other.engine.runToEnd()]);
        trial.assertUpgraded(endings[0]);
        other.assertUpgraded(endings[1]);
      } finally {
        other.router.stop();
      }
      other.end();
    },
  },
  {
    name: 'leaves the services as they were, where memory is short',
    async tell(trial) {
      await trial.router.setFault('lowMemory', LITTLE_MEMORY_KB);
      const ending = await trial.engine.runToEnd();
      if (ending?.reason === null) return trial.assertUpgraded(ending);
      trial.assertReason(ending, 'not-enough-memory', 'storage-full');
      trial.assertUntouched();
    },
  },
  {
    name: 'does not flash what the device refuses',
    async tell(trial) {
      await trial.router.setFault('imageRefused', true);
      trial.assertReason(await trial.engine.runToEnd(), 'image-refused', 'not-flashed');
      trial.assertUntouched();
    },
    attempt: { settings: { flashTimeoutMs: 300 } },
  },
  {
    name: 'ends before the flash, where there is no room for the image',
    async tell(trial) {
      await trial.router.setFault('tmpSize', trial.engine.task.image.sizeBytes / 2);
      const ending = await trial.engine.runToEnd();
      assert.equal(ending?.isInstalled, false);
      trial.assertUntouched();
    },
  },
];
