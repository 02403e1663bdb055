import type { EventLog } from './events';
import type { FaultBoard } from './faults';

// Less than this is the input of a command, not an upload.
const smallestUploadBytes = 4_096;
const stepBytes = 256 * 1024;

/** Watches the input of one session: counts it, slows it down, and lets faults act on it. */
export class UploadMeter {
  private receivedBytes = 0;
  private readonly startedAt = performance.now();

  constructor(
    private readonly events: EventLog,
    private readonly faults: FaultBoard,
    private readonly bytesPerSecond: number,
  ) {}

  get isUpload(): boolean {
    return this.receivedBytes >= smallestUploadBytes;
  }

  /** What arrives of the chunk; `broken`: the connection breaks after it, `stalled`: nothing more ever comes. */
  receive(chunk: Buffer): { chunk: Buffer; then: 'go-on' | 'broken' | 'stalled' } {
    const before = this.receivedBytes;
    const room = (limit: number | undefined) => (limit === undefined ? Infinity : Math.max(0, limit - before));
    const drop = room(this.faults.get('dropUpload'));
    const stall = room(this.faults.get('stallUpload'));
    const arrived = chunk.subarray(0, Math.min(chunk.length, drop, stall));
    this.receivedBytes += arrived.length;
    this.recordSteps(before);
    if (arrived.length === chunk.length) return { chunk: this.maybeCorrupt(chunk), then: 'go-on' };
    this.faults.take(drop <= stall ? 'dropUpload' : 'stallUpload');
    return { chunk: arrived, then: drop <= stall ? 'broken' : 'stalled' };
  }

  /** How long to wait for the line to carry what was received. */
  get delayMs(): number {
    return (this.receivedBytes / this.bytesPerSecond) * 1000 - (performance.now() - this.startedAt);
  }

  end(isWhole: boolean): void {
    if (this.isUpload) this.events.record(isWhole ? 'uploaded' : 'uploadCut', { bytes: this.receivedBytes });
  }

  private recordSteps(before: number): void {
    if (before < smallestUploadBytes && this.isUpload) this.events.record('upload');
    const isNextStep = Math.floor(before / stepBytes) < Math.floor(this.receivedBytes / stepBytes);
    if (isNextStep) this.events.record('bytes', { bytes: this.receivedBytes });
  }

  private maybeCorrupt(chunk: Buffer): Buffer {
    if (!this.isUpload || !this.faults.take('corruptUpload')) return chunk;
    const changed = Buffer.from(chunk);
    changed.writeUInt8(changed.readUInt8(0) ^ 0x20, 0);
    return changed;
  }
}
