import type { Readable } from 'node:stream';
import type { Client } from 'ssh2';
import { UpgradeError } from '../upgrade-error';
import { joinOutput } from './bounded-output';
import type { Connection } from './connect';
import type { DeviceShell, ExecOptions, ExecResult, UploadOptions } from './device-shell';
import { commandText, scriptText } from './quote';
import { RemoteCommand, type CommandEnd } from './remote-command';
import { uploadFile } from './upload';
import { deadline, throwIfAborted } from './waiting';

export interface ShellPorts {
  readonly address: string;
  readonly transfer: DeviceShell['transfer'];
  readonly commandTimeoutMs: number;
  /** Read anew for every command. */
  readonly signal: () => AbortSignal;
  readonly trustHostKey: () => Promise<void>;
}

const CLOSE_TIMEOUT_MS = 1_000;

/** A device shell over an SSH connection: one exec channel per command, no terminal. */
export class SshShell implements DeviceShell {
  private isClosed = false;
  private turn: Promise<unknown> = Promise.resolve();
  private readonly client: Client;
  readonly address: string;
  readonly transfer: DeviceShell['transfer'];
  readonly hostKey: DeviceShell['hostKey'];
  hostKeyStanding: DeviceShell['hostKeyStanding'];

  constructor(
    connection: Connection,
    private readonly ports: ShellPorts,
  ) {
    this.client = connection.client;
    this.address = ports.address;
    this.transfer = ports.transfer;
    this.hostKey = connection.hostKey;
    this.hostKeyStanding = connection.standing;
    this.client.once('close', () => (this.isClosed = true));
    // After `end` the other side sends nothing more; waiting for `close` could take as long as it likes.
    this.client.once('end', () => (this.isClosed = true));
  }

  get isOpen(): boolean {
    return !this.isClosed;
  }

  async trustHostKey(): Promise<void> {
    if (this.hostKeyStanding === 'pinned') return;
    await this.ports.trustHostKey();
    this.hostKeyStanding = 'pinned';
  }

  exec(argv: readonly string[], options: ExecOptions = {}): Promise<ExecResult> {
    return this.inTurn(() => this.run(commandText(argv), options));
  }

  script(script: string, parameters: readonly string[] = [], options: ExecOptions = {}): Promise<ExecResult> {
    return this.inTurn(() => this.run(scriptText(script, parameters), options));
  }

  upload(open: () => Promise<Readable>, path: string, options: UploadOptions): Promise<void> {
    return this.inTurn(() => uploadFile(this.openClient(), open, path, options, this.ports.signal()));
  }

  close(): Promise<void> {
    if (this.isClosed) return Promise.resolve();
    this.isClosed = true;
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.client.destroy();
        resolve();
      }, CLOSE_TIMEOUT_MS);
      this.client.once('close', () => {
        clearTimeout(timer);
        resolve();
      });
      this.client.end();
    });
  }

  /** Dropbear (seen with 2022.83) closes a channel unanswered when another command of the session ends meanwhile. */
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.turn.then(work);
    this.turn = mine.catch(() => undefined);
    return mine;
  }

  private async run(command: string, options: ExecOptions): Promise<ExecResult> {
    const signal = this.ports.signal();
    throwIfAborted(signal);
    const timeoutMs = options.timeoutMs ?? this.ports.commandTimeoutMs;
    const tooLate = () => new UpgradeError('timed-out', `Command timed out after ${timeoutMs / 1000} seconds.`);
    const starting = RemoteCommand.start(this.openClient(), command);
    const running = await deadline(starting, timeoutMs, signal, tooLate).catch((error: unknown) => {
      starting.then((late) => late.close()).catch(() => undefined);
      throw error;
    });
    try {
      const end = await deadline(running.end, timeoutMs, signal, tooLate);
      const [stdout, stderr] = [running.stdout.text(), running.stderr.text()];
      this.assertExpected(end, options, stderr || stdout);
      return { output: joinOutput(stdout, stderr), exitCode: end.exitCode };
    } finally {
      running.close();
    }
  }

  private assertExpected({ exitCode, isKilled }: CommandEnd, options: ExecOptions, words: string): void {
    const { okExitCodes = [0] } = options;
    if (okExitCodes === 'any' || okExitCodes.includes(exitCode)) return;
    if (exitCode === -1 && !isKilled) throw new UpgradeError('link-lost');
    throw new UpgradeError('command-failed', words.trim() || `Unexpected exit code: ${exitCode}`);
  }

  private openClient(): Client {
    if (this.isClosed) throw new UpgradeError('link-lost');
    return this.client;
  }
}
