import { IoError, OpenFile } from '../shell/open-file';
import { FileContent } from './file-content';
import type { RegularFile } from './nodes';

export class RegularReader extends OpenFile {
  private isRead = false;

  constructor(override readonly node: RegularFile) {
    super();
  }

  /** All of the file, of which nothing was read yet; lets commands ask for sums of big files. */
  get untouched(): FileContent | undefined {
    return this.isRead ? undefined : this.node.content;
  }

  protected override async readNext(): Promise<Buffer | null> {
    if (this.isRead || this.node.content.sizeBytes === 0) return null;
    this.isRead = true;
    return this.node.content.bytes();
  }
}

export class RegularWriter extends OpenFile {
  constructor(
    override readonly node: RegularFile,
    private readonly freeBytes: () => number,
    private readonly closed: () => void,
  ) {
    super();
  }

  /** Like a real disk it takes what still fits before it complains. */
  override async write(data: Buffer): Promise<void> {
    const room = Math.max(0, this.freeBytes());
    const fitting = data.length <= room ? data : data.subarray(0, room);
    if (fitting.length > 0) this.node.content.append(fitting);
    if (fitting.length < data.length) throw new IoError('No space left on device');
  }

  protected override close(): void {
    this.closed();
  }
}

/** Hands over everything that was written once the file is closed. */
export class DynamicWriter extends OpenFile {
  private content = new FileContent();

  constructor(private readonly taken: (text: string) => void) {
    super();
  }

  override async write(data: Buffer): Promise<void> {
    this.content.append(data);
  }

  protected override close(): void {
    this.taken(this.content.bytes().toString());
  }
}
