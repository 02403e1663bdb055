import type { Readable } from 'node:stream';
import type { PinnedHostKey, Transfer } from '../task';

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

export interface ShellRequest {
  /** Whether a changed host key is no obstacle; may look at the device, and must not write to it. Default: it is one. */
  readonly admitChangedHostKey?: (shell: DeviceShell) => Promise<boolean>;
  /** Failed attempts are to be expected and not logged one by one. */
  readonly isPatient?: boolean;
}

/** A session on a device: one thing after the other. A broken one throws `link-lost`, and so does every later call. */
export interface DeviceShell {
  /** The address that answered, with its port. */
  readonly address: string;
  /** `pinned`: the one we know. `first`: none was known. `changed`: not the one we know, admitted on request. */
  readonly hostKeyStanding: 'pinned' | 'first' | 'changed';
  /** How images are to get to the device over this connection. */
  readonly transfer: Transfer;
  /** What the device showed in this session. */
  readonly hostKey: PinnedHostKey;
  /** Pins the host key of this session. To be called once the device has proved itself; does nothing for a pinned one. */
  trustHostKey(): Promise<void>;
  /** An argument list; quoted for the device's shell in one place. */
  exec(argv: readonly string[], options?: ExecOptions): Promise<ExecResult>;
  /** Runs a fixed script of ours with these positional parameters, each quoted. */
  script(script: string, parameters?: readonly string[], options?: ExecOptions): Promise<ExecResult>;
  /** Streams into a file on the device; stops with `upload-stalled` when no byte was acknowledged for the limit. */
  upload(open: () => Promise<Readable>, path: string, options: UploadOptions): Promise<void>;
  close(): Promise<void>;
}

export interface UploadOptions {
  /** The file holds the bytes before it already; a multiple of 4096 unless it is all of them. Default: 0, a new file. */
  readonly startByte?: number;
  readonly sizeBytes: number;
  readonly stallTimeoutMs: number;
  readonly onProgress?: (acknowledgedBytes: number) => void;
}
