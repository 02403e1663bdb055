import { detailWords, isReasonCode, isTrouble, type LogCode, type UpgradePhase } from '@firmware-upgrader/domain';
import type { LogLine } from '../../shared/api/contract';
import { formatBytes } from '../../shared/format/format';
import { codeText, i18n } from '../../shared/i18n';
import { reasonAdvice, reasonMeaning } from './operation-status';

/** What is said in which phase; a line that is not here belongs to the phase before it. */
const phases: Partial<Record<LogCode, UpgradePhase>> = {
  connecting: 'connecting',
  'connection-failed': 'connecting',
  connected: 'connecting',
  'identity-verified': 'identity',
  'identity-missing': 'identity',
  'identity-differs': 'identity',
  'device-facts': 'identity',
  'checksum-found': 'checksum',
  'checksum-absent': 'checksum',
  'checksum-same': 'checksum',
  'checksum-same-other-release': 'checksum',
  'checksum-differs': 'checksum',
  'memory-low': 'memory',
  'memory-enough-now': 'memory',
  'memory-still-low': 'memory',
  uploading: 'uploading',
  'upload-kept': 'uploading',
  uploaded: 'uploading',
  'test-skipped': 'testing',
  'test-passed': 'testing',
  'test-refused': 'testing',
  'flash-started': 'flashing',
  'flash-not-passed': 'flashing',
  'flash-running': 'reconnecting',
  'flash-left-running': 'reconnecting',
  'session-closed': 'rebooting',
  reconnecting: 'reconnecting',
  'not-reachable-yet': 'reconnecting',
  reconnected: 'reconnecting',
  'checksum-writing': 'finishing',
  completed: 'finishing',
};

/** What was said in one phase of one try. */
export interface LogGroup {
  /** Null: before anything was begun. */
  phase: UpgradePhase | null;
  startedAt: string;
  /** When the next one began; null for the last. */
  endedAt: string | null;
  lines: LogLine[];
}

export function groupLines(lines: readonly LogLine[]): LogGroup[] {
  const groups: LogGroup[] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    const phase = (phases as Record<string, UpgradePhase | undefined>)[line.code] ?? last?.phase ?? null;
    // A new try begins with connecting, also after a try that ended while it connected.
    const isNewTry = line.code === 'connecting' && last !== undefined;
    if (last && phase === last.phase && !isNewTry) {
      last.lines.push(line);
      continue;
    }
    if (last) last.endedAt = line.at;
    groups.push({ phase, startedAt: line.at, endedAt: null, lines: [line] });
  }
  return groups;
}

/** The device's own words, as against ours about it. */
export const isOutput = ({ code }: LogLine) => code === 'output';

/** Whose cause stands in the middle of a sentence. */
const shortCauses: ReadonlySet<string> = new Set<LogCode>(['not-reachable-yet', 'services-not-started']);

/** A line in the language of the page; the stored English where there is none. */
export function lineText({ code, data, text }: LogLine): string {
  const translate = i18n.t as (key: string, options: object) => string;
  // `imageBytes` is there as `imageSize` too.
  const sizes = Object.entries(data)
    .filter(([name]) => name.endsWith('Bytes'))
    .map(([name, bytes]) => [name.replace(/Bytes$/, 'Size'), formatBytes(Number(bytes))] as const);
  const words = { ...data, ...causeOf(code, data), ...Object.fromEntries(sizes) };
  return translate(`logLines.${code}`, { ...words, defaultValue: text });
}

/** The stored cause is English; where its reason and the device's words stand beside it, it is said anew. */
function causeOf(code: string, { reason, detail }: LogLine['data']): { cause: string } | null {
  if (typeof reason !== 'string' || typeof detail !== 'string' || !isReasonCode(reason)) return null;
  const meaning = reasonMeaning(reason);
  const words = isTrouble(detail) ? codeText('troubles', detail, detailWords(detail)) : detail;
  if (shortCauses.has(code)) return { cause: detail === '' ? meaning : `${meaning}: ${words}` };
  const sentence = `${startCase(meaning)}. ${reasonAdvice(reason)}`;
  return { cause: detail === '' ? sentence : `${sentence} (${words})` };
}

const startCase = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** For a file or a mail: every line with its time. */
export const plainLog = (lines: readonly LogLine[]) =>
  lines.map((line) => `${line.at.slice(0, 19)}Z ${lineText(line)}`).join('\n');
