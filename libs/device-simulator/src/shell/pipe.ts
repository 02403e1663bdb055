import { BrokenPipeError, OpenFile } from './open-file';

// As Linux: a writer sleeps while so many bytes wait to be read.
const capacityBytes = 65_536;

interface PipeState {
  readonly chunks: Buffer[];
  bytes: number;
  hasReader: boolean;
  hasWriter: boolean;
  waiting: (() => void)[];
}

/** Both ends of a pipe. */
export function createPipe(): { reader: OpenFile; writer: OpenFile } {
  const state: PipeState = { chunks: [], bytes: 0, hasReader: true, hasWriter: true, waiting: [] };
  return { reader: new PipeReader(state), writer: new PipeWriter(state) };
}

function changed(state: PipeState): Promise<void> {
  return new Promise((resolve) => state.waiting.push(resolve));
}

function wake(state: PipeState): void {
  const { waiting } = state;
  state.waiting = [];
  for (const resolve of waiting) resolve();
}

class PipeReader extends OpenFile {
  constructor(private readonly state: PipeState) {
    super();
  }

  protected override async readNext(): Promise<Buffer | null> {
    for (;;) {
      const chunk = this.state.chunks.shift();
      if (chunk !== undefined) {
        this.state.bytes -= chunk.length;
        wake(this.state);
        return chunk;
      }
      if (!this.state.hasWriter) return null;
      await changed(this.state);
    }
  }

  protected override close(): void {
    this.state.hasReader = false;
    wake(this.state);
  }
}

class PipeWriter extends OpenFile {
  constructor(private readonly state: PipeState) {
    super();
  }

  override async write(data: Buffer): Promise<void> {
    while (this.state.hasReader && this.state.bytes >= capacityBytes) await changed(this.state);
    if (!this.state.hasReader) throw new BrokenPipeError();
    if (data.length === 0) return;
    this.state.chunks.push(data);
    this.state.bytes += data.length;
    wake(this.state);
  }

  protected override close(): void {
    this.state.hasWriter = false;
    wake(this.state);
  }
}
