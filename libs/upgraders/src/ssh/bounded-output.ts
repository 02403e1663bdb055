const LIMIT_BYTES = 64 * 1024;

/** Takes everything, so that the sender is never held up, and keeps the first 64 KiB. */
export class BoundedOutput {
  private readonly pieces: Buffer[] = [];
  size = 0;

  add(piece: Buffer): void {
    const kept = piece.subarray(0, LIMIT_BYTES - this.size);
    if (kept.length === 0) return;
    this.pieces.push(kept);
    this.size += kept.length;
  }

  /** The bytes from here on. */
  from(start: number): Buffer {
    return Buffer.concat(this.pieces).subarray(start);
  }

  /** As UTF-8, without the bytes that are none, and without NUL, which no database keeps. */
  text(): string {
    return this.from(0).toString('utf8').replaceAll('\uFFFD', '').replaceAll('\0', '');
  }
}

/** Standard output, then standard error on a line of its own. */
export function joinOutput(stdout: string, stderr: string): string {
  if (stderr === '') return stdout;
  return stdout.endsWith('\n') ? stdout + stderr : `${stdout}\n${stderr}`;
}
