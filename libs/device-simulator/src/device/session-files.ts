import type { ServerChannel } from 'ssh2';
import type { Writable } from 'node:stream';
import { BrokenPipeError, OpenFile } from '../shell/open-file';
import type { UploadMeter } from './upload-meter';

const pieceBytes = 64 * 1024;

/** Whether a connection or session still stands, and a way to hear of its end. */
export class Link {
  private readonly listeners = new Set<() => void>();
  private broken = false;

  get isBroken(): boolean {
    return this.broken;
  }

  break(): void {
    if (this.broken) return;
    this.broken = true;
    for (const listener of [...this.listeners]) listener();
    this.listeners.clear();
  }

  onBreak(listener: () => void): () => void {
    if (this.broken) listener();
    else this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}

/** Standard output or error of a session. */
export class SessionOutput extends OpenFile {
  constructor(
    private readonly stream: Writable,
    private readonly link: Link,
  ) {
    super();
  }

  override write(data: Buffer): Promise<void> {
    if (this.link.isBroken) return Promise.reject(new BrokenPipeError());
    if (data.length === 0) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const stop = this.link.onBreak(() => reject(new BrokenPipeError()));
      // The file's bytes may change later, the stream's must not.
      this.stream.write(Buffer.from(data), () => {
        stop();
        resolve();
      });
    });
  }
}

/** Standard input of a session: ends when the client says so, and when the connection breaks. */
export class SessionInput extends OpenFile {
  private isEnded = false;
  private isStalled = false;
  private hasReported = false;

  constructor(
    private readonly channel: ServerChannel,
    private readonly link: Link,
    private readonly meter: UploadMeter,
    private readonly breakLink: () => void,
  ) {
    super();
    channel.once('end', () => (this.isEnded = true));
  }

  protected override async readNext(): Promise<Buffer | null> {
    if (this.isStalled) await new Promise<void>((resolve) => this.link.onBreak(resolve));
    for (;;) {
      if (this.link.isBroken) return this.end(false);
      const piece = this.nextPiece();
      if (piece !== null) return this.take(piece);
      if (this.isEnded) return this.end(true);
      await this.arrival();
    }
  }

  private async take(piece: Buffer): Promise<Buffer | null> {
    const { chunk, then } = this.meter.receive(piece);
    if (then === 'broken') this.breakLink();
    if (then === 'stalled') this.isStalled = true;
    if (chunk.length === 0) return this.readNext();
    const { delayMs } = this.meter;
    if (delayMs > 0) await new Promise((resolve) => setTimeout(resolve, delayMs));
    return chunk;
  }

  private nextPiece(): Buffer | null {
    const { readableLength } = this.channel;
    if (readableLength === 0) {
      // Lets the stream notice its end.
      this.channel.read(0);
      return null;
    }
    return this.channel.read(Math.min(pieceBytes, readableLength)) as Buffer | null;
  }

  private arrival(): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        stop();
        this.channel.off('readable', done).off('end', done);
        resolve();
      };
      const stop = this.link.onBreak(done);
      this.channel.on('readable', done).on('end', done);
    });
  }

  private end(isWhole: boolean): null {
    if (!this.hasReported) this.meter.end(isWhole);
    this.hasReported = true;
    return null;
  }
}
