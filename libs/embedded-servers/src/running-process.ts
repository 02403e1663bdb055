import type { ChildProcess } from 'node:child_process';
import { endProcess, type Escalation, forgetProcess, recordProcess } from './process-records';

/** A process that we started and may end. */
export interface RunningProcess {
  readonly pid: number;
  /** Resolves with how it ended, in words, whoever ended it. */
  readonly exited: Promise<string>;
  stop(): Promise<void>;
}

/**
 * Watches a process just spawned and records it in the data folder for the next start; rejects when it could not be
 * spawned.
 */
export async function watchProcess(
  child: ChildProcess,
  options: { readonly dataDir: string; readonly name: string; readonly escalation: Escalation },
): Promise<RunningProcess> {
  const { pid } = child;
  if (pid === undefined) {
    throw await new Promise<Error>((resolve) => child.once('error', resolve));
  }
  recordProcess(options.dataDir, options.name, pid);
  const exited = new Promise<string>((resolve) => {
    child.once('exit', (code, signal) => {
      forgetProcess(options.dataDir, options.name);
      resolve(signal === null ? `ended with code ${code}` : `was ended by ${signal}`);
    });
  });
  return {
    pid,
    exited,
    stop: async () => {
      await endProcess(pid, options.escalation);
      await exited;
    },
  };
}
