import { decide, type Ending, type PhaseResult, type UpgradePhase } from '@firmware-upgrader/domain';
import { OperationLog } from './operation-log';
import { sayEnd } from './say-end';

const settings = {
  retry: { maxRetries: 1, backoffMs: 60_000, backoffMaxMs: 60_000, jitter: false },
  reconnectRetryDelayMs: 20_000,
  reconnectMaxRetries: 1,
};
const unreachable: Ending = { reason: 'unreachable', isInstalled: true, isVerified: false };
const notFlashed: Ending = { reason: 'not-flashed', isInstalled: false, isVerified: null };

/** What is said after a result of this phase, with a try left and without one. */
function said(phase: UpgradePhase, result: PhaseResult, detail = ''): string[] {
  return [0, 1].map((used) => {
    const log = new OperationLog(0);
    const clock = { now: new Date(), random: () => 1 };
    const transition = decide({ phase, progress: 65, tries: used, reconnects: used }, result, settings, clock);
    const waitMs = transition.runAt ? transition.runAt.getTime() - clock.now.getTime() : null;
    sayEnd(log, { result, transition, waitMs, detail });
    return log
      .take()
      .lines.map(({ text }) => text)
      .join('\n');
  });
}

describe('the last line of a try', () => {
  it('says before the flash what failed, when it is tried again, and in the end what to do', () => {
    expect(said('connecting', { kind: 'failure', reason: 'cannot-connect' }, 'ECONNREFUSED')).toEqual([
      'No address answered. See whether the device is on and reachable. (the connection was refused, so no SSH server listens there) The upgrade will be tried again in 60 seconds.',
      'The last try failed: No address answered. See whether the device is on and reachable. (the connection was refused, so no SSH server listens there)',
    ]);
  });

  it('names a next attempt after the flash only where there is one, and then what was in the way', () => {
    expect(said('reconnecting', { kind: 'failure', reason: 'login-failed' })).toEqual([
      'The device is not ready yet (the credentials were refused), next attempt in 20 seconds.',
      'Giving up: the device was flashed and not found again. The credentials were refused. Correct the credentials, then check the device.',
    ]);
    const lost: PhaseResult = { kind: 'unanswered', onLastTry: unreachable, reason: 'link-lost' };
    expect(said('reconnecting', lost)[0]).toBe(
      'The device is not ready yet (the session with the device broke), next attempt in 20 seconds.',
    );
    const untold: PhaseResult = { kind: 'unanswered', onLastTry: unreachable };
    expect(said('reconnecting', untold)[1]).toContain('Look at the device on site.');
  });

  it('names the key of a device that made a second new one', () => {
    const onLastTry: Ending = { ...unreachable, reason: 'host-key-changed' };
    const detail = 'ssh-ed25519 SHA256:abc';
    const [wait, end] = said('reconnecting', { kind: 'unanswered', onLastTry, reason: 'host-key-changed', detail });
    expect(wait).toContain('another host key than the pinned one: ssh-ed25519 SHA256:abc), next attempt in');
    expect(end).toContain('accept the new key if it is right. (ssh-ed25519 SHA256:abc)');
  });

  it('does not call a flash that hangs ended, and says what stays as it is', () => {
    const [wait, end] = said('reconnecting', { kind: 'unanswered', onLastTry: notFlashed });
    expect(wait).toBe('The flash still runs on the device, next look in 20 seconds.');
    expect(end).toContain('the flash still runs on the device and has not restarted it');
    expect(end).toContain('services that were stopped stay stopped');
    expect(end).not.toContain('ended');
    expect(said('flashing', { kind: 'end', ending: notFlashed })[1]).toBe(
      'Upgrade stopped: The flash did not restart the device. Read the end of the log, with what sysupgrade said.',
    );
  });

  it('says why the mark could not be written', () => {
    const onLastTry: Ending = { reason: 'checksum-not-written', isInstalled: true, isVerified: true };
    const detail = 'No space left on device';
    const refused: PhaseResult = { kind: 'unanswered', onLastTry, reason: 'command-failed', detail };
    expect(said('finishing', refused)).toEqual([
      'The device is not ready yet (the device gave an unexpected answer: No space left on device), next attempt in 20 seconds.',
      'Upgrade stopped: Upgraded and verified, only our mark is missing. Check the device; the next upgrade writes it. (No space left on device)',
    ]);
  });
});
