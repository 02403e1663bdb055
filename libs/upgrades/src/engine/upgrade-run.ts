import { systemActor, type Database } from '@firmware-upgrader/database';
import {
  isPastPointOfNoReturn,
  type LogCode,
  type LogData,
  type ReasonCode,
  type UpgradePhase,
} from '@firmware-upgrader/domain';
import {
  DeviceSession,
  UpgradeInterruptedError,
  type DeviceReport,
  type DeviceShell,
  type HostKey,
  type ShellRequest,
  type UpgradeContext,
  type UpgradeSettings,
  type UpgradeTask,
  type Witness,
} from '@firmware-upgrader/upgraders';
import type { EntityManager } from 'typeorm';
import type { PullUrls } from '../pull/pull-urls';
import type { ClaimedOperation } from './claim';
import { forgetHostKeys, recordConnection, recordDevice, recordHostKey, recordWitness } from './device-record';
import { appendLogs, OperationLog } from './operation-log';
import { TryLimit } from './try-limit';

/** Why a run was asked to stop. */
export type Interruption = 'ended' | 'lost' | 'shutdown' | 'timed-out';

const TIDY_UP_LIMIT_MS = 60_000;

/** One claim of one operation, from its first phase to its being given back: what its upgrader may do and see. */
export class UpgradeRun implements UpgradeContext {
  readonly buffer: OperationLog;
  readonly limit: TryLimit;
  phase: UpgradePhase;
  isFreshPhase = false;
  /** The device's words about the failure that ended the try. */
  detail = '';
  private known: Witness;
  private controller = new AbortController();
  private cause: Interruption | null = null;
  private readonly session: DeviceSession;
  private lastWrite: Promise<unknown> = Promise.resolve();
  private writes = 0;

  constructor(
    readonly operation: ClaimedOperation,
    readonly task: UpgradeTask,
    readonly settings: UpgradeSettings,
    private readonly database: Database,
    private readonly pullUrls: PullUrls | null,
  ) {
    this.phase = operation.phase;
    this.buffer = new OperationLog(operation.logBytes);
    this.limit = new TryLimit(settings.taskTimeoutMs, () => this.interrupt('timed-out'));
    const { bootId, flashAttempt, servicesStopped, witness } = operation;
    this.known = {
      bootId,
      flashAttempt,
      servicesStopped,
      releaseBefore: witness?.releaseBefore ?? null,
      boardName: witness?.boardName ?? null,
      model: witness?.model ?? null,
      macAddresses: witness?.macAddresses ?? [],
      identityProof: witness?.identityProof ?? null,
      replacedHostKey: witness?.replacedHostKey ?? null,
    };
    this.session = new DeviceSession(this);
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  get interruption(): Interruption | null {
    return this.cause;
  }

  get witness(): Witness {
    return this.known;
  }

  get reconnects(): number {
    return this.operation.reconnects;
  }

  get openShell(): DeviceShell | null {
    return this.session.openShell;
  }

  /** The first cause stays: what came later only found a run that was ending already. */
  interrupt(cause: Interruption): void {
    this.cause ??= cause;
    this.controller.abort();
  }

  /** What ended the try must not end the work of undoing it; that has a limit of its own. */
  beginTidyUp(): () => void {
    this.controller = new AbortController();
    const timer = setTimeout(() => this.controller.abort(), TIDY_UP_LIMIT_MS);
    return () => clearTimeout(timer);
  }

  throwIfCancelled(): void {
    if (this.signal.aborted) throw new UpgradeInterruptedError();
  }

  shell(request?: ShellRequest): Promise<DeviceShell> {
    return this.session.shell(request);
  }

  closeShell(): Promise<void> {
    return this.session.close();
  }

  async log(code: LogCode, data?: LogData): Promise<void> {
    this.buffer.add(code, data);
    if (isPastPointOfNoReturn(this.phase)) await this.flush();
  }

  /** Writes what the log has gathered. */
  flush(): Promise<void> {
    return this.exclusively(async () => {
      if (this.buffer.isEmpty) return;
      const portion = this.buffer.take();
      try {
        await this.database.transaction(systemActor, (em) => appendLogs(em, [{ claim: this.operation, portion }]));
      } catch (error) {
        this.buffer.putBack(portion);
        throw error;
      }
    });
  }

  /** One write of log lines at a time, so that they keep their order. */
  exclusively<T>(work: () => Promise<T>): Promise<T> {
    this.writes += 1;
    const done = this.lastWrite.then(work).finally(() => (this.writes -= 1));
    this.lastWrite = done.catch(() => undefined);
    return done;
  }

  get isWriting(): boolean {
    return this.writes > 0;
  }

  /** `along` is written in the same transaction. */
  async learn(facts: Partial<Witness>, along?: (em: EntityManager) => Promise<void>): Promise<void> {
    const witness = { ...this.known, ...facts };
    await this.database.transaction(systemActor, async (em) => {
      if (!(await recordWitness(em, this.operation, witness))) throw new UpgradeInterruptedError();
      await along?.(em);
    });
    this.known = witness;
  }

  pullUrl(): string | null {
    const { operationId, token, imageSha256 } = this.operation;
    const attempt = { operationId, claimToken: token, imageSha256 };
    return this.pullUrls?.urlFor(attempt, this.settings.taskTimeoutMs) ?? null;
  }

  reportUpload(acknowledgedBytes: number): void {
    this.buffer.uploadedBytes(acknowledgedBytes);
  }

  async reportDevice(report: DeviceReport): Promise<void> {
    await this.database.transaction(systemActor, (em) => recordDevice(em, this.operation.deviceId, report));
  }

  async reportConnection(connectionId: string, failure: ReasonCode | null): Promise<void> {
    await this.database.transaction(systemActor, (em) => recordConnection(em, connectionId, failure));
  }

  /** In one transaction with what it means for this operation: an admitted change is used up whoever dies then. */
  async saveHostKey(key: HostKey, standing: 'first' | 'changed'): Promise<void> {
    const isChange = standing === 'changed';
    await this.learn(isChange ? { replacedHostKey: key.fingerprint } : {}, async (em) => {
      if (isChange) await forgetHostKeys(em, this.operation.deviceId);
      await recordHostKey(em, this.operation.deviceId, key, 'pinned');
    });
  }

  async offerHostKey(key: HostKey): Promise<void> {
    await this.database.transaction(systemActor, (em) => recordHostKey(em, this.operation.deviceId, key, 'offered'));
  }

  async millisecondsSinceFlash(): Promise<number> {
    const [{ ms }]: [{ ms: number }] = await this.database.read((em) =>
      em.query(
        `SELECT extract(epoch FROM now() - flashed_at)::float8 * 1000 AS ms FROM upgrade_operation WHERE id = $1`,
        [this.operation.operationId],
      ),
    );
    return ms;
  }
}
