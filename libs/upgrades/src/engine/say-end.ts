import {
  reasonOf,
  reasonSentence,
  type LogData,
  type PhaseResult,
  type ReasonCode,
  type Transition,
} from '@firmware-upgrader/domain';
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
export function sayEnd(log: OperationLog, { result, transition, waitMs, detail }: EndedTry): void {
  const { reason, status } = transition;
  const seconds = Math.round((waitMs ?? 0) / 1_000);
  if (status === 'success') {
    if (reason !== 'not-needed') log.add('completed');
  } else if (status === 'in-progress') {
    if (reason !== null) log.add('will-retry', { ...causeOf(reason, detail), seconds });
    // After the flash nothing is tried again, but the device is asked again.
    else if (result?.kind === 'failure') log.add('not-reachable-yet', { ...whyNot(result.reason, detail), seconds });
  } else if (reason === 'superseded') {
    log.add('superseded');
  } else if (reason === 'unreachable') {
    const why = result?.kind === 'failure' || result?.kind === 'unanswered' ? result.reason : undefined;
    log.add('given-up', causeOf(why ?? 'unreachable', detail));
  } else if (reason !== null) {
    const isRecoverable = reasonOf(reason).ending === 'recoverable';
    log.add(isRecoverable ? 'tries-exhausted' : 'failed', causeOf(reason, detail));
  }
}

/** A sentence, and what it is made of for whoever says it in another language. */
function causeOf(reason: ReasonCode, detail: string): LogData {
  const sentence = reasonSentence(reason);
  return { cause: detail === '' ? sentence : `${sentence} (${detail})`, reason, detail };
}

/** Words in the middle of a sentence. */
function whyNot(reason: ReasonCode, detail: string): LogData {
  const { meaning } = reasonOf(reason);
  return { cause: detail === '' ? meaning : `${meaning}: ${detail}` };
}
