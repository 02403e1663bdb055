import type { Story } from '../contract-case';

const SOME_BYTES = 300_000;
const SHORT_STALL = { uploadStallTimeoutMs: 300 };

/** Before the flash a broken link costs a try, never a device. */
export const linkCases: readonly Story[] = [
  {
    name: 'may be tried again, where the login is refused',
    async tell(trial) {
      await trial.router.setFault('refuseLogin', true);
      await trial.engine.runToEnd();
      trial.assertRecoverable();
      trial.assertUntouched();
    },
  },
  {
    name: 'may be tried again, where nobody answers',
    async tell(trial) {
      await trial.router.setFault('refuseConnections', true);
      await trial.engine.runToEnd();
      trial.assertRecoverable();
      trial.assertUntouched();
    },
  },
  {
    name: 'succeeds at the second try, where the link broke in the middle of the upload',
    attempt: { maxRetries: 1 },
    async tell(trial) {
      await trial.router.setFault('dropUpload', SOME_BYTES, { times: 1 });
      trial.assertUpgraded(await trial.engine.runToEnd());
    },
  },
  {
    name: 'flashes nothing and may be tried again, where the link breaks in every upload',
    async tell(trial) {
      await trial.router.setFault('dropUpload', SOME_BYTES);
      await trial.engine.runToEnd();
      trial.assertRecoverable();
      trial.assertNotFlashed();
    },
  },
  {
    name: 'may be tried again, where the device takes nothing more of the upload',
    attempt: { settings: SHORT_STALL },
    async tell(trial) {
      await trial.router.setFault('stallUpload', SOME_BYTES);
      await trial.engine.runToEnd();
      trial.assertRecoverable();
      trial.assertUntouched();
    },
  },
  {
    name: 'flashes nothing that arrived otherwise than it was sent',
    async tell(trial) {
      await trial.router.setFault('corruptUpload', true);
      await trial.engine.runToEnd();
      trial.assertUntouched();
    },
  },
];
