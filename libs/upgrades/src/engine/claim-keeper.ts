import { systemActor, type Database } from '@firmware-upgrader/database';
import { renewClaims, returnClaims, type Claim } from './claim';
import { LET_GO_AFTER_MS } from './engine-settings';
import { appendLogs, type LogPortion } from './operation-log';
import type { UpgradeRun } from './upgrade-run';

const BEAT_MS = 1_000;

/**
 * Keeps the claims of all runs of this worker: each second one statement renews them all, and one appends what their
 * logs gathered. Tells runs that were ended from outside or lost. When renewing fails for too long, by a clock that
 * nobody sets, it lets go of everything before another worker may take over.
 */
export class ClaimKeeper {
  private readonly runs = new Set<UpgradeRun>();
  private letGo: readonly Claim[] = [];
  private timer: NodeJS.Timeout | null = null;
  private beating: Promise<void> | null = null;
  private returning: Promise<void> | null = null;
  private renewedAt = performance.now();

  constructor(
    private readonly database: Database,
    private readonly onError: (error: unknown) => void,
  ) {}

  start(): void {
    this.timer ??= setInterval(() => this.beat(), BEAT_MS);
  }

  async stop(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    this.timer = null;
    await Promise.all([this.beating, this.returning]);
    await this.returnClaims().catch(this.onError);
  }

  add(run: UpgradeRun): void {
    if (this.runs.size === 0) this.renewedAt = performance.now();
    this.runs.add(run);
  }

  remove(run: UpgradeRun): void {
    this.runs.delete(run);
  }

  /** Its run is over and could not say so: said as soon as the database is there again. */
  returnLater(claim: Claim): void {
    this.letGo = [...this.letGo, claim];
  }

  interruptAll(cause: 'shutdown' | 'lost'): void {
    for (const run of this.runs) run.interrupt(cause);
  }

  private beat(): void {
    if (this.runs.size > 0 && performance.now() - this.renewedAt > LET_GO_AFTER_MS) this.interruptAll('lost');
    this.beating ??= this.renewAndFlush()
      .catch(this.onError)
      .finally(() => (this.beating = null));
    // Beside it: a row whose last write is in doubt may be locked for a while.
    this.returning ??= this.returnClaims()
      .catch(this.onError)
      .finally(() => (this.returning = null));
  }

  private async renewAndFlush(): Promise<void> {
    const runs = [...this.runs];
    if (runs.length === 0) return;
    // The lease counts from before the statement was sent: its answer may be late.
    const sentAt = performance.now();
    const states = await this.database.transaction(systemActor, (em) =>
      renewClaims(
        em,
        runs.map(({ operation }) => operation),
      ),
    );
    this.renewedAt = sentAt;
    for (const run of runs) {
      const state = states.get(run.operation.operationId);
      if (state === 'ended' || state === 'lost') run.interrupt(state);
    }
    const quiet = runs.filter((run) => !run.buffer.isEmpty && !run.isWriting);
    const flushed = this.flush(quiet);
    await Promise.all(quiet.map((run) => run.exclusively(() => flushed)));
  }

  private async returnClaims(): Promise<void> {
    const claims = this.letGo;
    if (claims.length === 0) return;
    await this.database.transaction(systemActor, (em) => returnClaims(em, claims));
    this.letGo = this.letGo.filter((claim) => !claims.includes(claim));
  }

  private async flush(runs: readonly UpgradeRun[]): Promise<void> {
    const taken: { run: UpgradeRun; portion: LogPortion }[] = runs.map((run) => ({ run, portion: run.buffer.take() }));
    try {
      await this.database.transaction(systemActor, (em) =>
        appendLogs(
          em,
          taken.map(({ run, portion }) => ({ claim: run.operation, portion })),
        ),
      );
    } catch (error) {
      for (const { run, portion } of taken) run.buffer.putBack(portion);
      throw error;
    }
  }
}
