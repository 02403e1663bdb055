import {
  judgeFlash,
  releaseText,
  type Ending,
  type LogCode,
  type LogData,
  type PhaseResult,
} from '@firmware-upgrader/domain';
import { UpgradeError } from '../upgrade-error';
import type { UpgradeContext } from '../upgrader';
import type { DeviceFacts } from './device-facts';
import { shutGate } from './flash-gate';
import { followFlash, type FlashCourse, type Telling } from './follow-flash';
import { imageBase } from './image-file';
import type { ProvenDevice } from './proven-device';
import { startServices } from './services';

/** The device still runs the system of before the flash: what became of the flash? */
export async function judgeUnrebooted(
  context: UpgradeContext,
  device: ProvenDevice,
  telling: Telling,
): Promise<PhaseResult | Exclude<FlashCourse, 'over'>> {
  const { flashAttempt } = context.witness;
  const gate = await shutGate(device.shell, imageBase(context), imageBase(context, flashAttempt - 1));
  if (gate === 'shut') return await backToTesting(context);
  if (gate === 'shut-before') return { kind: 'next', phase: 'testing' };
  const course = await followFlash(context, device, telling);
  return course === 'over' ? await notFlashed(context, device) : course;
}

/** The gate of this attempt is shut for good: the next one has a name of its own, so no late command can pass it. */
export async function backToTesting(context: UpgradeContext): Promise<PhaseResult> {
  await context.learn({ flashAttempt: context.witness.flashAttempt + 1 });
  await context.log('flash-not-passed');
  return { kind: 'next', phase: 'testing' };
}

export async function notFlashed(context: UpgradeContext, { shell }: ProvenDevice): Promise<PhaseResult> {
  await context.log('verdict-not-flashed');
  if (context.witness.servicesStopped !== null) await startServices(context, shell);
  const base = imageBase(context);
  await shell.exec(['rm', '-f', `${base}.go`, `${base}.out`, `${base}.rc`]);
  await context.closeShell();
  return { kind: 'end', ending: judgeReturn(context, null, false) };
}

const SHUT_OUT: Ending = { reason: 'host-key-changed', isInstalled: true, isVerified: false };

/** The one new host key of a device was admitted, and it shows yet another: only a person can let us in again. */
export async function orShutOut(context: UpgradeContext, work: () => Promise<PhaseResult>): Promise<PhaseResult> {
  try {
    return await work();
  } catch (error) {
    const isKeyChangedAgain =
      error instanceof UpgradeError && error.reason === 'host-key-changed' && context.witness.replacedHostKey !== null;
    if (!isKeyChangedAgain) throw error;
    return { kind: 'unanswered', onLastTry: SHUT_OUT, reason: error.reason, detail: error.detail };
  }
}

/** The verdict on a device that is back. */
export function judgeReturn(context: UpgradeContext, facts: DeviceFacts | null, rebooted = true): Ending {
  return judgeFlash({
    hasRebooted: rebooted,
    releaseNow: facts?.release ?? null,
    releaseBefore: context.witness.releaseBefore,
    releaseExpected: context.task.image.expectedRelease,
  });
}

export function verdictLine(ending: Ending, context: UpgradeContext, facts: DeviceFacts): [LogCode, LogData] {
  const found = facts.release ? releaseText(facts.release) : 'an unknown release';
  const { expectedRelease } = context.task.image;
  if (ending.reason === 'came-back-on-old-system') {
    return ['verdict-old-system', { found, expected: expectedRelease ? releaseText(expectedRelease) : '' }];
  }
  if (ending.reason === 'unverified') return ['verdict-unverified', {}];
  return [ending.isVerified ? 'verdict-verified' : 'verdict-changed', { release: found }];
}
