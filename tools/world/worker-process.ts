import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');

/** A worker of the product in a process of its own, which comes back whenever it was killed. */
export class WorkerProcess {
  private child: ChildProcess | null = null;
  private isEnding = false;
  private isAsleep = false;
  readonly output: string[] = [];

  constructor(private readonly environment: Readonly<Record<string, string>>) {}

  start(): void {
    const child = fork(join(root, 'tools', 'run.mjs'), ['apps/worker/src/main.ts'], {
      cwd: root,
      env: { PATH: process.env['PATH'], ...this.environment },
      execArgv: [],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (piece: Buffer) => {
        this.output.push(piece.toString());
        this.output.splice(0, this.output.length - 200);
      });
    }
    child.once('exit', () => {
      this.child = null;
      this.isAsleep = false;
      if (!this.isEnding) this.start();
    });
    this.child = child;
  }

  /** SIGKILL, whatever it is at. */
  kill(): void {
    this.child?.kill('SIGKILL');
  }

  /** SIGTERM: it gives back what it has in hand. */
  end(): void {
    this.child?.kill('SIGTERM');
  }

  /** As if the machine slept: nothing moves, and nobody else knows. Over, too, when it is killed meanwhile. */
  async sleep(milliseconds: number): Promise<void> {
    const { child } = this;
    if (!child || this.isAsleep) return;
    this.isAsleep = true;
    child.kill('SIGSTOP');
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    if (this.child !== child) return;
    this.isAsleep = false;
    child.kill('SIGCONT');
  }

  /** Holds it still, to look at what it is at. */
  freeze(): void {
    this.child?.kill('SIGSTOP');
  }

  thaw(): void {
    if (!this.isAsleep) this.child?.kill('SIGCONT');
  }

  /** Memory in use, MiB; 0 while there is no process. */
  get residentMiB(): number {
    if (!this.child?.pid) return 0;
    try {
      const status = readFileSync(`/proc/${this.child.pid}/status`, 'utf8');
      return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1_024;
    } catch {
      return 0;
    }
  }

  async stop(): Promise<void> {
    this.isEnding = true;
    const { child } = this;
    if (!child) return;
    const ended = once(child, 'exit');
    child.kill('SIGCONT');
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), 8_000);
    await ended;
    clearTimeout(timer);
  }
}
