import { type Descriptors, Process, type Signal } from './process';

const firstPid = 1_200;

/** The processes of one boot of a device. */
export class ProcessTable {
  private nextPid = firstPid;
  private readonly byPid = new Map<number, Process>();

  constructor(
    /** Told of errors that no simulated program should ever throw. */
    readonly reportDefect: (error: unknown) => void,
  ) {}

  start(commandLine: string, descriptors: Descriptors, parent?: Process): Process {
    const ignored: ReadonlySet<Signal> = parent?.ignoredSignals ?? new Set();
    const process = new Process(this, this.nextPid, parent?.pid ?? 1, commandLine, descriptors, ignored);
    this.nextPid += 1;
    this.byPid.set(process.pid, process);
    return process;
  }

  get(pid: number): Process | undefined {
    return this.byPid.get(pid);
  }

  list(): Process[] {
    return [...this.byPid.values()];
  }

  remove(process: Process): void {
    this.byPid.delete(process.pid);
  }

  /** Power off: everything ends at once. */
  killAll(): void {
    for (const process of this.list()) process.signal('KILL');
  }
}
