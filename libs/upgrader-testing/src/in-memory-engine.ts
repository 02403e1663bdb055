import {
  decide,
  isPastPointOfNoReturn,
  logLine,
  reasonSentence,
  resumePhase,
  type Ending,
  type LogCode,
  type LogData,
  type LogLine,
  type OperationState,
  type PhaseResult,
  type ReasonCode,
  type UpgradePhase,
} from '@firmware-upgrader/domain';
import { setTimeout as wait } from 'node:timers/promises';
import {
  DeviceSession,
  UpgradeError,
  UpgradeInterruptedError,
  type ActivePhase,
  type DeviceReport,
  type DeviceShell,
  type HostKey,
  type Prospect,
  type ShellRequest,
  type UpgradeContext,
  type Upgrader,
  type UpgradeSettings,
  type UpgradeTask,
  type Witness,
} from '@firmware-upgrader/upgraders';

export const quickSettings: UpgradeSettings = {
  deviceIdentity: 'uuid',
  hostKeys: 'trust-first',
  isAddressAllowed: () => true,
  sshConnectTimeoutMs: 2_000,
  sshBannerTimeoutMs: 5_000,
  sshAuthTimeoutMs: 5_000,
  sshCommandTimeoutMs: 10_000,
  uploadStallTimeoutMs: 3_000,
  taskTimeoutMs: 60_000,
  flashTimeoutMs: 2_000,
  reconnectDelayMs: 50,
  reconnectRetryDelayMs: 50,
};

interface EngineOptions {
  readonly upgrader: Upgrader;
  readonly task: UpgradeTask;
  readonly settings?: Partial<UpgradeSettings>;
  readonly maxReconnects?: number;
  readonly maxRetries?: number;
  /** Default: there is none. */
  readonly pullUrl?: string | null;
}

/** Drives an upgrader as the product's engine does, its row being an object. One instance is one operation. */
export class InMemoryEngine implements UpgradeContext {
  readonly settings: UpgradeSettings;
  readonly lines: LogLine[] = [];
  readonly visited: UpgradePhase[] = [];
  readonly connectionReports: { id: string; failure: ReasonCode | null }[] = [];
  readonly deviceReports: DeviceReport[] = [];
  savedHostKeys: readonly HostKey[] = [];
  readonly offeredHostKeys: HostKey[] = [];
  uploadedBytes = 0;
  ending: Ending | null = null;
  /** The last failure, recoverable or not. */
  failure: ReasonCode | null = null;
  witness: Witness = {
    bootId: null,
    releaseBefore: null,
    boardName: null,
    model: null,
    macAddresses: [],
    identityProof: null,
    servicesStopped: null,
    replacedHostKey: null,
    flashAttempt: 1,
  };
  isFreshPhase = true;
  isCancelled = false;
  /** Called before each phase; may throw, as the death of a process would end it there. */
  beforePhase: (phase: ActivePhase) => void | Promise<void> = () => undefined;
  private state: OperationState = { phase: 'queued', progress: 0, tries: 0, reconnects: 0 };
  private flashedAt: number | null = null;
  private session = new DeviceSession(this);
  private aborter = new AbortController();

  constructor(private readonly options: EngineOptions) {
    this.settings = { ...quickSettings, ...options.settings };
  }

  get task(): UpgradeTask {
    const { task } = this.options;
    return { ...task, pinnedHostKeys: this.savedHostKeys.length > 0 ? this.savedHostKeys : task.pinnedHostKeys };
  }
  get signal(): AbortSignal {
    return this.aborter.signal;
  }
  get reconnects(): number {
    return this.state.reconnects;
  }
  get phase(): UpgradePhase {
    return this.state.phase;
  }
  get openShell(): DeviceShell | null {
    return this.session.openShell;
  }
  get codes(): LogCode[] {
    return this.lines.map(({ code }) => code);
  }

  shell(request?: ShellRequest): Promise<DeviceShell> {
    return this.session.shell(request);
  }
  closeShell(): Promise<void> {
    return this.session.close();
  }
  async log(code: LogCode, data: LogData = {}): Promise<void> {
    this.lines.push(logLine(code, data, new Date()));
  }
  pullUrl(): string | null {
    return this.options.pullUrl ?? null;
  }
  reportUpload(bytes: number): void {
    this.uploadedBytes = bytes;
  }
  async learn(facts: Partial<Witness>): Promise<void> {
    this.witness = { ...this.witness, ...facts };
  }
  async reportDevice(report: DeviceReport): Promise<void> {
    this.deviceReports.push(report);
  }
  async reportConnection(id: string, failure: ReasonCode | null): Promise<void> {
    this.connectionReports.push({ id, failure });
  }
  async saveHostKey(key: HostKey, standing: 'first' | 'changed'): Promise<void> {
    const isChange = standing === 'changed';
    if (isChange) await this.learn({ replacedHostKey: key.fingerprint });
    this.savedHostKeys = isChange ? [key] : [...this.savedHostKeys, key];
  }
  async offerHostKey(key: HostKey): Promise<void> {
    this.offeredHostKeys.push(key);
  }
  throwIfCancelled(): void {
    if (this.isCancelled) throw new UpgradeInterruptedError();
  }
  async millisecondsSinceFlash(): Promise<number> {
    return this.flashedAt === null ? 0 : Date.now() - this.flashedAt;
  }
  cancel(): void {
    this.isCancelled = true;
    this.aborter.abort();
  }
  abort(): void {
    this.aborter.abort();
  }

  /** Runs to the end of the operation; a run that dies is taken over by another. */
  async runToEnd(): Promise<Ending | null> {
    for (let runs = 0; runs < 200 && this.ending === null && !this.isCancelled; runs++) await this.run();
    return this.ending;
  }

  /** One claim: until the operation waits, ends, or the process dies. */
  async run(): Promise<void> {
    const isFirst = this.state.phase === 'queued';
    this.aborter = new AbortController();
    this.session = new DeviceSession(this);
    // As it would come from a row.
    this.witness = JSON.parse(JSON.stringify(this.witness)) as Witness;
    this.state = { ...this.state, phase: resumePhase(this.state.phase) };
    this.isFreshPhase = isFirst;
    try {
      while (this.ending === null) {
        const phase = this.state.phase as ActivePhase;
        this.visited.push(phase);
        await this.beforePhase(phase);
        if (!(await this.take(await this.result(phase)))) return;
      }
    } catch (error) {
      if (error instanceof UpgradeInterruptedError && this.isCancelled) await this.undo('end');
      else if (!(error instanceof ProcessDied || error instanceof UpgradeInterruptedError)) throw error;
    } finally {
      await this.session.close();
    }
  }

  private async result(phase: ActivePhase): Promise<PhaseResult> {
    try {
      return await this.options.upgrader.phases[phase](this);
    } catch (error) {
      if (!(error instanceof UpgradeError)) throw error;
      await this.log('failed', { cause: `${reasonSentence(error.reason)} ${error.detail}` });
      return { kind: 'failure', reason: error.reason };
    }
  }

  /** False: the worker is given back. */
  private async take(result: PhaseResult): Promise<boolean> {
    const before = this.state.phase;
    const transition = decide(
      this.state,
      result,
      {
        reconnectRetryDelayMs: this.settings.reconnectRetryDelayMs,
        retry: { maxRetries: this.options.maxRetries ?? 0, backoffMs: 1, backoffMaxMs: 1, jitter: false },
        reconnectMaxRetries: this.options.maxReconnects ?? 40,
      },
      { now: new Date(), random: () => 0 },
    );
    this.state = transition;
    this.isFreshPhase = transition.phase !== before;
    if (transition.phase === 'flashing' && this.isFreshPhase) this.flashedAt = Date.now();
    if (result.kind === 'failure') this.failure = result.reason;
    if (result.kind === 'failure' && !isPastPointOfNoReturn(before)) {
      await this.undo(transition.status === 'in-progress' ? 'another-try' : 'end');
    }
    this.ending = transition.ending;
    if (transition.runAt) await wait(Math.max(0, transition.runAt.getTime() - Date.now()));
    return transition.runAt === undefined;
  }

  private async undo(prospect: Prospect): Promise<void> {
    this.aborter = new AbortController();
    await this.options.upgrader.tidyUp(this, prospect);
  }
}

/** Thrown in a test where the process would have been killed. */
export class ProcessDied extends Error {}
