import { basename } from 'node:path';
import type { Readable } from 'node:stream';
import type { Client } from 'ssh2';
import { UpgradeError } from '../upgrade-error';
import type { UploadOptions } from './device-shell';
import { commandText, scriptText } from './quote';
import { RemoteCommand } from './remote-command';
import { deadline } from './waiting';

/** What one packet holds. ssh2 would buffer up to 2 MiB of a piped stream; so few pieces keep memory flat. */
const PIECE_BYTES = 32 * 1024;
/** Ready to go as soon as the device opens its small window (dropbear: 24 KiB) a little further. */
const PIECES_AHEAD = 8;
const COMMAND_NOT_FOUND = 127;

type Open = () => Promise<Readable>;

/** Of `dd` (busybox: coreutils/dd.c). */
const BLOCK_BYTES = 4096;

/**
 * Streams into a file of the device without SFTP, which stock OpenWrt lacks: `cat`, else the receiving side of `scp`; for
 * the rest of a file `dd`, which writes at its place whatever the file's size has become meanwhile.
 */
export async function uploadFile(
  client: Client,
  open: Open,
  path: string,
  options: UploadOptions,
  signal: AbortSignal,
): Promise<void> {
  if (options.startByte) return sendRest(client, open, path, options, signal);
  const hasCat = await new Transfer(client, options, signal).run(scriptText('cat > "$1"', [path]), (transfer) =>
    transfer.send(open),
  );
  if (hasCat) return;
  const hasScp = await new Transfer(client, options, signal).run(commandText(['scp', '-t', path]), async (transfer) => {
    await transfer.acknowledgement();
    await transfer.write(Buffer.from(`C0644 ${options.sizeBytes} ${basename(path).replaceAll('\n', '')}\n`));
    await transfer.acknowledgement();
    await transfer.send(open);
    await transfer.write(Buffer.from([0]));
    await transfer.acknowledgement();
  });
  if (!hasScp) throw new UpgradeError('upload-failed', 'The device has neither cat nor scp.');
}

async function sendRest(
  client: Client,
  open: Open,
  path: string,
  { startByte = 0, ...options }: UploadOptions,
  signal: AbortSignal,
): Promise<void> {
  if (startByte === options.sizeBytes) return;
  const command = scriptText(`dd of="$1" bs=${BLOCK_BYTES} seek="$2"`, [path, String(startByte / BLOCK_BYTES)]);
  const { onProgress } = options;
  const rest = { ...options, onProgress: (bytes: number) => onProgress?.(startByte + bytes) };
  const hasDd = await new Transfer(client, rest, signal).run(command, (transfer) => transfer.send(open));
  if (!hasDd) throw new UpgradeError('upload-failed', 'The device has no dd.');
}

/** One command that takes a file on its standard input. */
class Transfer {
  private command: RemoteCommand | null = null;
  private acknowledgements = 0;
  private acknowledgedBytes = 0;
  /** Rejects with what ended the command before all was sent. */
  private ended: Promise<never> = new Promise(() => undefined);

  constructor(
    private readonly client: Client,
    private readonly options: UploadOptions,
    private readonly signal: AbortSignal,
  ) {}

  /** False: the device does not know the command. */
  async run(text: string, feed: (transfer: Transfer) => Promise<void>): Promise<boolean> {
    const command = await this.moving(RemoteCommand.start(this.client, text));
    this.command = command;
    this.ended = command.end.then(({ exitCode }) => Promise.reject(this.failure(exitCode)));
    this.ended.catch(() => undefined);
    try {
      await feed(this);
      command.channel.end();
      const { exitCode } = await this.moving(command.end);
      if (exitCode !== 0) throw this.failure(exitCode);
      return true;
    } catch (error) {
      if (error instanceof CommandNotFoundError) return false;
      throw error;
    } finally {
      command.close();
    }
  }

  async send(open: Open): Promise<void> {
    const stream = await open().catch((error: unknown) => {
      throw new UpgradeError('image-unavailable', '', { cause: error });
    });
    const ahead: { readonly bytes: number; readonly written: Promise<void> }[] = [];
    const awaitOldest = async () => {
      const oldest = ahead.shift();
      if (!oldest) return;
      await this.moving(oldest.written);
      this.acknowledgedBytes += oldest.bytes;
      this.options.onProgress?.(this.acknowledgedBytes);
    };
    try {
      for await (const chunk of readable(stream)) {
        for (let at = 0; at < chunk.length; at += PIECE_BYTES) {
          const piece = chunk.subarray(at, at + PIECE_BYTES);
          ahead.push({ bytes: piece.length, written: this.start(piece) });
          if (ahead.length >= PIECES_AHEAD) await awaitOldest();
        }
      }
      while (ahead.length > 0) await awaitOldest();
    } finally {
      stream.destroy();
    }
  }

  write(piece: Buffer): Promise<void> {
    return this.moving(this.start(piece));
  }

  /** Resolves when the device's window has taken it. */
  private start(piece: Buffer): Promise<void> {
    const { channel } = this.running();
    const written = new Promise<void>((resolve, reject) => {
      channel.write(piece, (error) => (error ? reject(this.failure(-1)) : resolve()));
    });
    const result = Promise.race([written, this.ended]);
    // Others may be awaited, and fail, before it.
    result.catch(() => undefined);
    return result;
  }

  /** A zero byte says yes; anything else is followed by the reason. */
  async acknowledgement(): Promise<void> {
    const { channel, stdout } = this.running();
    const at = this.acknowledgements++;
    while (stdout.size <= at) {
      const more = new Promise<void>((resolve) => channel.once('data', () => resolve()));
      await this.moving(Promise.race([more, this.ended]));
    }
    const [first, ...reason] = stdout.from(at);
    if (first !== 0) throw failureFor(Buffer.from(reason).toString('utf8'));
  }

  private moving<T>(work: Promise<T>): Promise<T> {
    const { stallTimeoutMs } = this.options;
    return deadline(work, stallTimeoutMs, this.signal, () => new UpgradeError('upload-stalled'));
  }

  private failure(exitCode: number): Error {
    if (exitCode === COMMAND_NOT_FOUND) return new CommandNotFoundError();
    if (exitCode === -1) return new UpgradeError('link-lost');
    const { stdout, stderr } = this.running();
    return failureFor(stderr.text() || stdout.text());
  }

  private running(): RemoteCommand {
    if (!this.command) throw new Error('No command is running.');
    return this.command;
  }
}

class CommandNotFoundError extends Error {}

function failureFor(words: string): UpgradeError {
  const isFull = /no space left/i.test(words);
  return new UpgradeError(isFull ? 'storage-full' : 'upload-failed', words.trim());
}

async function* readable(stream: Readable): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of stream) yield chunk as Buffer;
  } catch (error) {
    throw new UpgradeError('image-unavailable', '', { cause: error });
  }
}
