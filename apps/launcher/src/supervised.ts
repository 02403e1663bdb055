import { setTimeout as wait } from 'node:timers/promises';
import type { RunningProcess } from '@firmware-upgrader/embedded-servers';
import { complain } from './console';

export interface Part {
  readonly name: string;
  /** Starts it, the first time and whenever it died. */
  readonly start: () => Promise<RunningProcess>;
  /** Ends it at once and leaves its data whole. */
  readonly hardSignal: NodeJS.Signals;
}

const SHORTEST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 10_000;
/** Whoever lived this long died of something new. */
const STEADY_MS = 30_000;

/** Keeps one process running, for ever, until it is told to stop. */
export class Supervised {
  private running: RunningProcess | null = null;
  private supervision: Promise<void> = Promise.resolve();
  private readonly stopping = new AbortController();
  private isHurried = false;

  constructor(private readonly part: Part) {}

  /** Rejects when the first start fails; later ones are tried again. */
  async start(): Promise<void> {
    this.running = await this.part.start();
    this.supervision = this.supervise(this.running);
  }

  /** Ends the process, and resolves when it is gone. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.end();
    await this.supervision;
  }

  /** From now on nothing is waited for. */
  hurry(): void {
    this.isHurried = true;
    if (this.running === null) return;
    try {
      process.kill(this.running.pid, this.part.hardSignal);
    } catch {
      // It was faster.
    }
  }

  private async end(): Promise<void> {
    if (this.isHurried) this.hurry();
    await this.running?.stop();
  }

  private async supervise(first: RunningProcess): Promise<void> {
    let pauseMs = SHORTEST_PAUSE_MS;
    for (let running: RunningProcess | null = first; ; running = await this.startAgain()) {
      if (running !== null) {
        const startedAt = performance.now();
        const how = await running.exited;
        this.running = null;
        if (this.stopping.signal.aborted) return;
        complain(`${this.part.name} ${how} and is started again.`);
        if (performance.now() - startedAt > STEADY_MS) pauseMs = SHORTEST_PAUSE_MS;
      }
      await wait(pauseMs, undefined, { signal: this.stopping.signal }).catch(() => undefined);
      if (this.stopping.signal.aborted) return;
      pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
    }
  }

  private async startAgain(): Promise<RunningProcess | null> {
    try {
      this.running = await this.part.start();
    } catch (error) {
      if (!this.stopping.signal.aborted) complain(`${this.part.name} could not be started again. ${String(error)}`);
      return null;
    }
    // Told to stop while it started.
    if (this.stopping.signal.aborted) await this.end();
    return this.running;
  }
}
