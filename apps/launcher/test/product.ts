import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..', '..');

/** What `npm start` runs, as a person starts it: with nothing set but where its data is, unless a test says more. */
export class Product {
  output = '';
  private readonly npm: ChildProcess;
  private readonly ended: Promise<unknown>;
  private onOutput: () => void = () => undefined;

  constructor(
    private readonly dataDir: string,
    settings: Readonly<Record<string, string>> = {},
  ) {
    this.npm = spawn('npm', ['start'], {
      cwd: root,
      // Of the group that a terminal's Ctrl-C reaches, and apart from ours.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env['PATH'],
        HOME: process.env['HOME'],
        DATA_DIR: dataDir,
        HOST: '127.0.0.1',
        PORT: '0',
        EXTENSIONS: process.env['TEST_EXTENSIONS'] ?? '',
        ...settings,
      },
    });
    this.ended = once(this.npm, 'close');
    for (const stream of [this.npm.stdout, this.npm.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        this.output += chunk.toString();
        this.onOutput();
      });
    }
  }

  /** Its URL once it is healthy. */
  async untilReady(): Promise<string> {
    const ready = /ready: (\S+)\/$/m;
    const seen = new Promise<void>((resolve) => {
      this.onOutput = () => ready.test(this.output) && resolve();
    });
    await Promise.race([seen, this.ended]);
    const url = ready.exec(this.output)?.[1];
    if (url === undefined) throw new Error(`It did not start:\n${this.output}`);
    return url;
  }

  async untilEnded(): Promise<string> {
    await this.ended;
    return this.output;
  }

  signal(signal: NodeJS.Signals, to: 'npm' | 'group'): void {
    const { pid } = this.npm;
    if (pid !== undefined && this.npm.exitCode === null) process.kill(to === 'npm' ? pid : -pid, signal);
  }

  /** Numbers of all that it runs and, in its data folder, says it runs. */
  processes(): Map<string, number> {
    const run = join(this.dataDir, 'run');
    return new Map(
      readdirSync(run).map((file) => [
        file.replace('.pid', ''),
        Number(readFileSync(join(run, file), 'utf8').split(' ', 1)[0]),
      ]),
    );
  }

  pid(name: string): number {
    const pid = this.processes().get(name);
    if (pid === undefined) throw new Error(`There is no ${name}.`);
    return pid;
  }
}
