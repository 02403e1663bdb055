import { LOG_LIMIT_BYTES, logLine, type LogCode, type LogData, type LogLine } from '@firmware-upgrader/domain';
import type { EntityManager } from 'typeorm';
import type { Claim } from './claim';

// Room for the line that says that the log is full.
const RESERVE_BYTES = 512;

/** The lines of one run that are not in its row yet, and how far its upload is. Bounded: a full log says so and stops. */
export class OperationLog {
  private lines: LogLine[] = [];
  private isFull = false;
  private uploaded: number | null = null;

  constructor(private bytes: number) {}

  add(code: LogCode, data: LogData = {}): void {
    if (this.isFull) return;
    const line = logLine(code, data, new Date());
    const size = Buffer.byteLength(JSON.stringify(line));
    if (this.bytes + size > LOG_LIMIT_BYTES - RESERVE_BYTES) {
      this.isFull = true;
      this.lines.push(logLine('truncated', {}, new Date()));
      return;
    }
    this.bytes += size;
    this.lines.push(line);
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

  /** The write of this portion was refused, or its fate is unknown: rather a line twice than a line lost. */
  putBack(portion: LogPortion): void {
    this.lines = [...portion.lines, ...this.lines];
    this.uploaded ??= portion.uploadedBytes;
  }
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
