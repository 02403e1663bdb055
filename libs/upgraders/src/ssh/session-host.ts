import type { LogCode, LogData, ReasonCode } from '@firmware-upgrader/domain';
import type { HostKey, UpgradeSettings, UpgradeTask } from '../task';

/** What a `DeviceSession` needs of whoever runs it: the task, and a place for what connecting brings to light. */
export interface SessionHost {
  readonly task: Pick<UpgradeTask, 'device' | 'connections' | 'pinnedHostKeys'>;
  readonly settings: UpgradeSettings;
  /** Read anew for every command: aborted, it ends the command in progress but not the session. */
  readonly signal: AbortSignal;
  log(code: LogCode, data?: LogData): Promise<void>;
  /** How the attempt over this connection went; null: it worked. */
  reportConnection(connectionId: string, failure: ReasonCode | null): Promise<void>;
  /**
   * Pins a key, in place of any other of its type. `changed`: in place of all others, being the one new key that a flash
   * brings, of which there is no second. Committed when the promise resolves.
   */
  saveHostKey(key: HostKey, standing: 'first' | 'changed'): Promise<void>;
  /** Keeps a refused key, for a person to accept or drop. */
  offerHostKey(key: HostKey): Promise<void>;
}
