import { sqlState, systemActor } from '@firmware-upgrader/database';
import {
  decide,
  decideAfterInterruption,
  isPastPointOfNoReturn,
  type OperationState,
  type PhaseResult,
  type ReasonCode,
  type Transition,
} from '@firmware-upgrader/domain';
import {
  UpgradeError,
  UpgradeInterruptedError,
  type ActivePhase,
  type Prospect,
  type Upgrader,
} from '@firmware-upgrader/upgraders';
import { randomUUID } from 'node:crypto';
import type { PullUrls } from '../pull/pull-urls';
import { claimOperation, releaseClaim, renewClaims, type Claim, type ClaimedOperation, type ClaimState } from './claim';
import { ClaimKeeper } from './claim-keeper';
import { returnOperation } from './due-work';
import type { EngineSettings } from './engine-settings';
import { isDatabaseAway } from './is-database-away';
import { loadTask, type LoadedTask, type TaskSources } from './load-task';
import { recordTransition } from './record-transition';
import { sayEnd } from './say-end';
import { Semaphore } from './semaphore';
import { UpgradeRun } from './upgrade-run';

export interface UpgradeRunnerOptions extends Omit<TaskSources, 'managementIpOnly' | 'transfer'> {
  readonly settings: EngineSettings;
  /** A defect of ours, or a database that is away: for the process log, never for the operation's. */
  readonly onError: (error: unknown, operationId?: string) => void;
  readonly random?: () => number;
  /** Absent: devices are sent their images only. */
  readonly pullUrls?: PullUrls;
}

const UNIQUE_VIOLATION = '23505';

/** Runs operations: claims one, carries it from phase to phase, gives it back. Every step is in the row before the next. */
export class UpgradeRunner {
  private readonly keeper: ClaimKeeper;
  private readonly uploads: Semaphore;
  private readonly active = new Set<Promise<void>>();
  private isStopping = false;

  constructor(private readonly options: UpgradeRunnerOptions) {
    this.keeper = new ClaimKeeper(options.database, (error) => options.onError(error));
    this.uploads = new Semaphore(options.settings.uploadConcurrency);
  }

  start(): void {
    this.keeper.start();
  }

  /** Ends every session at once; no operation loses a try by it. */
  async stop(): Promise<void> {
    this.isStopping = true;
    this.keeper.interruptAll('shutdown');
    await Promise.allSettled(this.active);
    await this.keeper.stop();
  }

  get slots(): number {
    return this.options.settings.upgradeConcurrency;
  }

  get freeSlots(): number {
    return this.isStopping ? 0 : Math.max(0, this.slots - this.active.size);
  }

  /** Resolves when the operation was given back or is in other hands; never rejects. */
  run(operationId: string, sequence: number): Promise<void> {
    // A queue delivers until its last connection is closed.
    const begun = this.isStopping
      ? this.options.database.transaction(systemActor, (em) => returnOperation(em, { id: operationId, sequence }))
      : this.claimAndRun(operationId, sequence);
    const work = begun.catch((error: unknown) => this.options.onError(error, operationId));
    this.active.add(work);
    return work.finally(() => this.active.delete(work));
  }

  private async claimAndRun(operationId: string, sequence: number): Promise<void> {
    const claim = { operationId, token: randomUUID() };
    try {
      const operation = await this.claim(claim, sequence);
      if (operation) await this.runClaimed(operation);
    } catch (error) {
      // The fate of a write is unknown: nothing is touched any more, and whoever comes next reads the row.
      if (isDatabaseAway(error)) this.keeper.returnLater(claim);
      throw error;
    }
  }

  private async claim(claim: Claim, sequence: number): Promise<ClaimedOperation | null> {
    try {
      return await this.options.database.transaction(systemActor, (em) => claimOperation(em, claim, sequence));
    } catch (error) {
      // Another upgrade of the device runs; this one becomes due again when its dispatch lapses.
      if (sqlState(error) === UNIQUE_VIOLATION) return null;
      throw error;
    }
  }

  private async runClaimed(operation: ClaimedOperation): Promise<void> {
    const { settings, database, pullUrls = null } = this.options;
    const { managementIpOnly, transfer } = settings;
    const loaded = await loadTask({ ...this.options, managementIpOnly, transfer }, operation);
    const run = new UpgradeRun(operation, loaded.task, settings.upgrade, database, pullUrls);
    this.keeper.add(run);
    try {
      if (this.isStopping) run.interrupt('shutdown');
      if (operation.wasInterrupted) await run.log('resumed');
      await this.carryOn(run, loaded);
    } finally {
      await run.closeShell();
      this.keeper.remove(run);
      if (run.interruption === 'lost') this.keeper.returnLater(operation);
    }
  }

  private async carryOn(run: UpgradeRun, loaded: LoadedTask): Promise<void> {
    const { operation } = run;
    let state: OperationState = operation;
    const first = before(operation, loaded);
    if (!isPastPointOfNoReturn(state.phase)) run.limit.go();
    try {
      for (let result: PhaseResult | Transition | null = first; ; result = null) {
        const transition = await this.step(run, loaded.upgrader, state, result);
        if (transition === null) return;
        if (isPastPointOfNoReturn(transition.phase)) run.limit.stop();
        if (transition.runAt !== undefined) return;
        state = transition;
        run.phase = transition.phase;
        run.isFreshPhase = true;
      }
    } finally {
      run.limit.stop();
    }
  }

  /** One phase and its record. Null: the run was interrupted and has unwound. */
  private async step(
    run: UpgradeRun,
    upgrader: Upgrader | null,
    state: OperationState,
    given: PhaseResult | Transition | null,
  ): Promise<Transition | null> {
    let result: PhaseResult | Transition;
    try {
      result = given ?? (await this.perform(run, upgrader, state));
    } catch (error) {
      if (!(error instanceof UpgradeInterruptedError)) throw error;
      if (run.interruption !== 'timed-out') return this.unwind(run, upgrader);
      result = { kind: 'failure', reason: 'timed-out' };
      run.detail = 'no-end';
    }
    const now = new Date();
    const transition =
      'kind' in result
        ? decide(state, result, this.options.settings.machine, { now, random: this.options.random ?? Math.random })
        : result;
    const waitMs = transition.runAt ? transition.runAt.getTime() - now.getTime() : null;
    if (transition.runAt !== undefined && !isPastPointOfNoReturn(state.phase)) {
      await this.tidyUp(run, upgrader, transition.status === 'in-progress' ? 'another-try' : 'end');
    }
    sayEnd(run.buffer, { result: 'kind' in result ? result : null, transition, waitMs, detail: run.detail });
    const isRecorded = await run.exclusively(() =>
      this.options.database.transaction(systemActor, (em) => {
        const log = run.buffer.take();
        return recordTransition(em, run.operation, { transition, waitMs, log }).catch((error: unknown) => {
          run.buffer.putBack(log);
          throw error;
        });
      }),
    );
    return isRecorded ? transition : this.unwind(run, upgrader);
  }

  private async perform(run: UpgradeRun, upgrader: Upgrader | null, state: OperationState): Promise<PhaseResult> {
    const phase = state.phase as ActivePhase;
    if (!upgrader) return { kind: 'failure', reason: 'no-upgrader' };
    run.throwIfCancelled();
    const isUpload = phase === 'uploading';
    if (isUpload) await this.waitForUpload(run);
    try {
      return await upgrader.phases[phase](run);
    } catch (error) {
      if (error instanceof UpgradeInterruptedError || isDatabaseAway(error)) throw error;
      if (run.signal.aborted) throw new UpgradeInterruptedError();
      if (error instanceof UpgradeError) {
        run.detail = error.detail;
        return { kind: 'failure', reason: error.reason };
      }
      this.options.onError(error, run.operation.operationId);
      return { kind: 'failure', reason: 'internal-error' };
    } finally {
      if (isUpload) this.uploads.release();
    }
  }

  /** A long line before the upload is no fault of the device that waits in it. */
  private async waitForUpload(run: UpgradeRun): Promise<void> {
    run.limit.stop();
    await this.uploads.acquire(run.signal);
    run.limit.go();
  }

  /** The run stops without a verdict of its own. */
  private async unwind(run: UpgradeRun, upgrader: Upgrader | null): Promise<null> {
    const cause = run.interruption ?? (await this.fateOf(run));
    // In other hands now, or soon: anything said or done here would be one voice too many.
    if (cause === 'lost') return null;
    if (cause !== 'shutdown') await this.tidyUp(run, upgrader, 'end');
    await run.closeShell();
    await run.flush();
    await this.options.database.transaction(systemActor, (em) => releaseClaim(em, run.operation));
    return null;
  }

  private async fateOf(run: UpgradeRun): Promise<ClaimState> {
    const states = await this.options.database.transaction(systemActor, (em) => renewClaims(em, [run.operation]));
    return states.get(run.operation.operationId) ?? 'lost';
  }

  private async tidyUp(run: UpgradeRun, upgrader: Upgrader | null, prospect: Prospect): Promise<void> {
    if (!upgrader) return;
    const end = run.beginTidyUp();
    try {
      await upgrader.tidyUp(run, prospect);
    } finally {
      end();
    }
  }
}

/** What is decided before the device is touched; null: nothing stands in the way. */
function before(operation: ClaimedOperation, loaded: LoadedTask): PhaseResult | Transition | null {
  if (isPastPointOfNoReturn(operation.phase)) {
    return loaded.upgrader ? null : { kind: 'failure', reason: 'no-connection' };
  }
  const refused = (reason: ReasonCode): PhaseResult => ({ kind: 'failure', reason });
  if (operation.isSuperseded) return refused('superseded');
  if (loaded.isDeactivated) return refused('device-deactivated');
  if (loaded.task.connections.length === 0) return refused('no-connection');
  if (!loaded.upgrader) return refused('no-upgrader');
  return decideAfterInterruption(operation, operation.interruptions);
}
