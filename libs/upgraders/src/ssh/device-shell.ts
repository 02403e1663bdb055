import type { Readable } from 'node:stream';

export interface ExecOptions {
  /** Default: only 0. Another code throws `command-failed` with the command's words. -1: the channel closed without one. */
  readonly okExitCodes?: readonly number[] | 'any';
  /** Default: the setting. Exceeded: `timed-out`. */
  readonly timeoutMs?: number;
}

export interface ExecResult {
  /** Standard output, then standard error on a new line; UTF-8, bad bytes dropped, bounded. */
  readonly output: string;
  /** -1: the channel closed without an exit status. */
  readonly exitCode: number;
}

/** A session on a device. A broken one throws `link-lost`, and so does every later call. */
export interface DeviceShell {
  /** The address that answered, with its port. */
  readonly address: string;
  /** An argument list; quoted for the device's shell in one place. */
  exec(argv: readonly string[], options?: ExecOptions): Promise<ExecResult>;
  /** Runs a fixed script of ours with these positional parameters, each quoted. */
  script(script: string, parameters?: readonly string[], options?: ExecOptions): Promise<ExecResult>;
  /** Streams into a file on the device; stops with `upload-stalled` when no byte was acknowledged for the limit. */
  upload(stream: Readable, path: string, options: UploadOptions): Promise<void>;
  close(): Promise<void>;
}

export interface UploadOptions {
  readonly sizeBytes: number;
  readonly stallTimeoutMs: number;
  readonly onProgress?: (acknowledgedBytes: number) => void;
}
