import { LOG_LIMIT_BYTES, logLine, type LogCode, type LogData, type LogLine } from '@firmware-upgrader/domain';
import type { EntityManager } from 'typeorm';
import type { Claim } from './claim';

const FULL_BYTES = LOG_LIMIT_BYTES - 8 * 1024;
// What a device says may fill so much: our own words about how it went must not be those that are left out.
const OUTPUT_FULL_BYTES = LOG_LIMIT_BYTES / 2;

/** The lines of one run that are not in its row yet, and how far its upload is. Bounded: a full log says so and stops. */
export class OperationLog {
  private lines: LogLine[] = [];
  private uploaded: number | null = null;
  private isOutputLeftOut = false;

  constructor(private bytes: number) {}

  add(code: LogCode, data: LogData = {}): void {
    if (this.bytes >= FULL_BYTES) return;
    if (code === 'output' && this.bytes >= OUTPUT_FULL_BYTES) return this.leaveOutOutput();
    const line = logLine(code, data, new Date());
    if (this.bytes + sizeOf(line) < LOG_LIMIT_BYTES) this.append(line);
    // Said as soon as it is full: whoever finds the row so needs not say it again.
    if (this.bytes >= FULL_BYTES) this.append(logLine('truncated', {}, new Date()));
  }

  uploadedBytes(bytes: number): void {
    this.uploaded = bytes;
  }

  get isEmpty(): boolean {
    return this.lines.length === 0 && this.uploaded === null;
  }

  /** What is to be written now; it is not handed out twice unless `putBack`. */
  take(): LogPortion {
    const portion = { lines: this.lines, uploadedBytes: this.uploaded };
    this.lines = [];
    this.uploaded = null;
    return portion;
  }

  private leaveOutOutput(): void {
    if (this.isOutputLeftOut) return;
    this.isOutputLeftOut = true;
    this.append(logLine('output-left-out', {}, new Date()));
  }

  private append(line: LogLine): void {
    this.lines.push(line);
    this.bytes += sizeOf(line);
  }

  /** The write of this portion was refused, or its fate is unknown: rather a line twice than a line lost. */
  putBack(portion: LogPortion): void {
    this.lines = [...portion.lines, ...this.lines];
    this.uploaded ??= portion.uploadedBytes;
  }
}

function sizeOf(line: LogLine): number {
  return Buffer.byteLength(JSON.stringify(line));
}

export interface LogPortion {
  readonly lines: readonly LogLine[];
  readonly uploadedBytes: number | null;
}

/** SQL of appending a portion, with its parameters given as `$n`. */
export function appendSql(lines: string, uploaded: string): string {
  return `log_lines = o.log_lines || ${lines}::jsonb, log_bytes = o.log_bytes + octet_length(${lines}::text),
    uploaded_bytes = coalesce(${uploaded}, o.uploaded_bytes), modified = now()`;
}

/** Appends to many logs in one statement, each under its claim. */
export async function appendLogs(
  em: EntityManager,
  entries: readonly { readonly claim: Claim; readonly portion: LogPortion }[],
): Promise<void> {
  if (entries.length === 0) return;
  await em.query(
    `UPDATE upgrade_operation o SET ${appendSql('mine.lines', 'mine.uploaded')}
     FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::int[]) AS mine(id, token, lines, uploaded)
     WHERE o.id = mine.id AND o.claim_token = mine.token`,
    [
      entries.map(({ claim }) => claim.operationId),
      entries.map(({ claim }) => claim.token),
      entries.map(({ portion }) => JSON.stringify(portion.lines)),
      entries.map(({ portion }) => portion.uploadedBytes),
    ],
  );
}
