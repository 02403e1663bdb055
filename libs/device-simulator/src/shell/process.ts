import { BrokenPipeError, IoError, type OpenFile } from './open-file';
import type { ProcessTable } from './process-table';

export type Signal = 'HUP' | 'INT' | 'QUIT' | 'KILL' | 'PIPE' | 'TERM' | 'USR1' | 'USR2' | 'ALRM';

export const signalNumbers: Readonly<Record<Signal, number>> = {
  HUP: 1,
  INT: 2,
  QUIT: 3,
  KILL: 9,
  USR1: 10,
  USR2: 12,
  PIPE: 13,
  ALRM: 14,
  TERM: 15,
};

/** Thrown in a process at whatever it waits for, once a signal has ended it. */
export class ProcessKilledError extends Error {
  constructor(readonly signal: Signal) {
    super(`killed by ${signal}`);
    this.name = 'ProcessKilledError';
  }
}

export type Descriptors = ReadonlyMap<number, OpenFile>;

/** A process of a device: descriptors, signals, and the one promise of its end. */
export class Process {
  readonly ignoredSignals: Set<Signal>;
  /** Set by a shell that has a handler of its own for a signal; returns whether it took it. */
  onSignal: ((signal: Signal) => boolean) | undefined;
  readonly exited: Promise<number>;
  /** The signal that ended its program; undefined while it runs and when it came to an end by itself. */
  endedBy: Signal | undefined;
  private killedBy: Signal | undefined;
  private descriptorTable: Map<number, OpenFile>;
  private waiters = new Set<(signal: Signal) => void>();
  private resolveExit: (status: number) => void = () => {};

  constructor(
    readonly table: ProcessTable,
    readonly pid: number,
    readonly parentPid: number,
    public commandLine: string,
    descriptors: Descriptors,
    ignoredSignals: ReadonlySet<Signal>,
  ) {
    this.ignoredSignals = new Set(ignoredSignals);
    this.descriptorTable = new Map([...descriptors].map(([number, file]) => [number, file.retain()]));
    this.exited = new Promise((resolve) => (this.resolveExit = resolve));
  }

  get descriptors(): Descriptors {
    return this.descriptorTable;
  }

  /** Takes over the reference to the file. */
  replace(number: number, file: OpenFile): void {
    this.descriptorTable.get(number)?.release();
    this.descriptorTable.set(number, file);
  }

  closeDescriptor(number: number): void {
    this.descriptorTable.get(number)?.release();
    this.descriptorTable.delete(number);
  }

  /** Undoes every change that the action makes to the descriptors. */
  async restoringDescriptors<T>(action: () => Promise<T>): Promise<T> {
    const saved = this.descriptorTable;
    this.descriptorTable = new Map([...saved].map(([number, file]) => [number, file.retain()]));
    try {
      return await action();
    } finally {
      this.closeAll();
      this.descriptorTable = saved;
    }
  }

  signal(signal: Signal): void {
    if (signal !== 'KILL' && (this.ignoredSignals.has(signal) || this.onSignal?.(signal) === true)) return;
    this.killedBy ??= signal;
    for (const waiter of [...this.waiters]) waiter(signal);
  }

  throwIfKilled(): void {
    if (this.killedBy !== undefined) throw new ProcessKilledError(this.killedBy);
  }

  /** Waits for the promise, or for the signal that ends this process. */
  async until<T>(promise: Promise<T>): Promise<T> {
    this.throwIfKilled();
    let waiter: ((signal: Signal) => void) | undefined;
    const killed = new Promise<never>((_, reject) => {
      waiter = (signal) => reject(new ProcessKilledError(signal));
      this.waiters.add(waiter);
    });
    try {
      return await Promise.race([promise, killed]);
    } finally {
      if (waiter !== undefined) this.waiters.delete(waiter);
    }
  }

  /** Lets the rest of the program have its turn, so that a busy loop of a script is not one of ours. */
  breathe(): Promise<void> {
    return this.until(new Promise((resolve) => setImmediate(resolve)));
  }

  sleep(milliseconds: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const slept = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, milliseconds);
    });
    return this.until(slept).finally(() => clearTimeout(timer));
  }

  descriptor(number: number): OpenFile {
    const file = this.descriptorTable.get(number);
    if (file === undefined) throw new IoError('Bad file descriptor');
    return file;
  }

  read(number = 0): Promise<Buffer | null> {
    return this.until(this.descriptor(number).read());
  }

  readLine(number = 0): Promise<Buffer | null> {
    return this.until(this.descriptor(number).readLine());
  }

  /** Writing to what nobody reads any more ends the process, unless it ignores PIPE. */
  async write(number: number, data: Buffer | string): Promise<void> {
    try {
      const bytes = typeof data === 'string' ? Buffer.from(data) : data;
      await this.until(this.descriptor(number).write(bytes));
    } catch (error) {
      if (!(error instanceof BrokenPipeError)) throw error;
      this.signal('PIPE');
      this.throwIfKilled();
      throw new IoError(error.message);
    }
  }

  /** Says what went wrong; that nobody hears it is no further error. */
  async complain(text: string): Promise<void> {
    try {
      await this.write(2, text);
    } catch (error) {
      if (!(error instanceof IoError)) throw error;
    }
  }

  /** Runs its program to the end; never rejects. */
  async run(program: () => Promise<number>): Promise<number> {
    let status: number;
    try {
      status = await program();
    } catch (error) {
      if (error instanceof ProcessKilledError) {
        this.endedBy = error.signal;
        status = 128 + signalNumbers[error.signal];
      } else if (error instanceof IoError) status = 1;
      else {
        this.table.reportDefect(error);
        status = 255;
      }
    }
    this.closeAll();
    this.table.remove(this);
    this.resolveExit(status);
    return status;
  }

  private closeAll(): void {
    for (const file of this.descriptorTable.values()) file.release();
    this.descriptorTable = new Map();
  }
}
