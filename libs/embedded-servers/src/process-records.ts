import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isRunning, processIdentity } from './process-identity';

/** Signals in their order, each with the time the process has to end before the next. */
export type Escalation = readonly (readonly [signal: NodeJS.Signals, waitMs: number])[];

const recordFile = (dataDir: string, name: string) => join(dataDir, 'run', `${name}.pid`);

/** Leaves a note of a process, so that a later start recognises it should we die before it. */
export function recordProcess(dataDir: string, name: string, pid: number): void {
  const file = recordFile(dataDir, name);
  mkdirSync(dirname(file), { recursive: true });
  rmSync(file, { force: true });
  writeFileSync(file, `${pid} ${processIdentity(pid)}\n`);
}

export function forgetProcess(dataDir: string, name: string): void {
  rmSync(recordFile(dataDir, name), { force: true });
}

/** Ends what an earlier start left running under this name; nothing else can be hit, its identity is proved. */
export async function endRecordedProcess(dataDir: string, name: string, escalation: Escalation): Promise<boolean> {
  let record: string;
  try {
    record = readFileSync(recordFile(dataDir, name), 'utf8').trim();
  } catch {
    return false;
  }
  const [pid, identity] = [Number(record.split(' ', 1)[0]), record.slice(record.indexOf(' ') + 1)];
  const wasRunning = pid > 0 && isRunning(pid, identity);
  if (wasRunning) await endProcess(pid, escalation);
  forgetProcess(dataDir, name);
  return wasRunning;
}

/** Ends a process, by harder and harder signals; resolves when it is gone or the last wait is over. */
export async function endProcess(pid: number, escalation: Escalation): Promise<void> {
  const identity = processIdentity(pid);
  if (identity === null) return;
  for (const [signal, waitMs] of escalation) {
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    const deadline = performance.now() + waitMs;
    while (performance.now() < deadline) {
      if (!isRunning(pid, identity)) return;
      await wait(10);
    }
  }
}
