import type { RegularFile } from '../filesystem/nodes';

/** The other end of a pipe or session is gone. */
export class BrokenPipeError extends Error {
  constructor() {
    super('Broken pipe');
    this.name = 'BrokenPipeError';
  }
}

/** A failure that the command says in its own words, such as a full disk. */
export class IoError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'IoError';
  }
}

/** An open file description: shared by every descriptor duplicated from it, closed with the last of them. */
export abstract class OpenFile {
  /** What is in the file system behind it; the same for all who opened the same file. */
  readonly node: RegularFile | undefined = undefined;
  private references = 1;
  private unread: Buffer | undefined;

  retain(): this {
    this.references += 1;
    return this;
  }

  release(): void {
    this.references -= 1;
    if (this.references === 0) this.close();
  }

  /** The next bytes; null at the end. */
  async read(): Promise<Buffer | null> {
    const kept = this.unread;
    this.unread = undefined;
    return kept ?? this.readNext();
  }

  /** One line with its newline, leaving the rest for the next reader; null at the end. */
  async readLine(): Promise<Buffer | null> {
    const parts: Buffer[] = [];
    for (;;) {
      const chunk = await this.read();
      if (chunk === null) return parts.length === 0 ? null : Buffer.concat(parts);
      const newline = chunk.indexOf(0x0a);
      if (newline >= 0) {
        this.putBack(chunk.subarray(newline + 1));
        parts.push(chunk.subarray(0, newline + 1));
        return Buffer.concat(parts);
      }
      parts.push(chunk);
    }
  }

  putBack(rest: Buffer): void {
    if (rest.length > 0) this.unread = rest;
  }

  protected async readNext(): Promise<Buffer | null> {
    throw new IoError('Bad file descriptor');
  }

  async write(_data: Buffer): Promise<void> {
    throw new IoError('Bad file descriptor');
  }

  protected close(): void {}
}

export class NullDevice extends OpenFile {
  protected override async readNext(): Promise<null> {
    return null;
  }

  override async write(): Promise<void> {}
}

/** Text to read, for here-documents and files made up on the spot. */
export class TextSource extends OpenFile {
  private isRead = false;

  constructor(private readonly content: Buffer) {
    super();
  }

  protected override async readNext(): Promise<Buffer | null> {
    if (this.isRead || this.content.length === 0) return null;
    this.isRead = true;
    return this.content;
  }
}

/** Collects what a command substitution says. */
export class TextSink extends OpenFile {
  private readonly chunks: Buffer[] = [];

  override async write(data: Buffer): Promise<void> {
    this.chunks.push(data);
  }

  get text(): string {
    return Buffer.concat(this.chunks).toString();
  }
}
