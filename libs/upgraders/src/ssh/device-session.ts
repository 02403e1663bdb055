import { reasonSentence, type ReasonCode } from '@firmware-upgrader/domain';
import { UpgradeError } from '../upgrade-error';
import type { DeviceConnectionTarget, HostKey, PinnedHostKey } from '../task';
import { connectOnce, HostKeyRefusedError } from './connect';
import type { DeviceShell, ShellRequest } from './device-shell';
import type { SessionHost } from './session-host';
import { SshShell } from './ssh-shell';

/** The one session of a run with its device: opened when it is asked for, over the first connection that works. */
export class DeviceSession {
  private current: SshShell | null = null;
  /** Keys pinned in this run, in place of the task's own of the same type. */
  private readonly learnt: HostKey[] = [];

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
      admitChangedHostKey: request.admitChangedHostKey ?? false,
      settings,
      signal,
    });
    return new SshShell(connection, {
      address: `${address.includes(':') ? `[${address}]` : address}:${target.port}`,
      transfer: target.transfer ?? 'push',
      commandTimeoutMs: settings.sshCommandTimeoutMs,
      signal: () => this.host.signal,
      trustHostKey: () => this.trust(connection.hostKey, connection.standing),
    });
  }

  private async trust(key: HostKey, standing: DeviceShell['hostKeyStanding']): Promise<void> {
    const old = this.pinned().find(({ keyType }) => keyType === key.keyType);
    await this.host.saveHostKey(key);
    this.learnt.push(key);
    if (standing === 'changed') {
      await this.host.log('host-key-replaced', { old: old?.fingerprint ?? 'none', new: key.fingerprint });
    } else {
      await this.host.log('host-key-pinned', { keyType: key.keyType, fingerprint: key.fingerprint });
    }
  }

  private pinned(): PinnedHostKey[] {
    const learntTypes = new Set(this.learnt.map(({ keyType }) => keyType));
    return [...this.learnt, ...this.host.task.pinnedHostKeys.filter(({ keyType }) => !learntTypes.has(keyType))];
  }

  private async logFailure(target: DeviceConnectionTarget, address: string, error: UpgradeError): Promise<void> {
    const words = error.detail === '' ? '' : ` (${error.detail})`;
    const reason = `${reasonSentence(error.reason)}${words}`;
    await this.host.log('connection-failed', {
      credentials: target.label,
      address: `${address}:${target.port}`,
      reason,
    });
  }
}

/** How hopeful each failure is: what a person can mend comes before mere silence. */
const telling: readonly ReasonCode[] = ['address-not-allowed', 'cannot-connect', 'login-failed'];

function moreTelling(before: UpgradeError | null, now: UpgradeError): UpgradeError {
  if (!before) return now;
  return telling.indexOf(now.reason) >= telling.indexOf(before.reason) ? now : before;
}
