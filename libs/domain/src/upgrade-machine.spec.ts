import {
  decide,
  decideAfterInterruption,
  type Ending,
  MAX_INTERRUPTIONS,
  type OperationState,
  type PhaseResult,
  resumePhase,
  type Transition,
} from './upgrade-machine';
import { isPastPointOfNoReturn, type UpgradePhase, upgradePhases } from './upgrade-phase';

const now = new Date('2026-03-09T12:00:00.000Z');
const settings = {
  retry: { maxRetries: 4, backoffMs: 60_000, backoffMaxMs: 600_000, jitter: false },
  reconnectRetryDelayMs: 20_000,
  reconnectMaxRetries: 35,
};
const unreachable: Ending = { reason: 'unreachable', isInstalled: true, isVerified: false };
const verified: Ending = { reason: null, isInstalled: true, isVerified: true };

const progressAt: Record<UpgradePhase, number> = {
  queued: 0,
  connecting: 0,
  identity: 10,
  checksum: 15,
  memory: 15,
  uploading: 15,
  testing: 15,
  flashing: 65,
  rebooting: 65,
  reconnecting: 65,
  finishing: 90,
};

function stateIn(phase: UpgradePhase, more: Partial<OperationState> = {}): OperationState {
  return { phase, progress: progressAt[phase], tries: 0, reconnects: 0, ...more };
}

function decideIn(phase: UpgradePhase, result: PhaseResult, more: Partial<OperationState> = {}): Transition {
  return decide(stateIn(phase, more), result, settings, { now, random: () => 1 });
}

/** A transition in one line, for example `queued 15% link-lost due in 60 s`. */
function told({ phase, progress, status, reason, runAt }: Transition): string {
  const when = runAt ? `due in ${(runAt.getTime() - now.getTime()) / 1000} s` : runAt === null ? status : undefined;
  return [phase, `${progress}%`, reason, when].filter((part) => part !== null && part !== undefined).join(' ');
}

const results = {
  lost: { kind: 'failure', reason: 'link-lost' },
  broken: { kind: 'failure', reason: 'command-failed' },
  refused: { kind: 'failure', reason: 'image-refused' },
  wait: (phase: UpgradePhase): PhaseResult => ({ kind: 'wait', phase, waitMs: 3_000 }),
  unanswered: { kind: 'unanswered', onLastTry: unreachable },
  done: { kind: 'end', ending: verified },
} as const satisfies Record<string, PhaseResult | ((phase: UpgradePhase) => PhaseResult)>;

/** What follows in each phase from each result; `–`: the machine refuses it. */
const table: Record<UpgradePhase, Record<keyof typeof results, string>> = {
  queued: {
    lost: 'queued 0% link-lost due in 60 s',
    broken: 'queued 0% command-failed failed',
    refused: 'queued 0% image-refused aborted',
    wait: 'queued 0% due in 3 s',
    unanswered: '–',
    done: 'queued 100% success',
  },
  connecting: {
    lost: 'queued 0% link-lost due in 60 s',
    broken: 'connecting 0% command-failed failed',
    refused: 'connecting 0% image-refused aborted',
    wait: 'connecting 0% due in 3 s',
    unanswered: '–',
    done: 'connecting 100% success',
  },
  identity: {
    lost: 'queued 10% link-lost due in 60 s',
    broken: 'identity 10% command-failed failed',
    refused: 'identity 10% image-refused aborted',
    wait: 'identity 10% due in 3 s',
    unanswered: '–',
    done: 'identity 100% success',
  },
  checksum: {
    lost: 'queued 15% link-lost due in 60 s',
    broken: 'checksum 15% command-failed failed',
    refused: 'checksum 15% image-refused aborted',
    wait: 'checksum 15% due in 3 s',
    unanswered: '–',
    done: 'checksum 100% success',
  },
  memory: {
    lost: 'queued 15% link-lost due in 60 s',
    broken: 'memory 15% command-failed failed',
    refused: 'memory 15% image-refused aborted',
    wait: 'memory 15% due in 3 s',
    unanswered: '–',
    done: 'memory 100% success',
  },
  uploading: {
    lost: 'queued 15% link-lost due in 60 s',
    broken: 'uploading 15% command-failed failed',
    refused: 'uploading 15% image-refused aborted',
    wait: 'uploading 15% due in 3 s',
    unanswered: '–',
    done: 'uploading 100% success',
  },
  testing: {
    lost: 'queued 15% link-lost due in 60 s',
    broken: 'testing 15% command-failed failed',
    refused: 'testing 15% image-refused aborted',
    wait: 'testing 15% due in 3 s',
    unanswered: '–',
    done: 'testing 100% success',
  },
  flashing: {
    lost: 'reconnecting 65% due in 20 s',
    broken: 'reconnecting 65% due in 20 s',
    refused: 'reconnecting 65% due in 20 s',
    wait: 'flashing 65% due in 3 s',
    unanswered: 'reconnecting 65% due in 20 s',
    done: 'flashing 100% success',
  },
  rebooting: {
    lost: 'reconnecting 65% due in 20 s',
    broken: 'reconnecting 65% due in 20 s',
    refused: 'reconnecting 65% due in 20 s',
    wait: 'rebooting 65% due in 3 s',
    unanswered: 'reconnecting 65% due in 20 s',
    done: 'rebooting 100% success',
  },
  reconnecting: {
    lost: 'reconnecting 65% due in 20 s',
    broken: 'reconnecting 65% due in 20 s',
    refused: 'reconnecting 65% due in 20 s',
    wait: 'reconnecting 65% due in 3 s',
    unanswered: 'reconnecting 65% due in 20 s',
    done: 'reconnecting 100% success',
  },
  finishing: {
    lost: 'reconnecting 90% due in 20 s',
    broken: 'reconnecting 90% due in 20 s',
    refused: 'reconnecting 90% due in 20 s',
    wait: 'finishing 90% due in 3 s',
    unanswered: 'reconnecting 90% due in 20 s',
    done: 'finishing 100% success',
  },
};

const steps: Record<UpgradePhase, readonly UpgradePhase[]> = {
  queued: ['connecting'],
  connecting: ['identity'],
  identity: ['checksum'],
  checksum: ['memory'],
  memory: ['uploading'],
  uploading: ['testing'],
  testing: ['flashing'],
  flashing: ['rebooting', 'testing'],
  rebooting: ['reconnecting', 'testing'],
  reconnecting: ['finishing', 'testing'],
  finishing: [],
};

describe.each(upgradePhases)('in the phase %s', (phase) => {
  it.each(Object.entries(table[phase]))('the result "%s" leads to: %s', (name, expected) => {
    const result = results[name as keyof typeof results];
    const outcome = () => decideIn(phase, typeof result === 'function' ? result(phase) : result);
    if (expected === '–') expect(outcome).toThrow(`in ${phase}`);
    else expect(told(outcome())).toBe(expected);
  });

  it.each(upgradePhases)('a step to %s is taken only where there is one', (to) => {
    const step = () => decideIn(phase, { kind: 'next', phase: to });
    if (!steps[phase].includes(to)) expect(step).toThrow(`from ${phase} to ${to}`);
    else expect(step()).toMatchObject({ phase: to, status: 'in-progress', reason: null, ending: null });
  });
});

describe('the way of one upgrade', () => {
  it('goes through every phase with the progress that clients of the original know', () => {
    const seen: [UpgradePhase, number][] = [];
    let state = stateIn('queued');
    for (const phase of upgradePhases.slice(1)) {
      const transition = decide(state, { kind: 'next', phase }, settings, { now, random: () => 1 });
      seen.push([phase, transition.progress]);
      state = { ...state, ...transition };
    }
    expect(Object.fromEntries(seen)).toEqual({ ...progressAt, queued: undefined });
  });

  it('tells of a checksum found on the device by progress 20, and keeps it up to the flash', () => {
    const found = decideIn('checksum', { kind: 'next', phase: 'memory', progress: 20 });
    expect(found.progress).toBe(20);
    expect(decide({ ...stateIn('memory'), ...found }, results.lost, settings, { now, random: () => 1 }).progress).toBe(
      20,
    );
  });

  it.each(['flashing', 'rebooting', 'reconnecting'] as const)(
    'goes back from %s to the image test, cancellable and patient again, when the flash never began',
    (phase) => {
      const back = decideIn(phase, { kind: 'next', phase: 'testing' }, { reconnects: 30 });
      expect(back).toMatchObject({ phase: 'testing', progress: 20, reconnects: 0 });
    },
  );
});

describe('tries', () => {
  it('waits longer after each recoverable failure and fails after the fifth', () => {
    const waits = [0, 1, 2, 3, 4].map((tries) => told(decideIn('uploading', results.lost, { tries })));
    expect(waits).toEqual([
      'queued 15% link-lost due in 60 s',
      'queued 15% link-lost due in 120 s',
      'queued 15% link-lost due in 240 s',
      'queued 15% link-lost due in 480 s',
      'uploading 15% link-lost failed',
    ]);
    expect(decideIn('uploading', results.lost, { tries: 4 })).toMatchObject({
      tries: 5,
      ending: { reason: 'link-lost', isInstalled: false, isVerified: null },
    });
  });

  it('are not used up by a failure that is final', () => {
    expect(decideIn('testing', results.broken, { tries: 2 }).tries).toBe(2);
  });

  it('are not used up by our own deaths, but more than five of them before the flash end it', () => {
    expect(decideAfterInterruption(stateIn('uploading'), MAX_INTERRUPTIONS)).toBeNull();
    expect(told(decideAfterInterruption(stateIn('uploading'), MAX_INTERRUPTIONS + 1)!)).toBe(
      'uploading 15% interrupted failed',
    );
    expect(decideAfterInterruption(stateIn('flashing'), 1_000)).toBeNull();
  });
});

describe('after the flash', () => {
  it('only the reconnect schedule ends it: failed, yet installed', () => {
    expect(told(decideIn('reconnecting', results.unanswered, { reconnects: 34 }))).toBe('reconnecting 65% due in 20 s');
    const over = decideIn('reconnecting', results.unanswered, { reconnects: 35 });
    expect(told(over)).toBe('reconnecting 65% unreachable failed');
    expect(over.ending).toEqual(unreachable);
  });

  it('a session that breaks every time ends like a device that never answers', () => {
    expect(decideIn('reconnecting', results.lost, { reconnects: 35 }).ending).toEqual(unreachable);
  });

  it('a checksum that cannot be written fails an upgrade that is proved', () => {
    expect(decideIn('finishing', results.broken, { reconnects: 35 }).ending).toEqual({
      reason: 'checksum-not-written',
      isInstalled: true,
      isVerified: true,
    });
  });

  it.each([
    ['not-flashed', 'failed'],
    ['came-back-on-old-system', 'failed'],
    ['unverified', 'success'],
  ] as const)('the verdict %s is the end: %s', (reason, status) => {
    const ending = { reason, isInstalled: status === 'success', isVerified: null };
    const transition = decideIn('reconnecting', { kind: 'end', ending });
    expect(transition).toMatchObject({ status, reason, runAt: null, ending });
    expect(transition.progress).toBe(status === 'success' ? 100 : 65);
  });
});

describe('a run that finds an unfinished operation', () => {
  it.each(upgradePhases)('in %s goes on where nothing has to be proved anew', (phase) => {
    expect(resumePhase(phase)).toBe(isPastPointOfNoReturn(phase) ? phase : 'connecting');
  });
});

it('refuses to end an operation for a reason that is none of operations', () => {
  const ending: Ending = { reason: 'device-gone', isInstalled: false, isVerified: null };
  expect(() => decideIn('queued', { kind: 'end', ending })).toThrow('never ends an operation');
});
