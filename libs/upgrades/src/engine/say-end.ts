import { causeOf, reasonOf, shortCauseOf, type PhaseResult, type Transition } from '@firmware-upgrader/domain';
import type { OperationLog } from './operation-log';

export interface EndedTry {
  /** Absent: it ended before any phase. */
  readonly result: PhaseResult | null;
  readonly transition: Transition;
  readonly waitMs: number | null;
  /** The device's words about it. */
  readonly detail: string;
}

/** The last line of a try: how it ended and how it goes on. */
export function sayEnd(log: OperationLog, ended: EndedTry): void {
  const { transition, detail } = ended;
  const { reason, status } = transition;
  if (status === 'in-progress') return sayWait(log, ended);
  if (status === 'success') {
    if (reason !== 'not-needed') log.add('completed');
  } else if (reason === 'superseded') {
    log.add('superseded');
  } else if (isFlashRunning(ended.result)) {
    log.add('flash-left-running');
  } else if (transition.ending?.isVerified === false) {
    const hindrance = hindranceOf(ended);
    log.add('given-up', hindrance ? causeOf(hindrance.reason, hindrance.detail) : causeOf('unreachable'));
  } else if (reason !== null) {
    const isRecoverable = reasonOf(reason).ending === 'recoverable';
    const words = ended.result?.kind === 'unanswered' ? (ended.result.detail ?? '') : detail;
    log.add(isRecoverable ? 'tries-exhausted' : 'failed', causeOf(reason, words));
  }
}

function sayWait(log: OperationLog, ended: EndedTry): void {
  const { reason } = ended.transition;
  const seconds = Math.round((ended.waitMs ?? 0) / 1_000);
  if (reason !== null) return log.add('will-retry', { ...causeOf(reason, ended.detail), seconds });
  // After the flash nothing is tried again, but the device is asked again.
  if (isFlashRunning(ended.result)) return log.add('flash-running', { seconds });
  const hindrance = hindranceOf(ended);
  if (hindrance) log.add('not-reachable-yet', { ...shortCauseOf(hindrance.reason, hindrance.detail), seconds });
}

/** What kept a device that was flashed from being found, or from being written to. */
function hindranceOf({ result, detail }: EndedTry) {
  if (result?.kind === 'failure') return { reason: result.reason, detail };
  if (result?.kind !== 'unanswered' || result.reason === undefined) return null;
  return { reason: result.reason, detail: result.detail ?? '' };
}

/** The device answers, and neither has its flash ended nor has it rebooted. */
function isFlashRunning(result: PhaseResult | null): boolean {
  return result?.kind === 'unanswered' && result.onLastTry.reason === 'not-flashed';
}
