import { reasonOf, type ReasonCode } from './reason-codes';
import { retryDelayMs, type RetryPolicy } from './retry';
import { isPastPointOfNoReturn, phaseRules, type UpgradePhase } from './upgrade-phase';
import type { UpgradeStatus } from './upgrade-status';

/** More of our own deaths than this before the flash end an operation. */
export const MAX_INTERRUPTIONS = 5;

const PROGRESS_BEFORE_FLASH = 20;

/** The part of an operation's row that decides how it goes on. */
export interface OperationState {
  readonly phase: UpgradePhase;
  readonly progress: number;
  /** Tries used up by recoverable failures. */
  readonly tries: number;
  /** Fruitless contacts since the flash. */
  readonly reconnects: number;
}

/** How an upgrade ended. `null` means: reached its end and seen running the expected release. */
export interface Ending {
  readonly reason: ReasonCode | null;
  /** The image is on the device, or must be assumed to be. */
  readonly isInstalled: boolean;
  /** Seen running the expected release: true, flashed but not seen: false, nothing to compare with: null. */
  readonly isVerified: boolean | null;
}

/** What a phase of an upgrader answers; the machine makes a transition of it. */
export type PhaseResult =
  /** Go on with the next phase at once, in the same session; `progress` where more was reached than phases tell. */
  | { readonly kind: 'next'; readonly phase: UpgradePhase; readonly progress?: number }
  /** Give the worker back and go on later; nothing failed. */
  | { readonly kind: 'wait'; readonly phase: UpgradePhase; readonly waitMs: number }
  /** It failed for this reason; whether it is tried again follows from the reason. */
  | { readonly kind: 'failure'; readonly reason: ReasonCode }
  /**
   * After the flash: the device did not answer, was not itself, or could not be written to. Ends when patience does;
   * `reason` and `detail` say in the log what was in the way.
   */
  | { readonly kind: 'unanswered'; readonly onLastTry: Ending; readonly reason?: ReasonCode; readonly detail?: string }
  | { readonly kind: 'end'; readonly ending: Ending };

export interface MachineSettings {
  readonly retry: RetryPolicy;
  readonly reconnectRetryDelayMs: number;
  readonly reconnectMaxRetries: number;
}

/** The change of the row that follows from a phase's result. */
export interface Transition {
  readonly phase: UpgradePhase;
  readonly status: UpgradeStatus;
  readonly progress: number;
  readonly reason: ReasonCode | null;
  readonly tries: number;
  readonly reconnects: number;
  /** Absent: the same run goes on at once. Null: it is over. Else when the row is due again. */
  readonly runAt?: Date | null;
  readonly ending: Ending | null;
}

export interface MachineClock {
  readonly now: Date;
  readonly random: () => number;
}

/** Every change of an operation comes from here. */
export function decide(
  state: OperationState,
  result: PhaseResult,
  settings: MachineSettings,
  clock: MachineClock,
): Transition {
  switch (result.kind) {
    case 'next':
      return goTo(state, assertForward(state.phase, result.phase), result.progress);
    case 'wait': {
      const phase = result.phase === state.phase ? result.phase : assertForward(state.phase, result.phase);
      return { ...goTo(state, phase), runAt: later(clock, result.waitMs) };
    }
    case 'end':
      return end(state, result.ending);
    case 'unanswered':
      return keepReconnecting(state, result.onLastTry, settings, clock);
    case 'failure':
      return fail(state, result.reason, settings, clock);
  }
}

/** Where a run begins that found the row in this phase: before the flash everything is proved anew. */
export function resumePhase(phase: UpgradePhase): UpgradePhase {
  return isPastPointOfNoReturn(phase) ? phase : 'connecting';
}

/** A claim found that the former run died without a word. Null: it may go on. */
export function decideAfterInterruption(state: OperationState, interruptions: number): Transition | null {
  if (isPastPointOfNoReturn(state.phase) || interruptions <= MAX_INTERRUPTIONS) return null;
  return end(state, { reason: 'interrupted', isInstalled: false, isVerified: null });
}

function fail(state: OperationState, reason: ReasonCode, settings: MachineSettings, clock: MachineClock): Transition {
  const { ending } = reasonOf(reason);
  // Past the flash a broken session is no failure: the device is asked again until the schedule is used up.
  if (isPastPointOfNoReturn(state.phase)) {
    const onLastTry: Ending =
      state.phase === 'finishing'
        ? { reason: 'checksum-not-written', isInstalled: true, isVerified: true }
        : { reason: 'unreachable', isInstalled: true, isVerified: false };
    return keepReconnecting(state, onLastTry, settings, clock);
  }
  const tries = state.tries + 1;
  if (ending === 'recoverable' && tries <= settings.retry.maxRetries) {
    return {
      ...goTo(state, 'queued'),
      reason,
      tries,
      runAt: later(clock, retryDelayMs(settings.retry, state.tries, clock.random)),
    };
  }
  const over = end(state, { reason, isInstalled: false, isVerified: null });
  return ending === 'recoverable' ? { ...over, tries } : over;
}

function keepReconnecting(
  state: OperationState,
  onLastTry: Ending,
  settings: MachineSettings,
  clock: MachineClock,
): Transition {
  if (!isPastPointOfNoReturn(state.phase)) throw new Error(`Nothing reconnects in ${state.phase}, before the flash.`);
  const reconnects = state.reconnects + 1;
  if (reconnects > settings.reconnectMaxRetries) return { ...end(state, onLastTry), reconnects };
  return {
    ...goTo(state, 'reconnecting'),
    reconnects,
    runAt: later(clock, settings.reconnectRetryDelayMs),
  };
}

function goTo(state: OperationState, phase: UpgradePhase, reached = 0): Transition {
  // Going back to the image test makes the operation cancellable again, so its progress must say so too.
  const isWayBack = isPastPointOfNoReturn(state.phase) && !isPastPointOfNoReturn(phase);
  const progress = Math.max(state.progress, phaseRules[phase].progress ?? 0, reached);
  return {
    phase,
    status: 'in-progress',
    progress: isWayBack ? PROGRESS_BEFORE_FLASH : progress,
    reason: null,
    tries: state.tries,
    // The next flash has the whole reconnect schedule, whatever it took to find out that the last one never began.
    reconnects: isWayBack ? 0 : state.reconnects,
    ending: null,
  };
}

function end(state: OperationState, ending: Ending): Transition {
  const status = ending.reason === null ? 'success' : statusOf(ending.reason);
  return {
    phase: state.phase,
    status,
    progress: status === 'success' ? 100 : state.progress,
    reason: ending.reason,
    tries: state.tries,
    reconnects: state.reconnects,
    runAt: null,
    ending,
  };
}

function statusOf(reason: ReasonCode): UpgradeStatus {
  const { ending } = reasonOf(reason);
  if (ending === undefined) throw new Error(`The reason ${reason} never ends an operation.`);
  return ending === 'recoverable' ? 'failed' : ending;
}

function assertForward(from: UpgradePhase, to: UpgradePhase): UpgradePhase {
  if (!phaseRules[from].next.includes(to)) throw new Error(`An upgrade never goes from ${from} to ${to}.`);
  return to;
}

function later(clock: MachineClock, ms: number): Date {
  return new Date(clock.now.getTime() + ms);
}
