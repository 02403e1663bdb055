import { causeOf, type ReasonCode } from '@firmware-upgrader/domain';
import { UpgradeError } from '../upgrade-error';
import type { DeviceConnectionTarget, HostKey, PinnedHostKey } from '../task';
import { connectOnce, HostKeyRefusedError } from './connect';
import type { DeviceShell, ShellRequest } from './device-shell';
import type { SessionHost } from './session-host';
import { SshShell } from './ssh-shell';

/** The one session of a run with its device: opened when it is asked for, over the first connection that works. */
export class DeviceSession {
  private current: SshShell | null = null;
  /** As they are since this run pinned one. */
  private pinnedSince: readonly PinnedHostKey[] | null = null;

  constructor(private readonly host: SessionHost) {}

  get openShell(): DeviceShell | null {
    return this.current?.isOpen ? this.current : null;
  }

  async shell(request: ShellRequest = {}): Promise<DeviceShell> {
    if (this.current?.isOpen) return this.current;
    this.current = await this.connect(request);
    return this.current;
  }

  async close(): Promise<void> {
    const shell = this.current;
    this.current = null;
    await shell?.close();
  }

  private async connect(request: ShellRequest): Promise<SshShell> {
    const { device, connections } = this.host.task;
    if (connections.length === 0) throw new UpgradeError('no-connection');
    if (device.addresses.length === 0) throw new UpgradeError('no-address');
    let lastFailure: UpgradeError | null = null;
    for (const target of connections) {
      const outcome = await this.tryAddresses(target, request);
      await this.host.reportConnection(target.id, outcome instanceof SshShell ? null : outcome.reason);
      if (outcome instanceof SshShell) return outcome;
      // Whoever answers with a wrong key gets no further credentials to see.
      if (outcome instanceof HostKeyRefusedError) throw outcome;
      lastFailure = moreTelling(lastFailure, outcome);
    }
    throw lastFailure ?? new UpgradeError('cannot-connect');
  }

  private async tryAddresses(target: DeviceConnectionTarget, request: ShellRequest): Promise<SshShell | UpgradeError> {
    let failure = new UpgradeError('cannot-connect');
    for (const address of this.host.task.device.addresses) {
      try {
        return await this.tryAddress(target, address, request);
      } catch (error) {
        if (!(error instanceof UpgradeError)) throw error;
        failure = error;
        if (!request.isPatient) await this.logFailure(target, address, error);
        if (error instanceof HostKeyRefusedError) {
          await this.host.offerHostKey(error.offered);
          return error;
        }
      }
    }
    return failure;
  }

  private async tryAddress(target: DeviceConnectionTarget, address: string, request: ShellRequest): Promise<SshShell> {
    const { settings, signal } = this.host;
    if (!settings.isAddressAllowed(address)) throw new UpgradeError('address-not-allowed', address);
    if (target.password === undefined && target.privateKey === undefined) {
      throw new UpgradeError(
        'login-failed',
        'they cannot be read: SECRET_KEY is another one than when they were stored',
      );
    }
    const connection = await connectOnce({
      target,
      address,
      pinned: this.pinned(),
      admitChangedHostKey: request.admitChangedHostKey !== undefined,
      settings,
      signal,
    });
    const { hostKey, standing } = connection;
    const shell = new SshShell(connection, {
      address: `${address.includes(':') ? `[${address}]` : address}:${target.port}`,
      transfer: target.transfer ?? 'push',
      commandTimeoutMs: settings.sshCommandTimeoutMs,
      signal: () => this.host.signal,
      trustHostKey: () => (standing === 'changed' ? this.replaceKeys(hostKey) : this.pin(hostKey)),
    });
    if (standing === 'changed') await this.assertAdmitted(shell, hostKey, request);
    return shell;
  }

  private async assertAdmitted(shell: SshShell, key: HostKey, request: ShellRequest): Promise<void> {
    let isAdmitted: boolean | undefined = false;
    try {
      isAdmitted = await request.admitChangedHostKey?.(shell);
    } finally {
      if (!isAdmitted) await shell.close();
    }
    if (!isAdmitted) throw new HostKeyRefusedError('host-key-changed', key);
  }

  private async pin(key: HostKey): Promise<void> {
    await this.host.saveHostKey(key, 'first');
    this.pinnedSince = [key, ...this.pinned().filter(({ keyType }) => keyType !== key.keyType)];
    await this.host.log('host-key-pinned', { keyType: key.keyType, fingerprint: key.fingerprint });
  }

  /** What made a new key made all of them anew. */
  private async replaceKeys(key: HostKey): Promise<void> {
    const old = this.pinned().map(({ fingerprint }) => fingerprint);
    await this.host.saveHostKey(key, 'changed');
    this.pinnedSince = [key];
    await this.host.log('host-key-replaced', { old: old.join(', '), new: key.fingerprint });
  }

  private pinned(): readonly PinnedHostKey[] {
    return this.pinnedSince ?? this.host.task.pinnedHostKeys;
  }

  private async logFailure(target: DeviceConnectionTarget, address: string, error: UpgradeError): Promise<void> {
    await this.host.log('connection-failed', {
      credentials: target.label,
      address: `${address}:${target.port}`,
      ...causeOf(error.reason, error.detail),
    });
  }
}

/** How hopeful each failure is: what a person can mend comes before mere silence. */
const telling: readonly ReasonCode[] = ['address-not-allowed', 'cannot-connect', 'login-failed'];

function moreTelling(before: UpgradeError | null, now: UpgradeError): UpgradeError {
  if (!before) return now;
  return telling.indexOf(now.reason) >= telling.indexOf(before.reason) ? now : before;
}
