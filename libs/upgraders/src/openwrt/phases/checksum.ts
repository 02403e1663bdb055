import { isSameRelease, releaseText, type PhaseResult } from '@firmware-upgrader/domain';
import type { UpgradeContext } from '../../upgrader';
import { checksumOnDevice } from '../checksum-file';
import { provenDevice } from '../proven-device';
import { startServices } from '../services';

const PROGRESS_WHEN_FOUND = 20;

/** Not needed: the device has our mark of this very image, and nothing says that it runs another release. */
export async function checksum(context: UpgradeContext): Promise<PhaseResult> {
  const { shell, facts } = await provenDevice(context);
  const { sha256, expectedRelease } = context.task.image;
  const found = await checksumOnDevice(shell);
  if (found === null) {
    await context.log('checksum-absent');
    return { kind: 'next', phase: 'memory' };
  }
  await context.log('checksum-found');
  const goOn: PhaseResult = { kind: 'next', phase: 'memory', progress: PROGRESS_WHEN_FOUND };
  if (found !== sha256) {
    await context.log('checksum-differs');
    return goOn;
  }
  // The mark outlives manual flashes and a return to the other slot.
  if (expectedRelease && !(facts.release && isSameRelease(facts.release, expectedRelease))) {
    await context.log('checksum-same-other-release', {
      found: facts.release ? releaseText(facts.release) : 'an unknown release',
      expected: releaseText(expectedRelease),
    });
    return goOn;
  }
  await context.log('checksum-same');
  if (context.witness.servicesStopped !== null) await startServices(context, shell);
  await context.closeShell();
  return {
    kind: 'end',
    ending: { reason: 'not-needed', isInstalled: true, isVerified: expectedRelease ? true : null },
  };
}
