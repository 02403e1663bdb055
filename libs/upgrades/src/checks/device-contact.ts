import { systemActor, type Database } from '@firmware-upgrader/database';
import type { ReasonCode } from '@firmware-upgrader/domain';
import { DeviceSession, type HostKey, type SessionHost, type UpgradeSettings } from '@firmware-upgrader/upgraders';
import { recordConnection, recordHostKey } from '../engine/device-record';

/** A session outside any upgrade: what connecting brings to light is stored, and nothing is logged. */
export class DeviceContactSession implements SessionHost {
  private readonly session = new DeviceSession(this);

  constructor(
    private readonly database: Database,
    readonly task: SessionHost['task'],
    readonly settings: UpgradeSettings,
    readonly signal: AbortSignal,
  ) {}

  shell() {
    return this.session.shell();
  }

  close(): Promise<void> {
    return this.session.close();
  }

  log(): Promise<void> {
    return Promise.resolve();
  }

  async reportConnection(connectionId: string, failure: ReasonCode | null): Promise<void> {
    await this.database.transaction(systemActor, (em) => recordConnection(em, connectionId, failure));
  }

  async saveHostKey(key: HostKey): Promise<void> {
    await this.database.transaction(systemActor, (em) => recordHostKey(em, this.task.device.id, key, 'pinned'));
  }

  async offerHostKey(key: HostKey): Promise<void> {
    await this.database.transaction(systemActor, (em) => recordHostKey(em, this.task.device.id, key, 'offered'));
  }
}
