import type { Readable } from 'node:stream';
import type { Client } from 'ssh2';
import { UpgradeError, UpgradeInterruptedError } from '../upgrade-error';
import type { UploadOptions } from './device-shell';
import { RemoteCommand } from './remote-command';
import { deadline } from './waiting';

/**
 * dropbear's window (its DEFAULT_RECV_WINDOW), which it opens anew for each packet. A piece of this size is one packet and
 * one answer; with any other, packets that fill up what is left of the window become ever smaller and more.
 */
const PIECE_BYTES = 24 * 1024;
/** Ready to go as soon as the window opens. ssh2 would buffer up to 2 MiB of a piped stream; so few keep memory flat. */
const PIECES_AHEAD = 8;
const COMMAND_NOT_FOUND = 127;

/**
 * One command that takes a file on its standard input. Thousands of pieces pass in a second: one timer and one listener
 * watch over all of them.
 */
export class Transfer {
  private acknowledgements = 0;
  private acknowledgedBytes = 0;
  private piecesAhead = 0;
  private exitCode: number | null = null;
  /** What ended it before all was sent. */
  private failure: Error | null = null;
  private waiting: { readonly resolve: () => void; readonly reject: (error: Error) => void } | null = null;

  private constructor(
    private readonly command: RemoteCommand,
    private readonly timer: NodeJS.Timeout,
    private readonly options: UploadOptions,
  ) {}

  /** False: the device does not know the command. */
  static async run(
    { client, text, signal }: { readonly client: Client; readonly text: string; readonly signal: AbortSignal },
    options: UploadOptions,
    feed: (transfer: Transfer) => Promise<void>,
  ): Promise<boolean> {
    const stalled = () => new UpgradeError('upload-stalled');
    const command = await deadline(RemoteCommand.start(client, text), options.stallTimeoutMs, signal, stalled);
    const timer = setTimeout(() => transfer.fail(stalled()), options.stallTimeoutMs);
    const transfer: Transfer = new Transfer(command, timer, options);
    const abort = () => transfer.fail(new UpgradeInterruptedError());
    signal.addEventListener('abort', abort);
    if (signal.aborted) abort();
    void command.end.then((end) => transfer.end(end.exitCode));
    command.channel.on('data', () => transfer.move());
    try {
      await feed(transfer);
      await transfer.finish();
      return true;
    } catch (error) {
      if (error instanceof CommandNotFoundError) return false;
      throw error;
    } finally {
      signal.removeEventListener('abort', abort);
      clearTimeout(timer);
      command.close();
    }
  }

  async send(open: () => Promise<Readable>): Promise<void> {
    const stream = await open().catch((error: unknown) => {
      throw readingFailure(error);
    });
    try {
      for await (const piece of pieces(stream)) {
        this.start(piece, () => this.options.onProgress?.((this.acknowledgedBytes += piece.length)));
        while (this.piecesAhead >= PIECES_AHEAD) await this.movement();
      }
      while (this.piecesAhead > 0) await this.movement();
    } finally {
      stream.destroy();
    }
  }

  async write(piece: Buffer): Promise<void> {
    this.start(piece);
    while (this.piecesAhead > 0) await this.movement();
  }

  /** A zero byte says yes; anything else is followed by the reason. */
  async acknowledgement(): Promise<void> {
    const at = this.acknowledgements++;
    const { stdout } = this.command;
    while (stdout.size <= at) await this.movement();
    const [first, ...reason] = stdout.from(at);
    if (first !== 0) throw failureFor(Buffer.from(reason).toString('utf8'));
  }

  private start(piece: Buffer, acknowledged: () => void = () => undefined): void {
    if (this.failure) throw this.failure;
    this.piecesAhead += 1;
    // Called when the device's window has taken it.
    this.command.channel.write(piece, (error) => {
      if (error) return;
      this.piecesAhead -= 1;
      acknowledged();
      this.move();
    });
  }

  private async finish(): Promise<void> {
    this.command.channel.end();
    while (this.exitCode === null) await this.movement();
  }

  /** Resolves when something moved; rejects when nothing will any more. */
  private movement(): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.failure) reject(this.failure);
      else this.waiting = { resolve, reject };
    });
  }

  private move(): void {
    this.timer.refresh();
    this.waiting?.resolve();
  }

  private fail(error: Error): void {
    this.failure ??= error;
    this.waiting?.reject(this.failure);
  }

  /** A command that ends well has taken all, or its end tells what became of the rest. */
  private end(exitCode: number): void {
    this.exitCode = exitCode;
    const hasTakenAll = this.command.channel.writableEnded && exitCode === 0;
    if (hasTakenAll) this.move();
    else this.fail(this.failureAt(exitCode));
  }

  private failureAt(exitCode: number): Error {
    if (exitCode === COMMAND_NOT_FOUND) return new CommandNotFoundError();
    if (exitCode === -1) return new UpgradeError('link-lost');
    const { stdout, stderr } = this.command;
    return failureFor(stderr.text() || stdout.text());
  }
}

class CommandNotFoundError extends Error {}

function failureFor(words: string): UpgradeError {
  const isFull = /no space left/i.test(words);
  return new UpgradeError(isFull ? 'storage-full' : 'upload-failed', words.trim());
}

function readingFailure(error: unknown): Error {
  if (error instanceof UpgradeError || error instanceof UpgradeInterruptedError) return error;
  return new UpgradeError('image-unavailable', '', { cause: error });
}

/** All of one size but the last, however the stream parts its bytes. */
async function* pieces(stream: Readable): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  try {
    for await (const chunk of stream) {
      const bytes = chunk as Buffer;
      let at = rest.length === 0 ? 0 : PIECE_BYTES - rest.length;
      if (rest.length + bytes.length < PIECE_BYTES) {
        rest = Buffer.concat([rest, bytes]);
        continue;
      }
      if (at > 0) yield Buffer.concat([rest, bytes.subarray(0, at)]);
      for (; at + PIECE_BYTES <= bytes.length; at += PIECE_BYTES) yield bytes.subarray(at, at + PIECE_BYTES);
      rest = bytes.subarray(at);
    }
    if (rest.length > 0) yield rest;
  } catch (error) {
    throw readingFailure(error);
  }
}
