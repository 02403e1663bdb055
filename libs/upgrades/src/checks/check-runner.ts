import { systemActor, type StoredDeviceFacts } from '@firmware-upgrader/database';
import type { ReasonCode } from '@firmware-upgrader/domain';
import { UpgradeError, UpgradeInterruptedError, type DeviceShell, type Inspection } from '@firmware-upgrader/upgraders';
import { recordDevice } from '../engine/device-record';
import type { EngineSettings } from '../engine/engine-settings';
import { loadContact, type ContactSources } from '../engine/load-task';
import { leaveJobs } from '../jobs/leave-job';
import { CHECK_LIMIT_MS, claimCheck, finishCheck, returnCheck, type CheckEnd, type ClaimedCheck } from './check-claim';
import { DeviceContactSession } from './device-contact';

/** Of one worker. A check mostly waits for its device. */
export const CHECKS_AT_ONCE = 40;
/** A check in which so many workers died is given up. */
const MOST_TRIES = 3;

export interface CheckRunnerOptions extends Omit<ContactSources, 'managementIpOnly'> {
  readonly settings: Pick<EngineSettings, 'upgrade' | 'managementIpOnly'>;
  readonly onError: (error: unknown) => void;
}

type CheckResult = CheckEnd & { readonly inspection: Inspection | null };

/** Checks and adopts devices. A check is a row from beginning to end: one whose worker died is done by another. */
export class CheckRunner {
  private readonly active = new Set<Promise<void>>();
  private readonly stopping = new AbortController();

  constructor(private readonly options: CheckRunnerOptions) {}

  /** Does nothing when another worker has the check in hand, or this one its hands full: then it is due again. */
  run(checkId: string): Promise<void> {
    if (this.stopping.signal.aborted || this.active.size >= CHECKS_AT_ONCE) return Promise.resolve();
    const work = this.claimAndRun(checkId).catch(this.options.onError);
    this.active.add(work);
    return work.finally(() => this.active.delete(work));
  }

  /** Gives back what is in hand. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await Promise.all(this.active);
  }

  private async claimAndRun(checkId: string): Promise<void> {
    const { database } = this.options;
    const check = await database.transaction(systemActor, (em) => claimCheck(em, checkId));
    if (!check) return;
    const result = await this.examine(check);
    await database.transaction(systemActor, async (em) => {
      if (result === null) return returnCheck(em, check);
      const isOurs = await finishCheck(em, check, result);
      if (!isOurs || !result.inspection?.isDevice) return;
      await recordDevice(em, check.deviceId, result.inspection.report);
      await leaveJobs(em, [{ kind: 'pair-firmware', payload: { deviceId: check.deviceId } }]);
    });
  }

  /** Null: this worker ends. */
  private async examine(check: ClaimedCheck): Promise<CheckResult | null> {
    const timeLimit = AbortSignal.timeout(CHECK_LIMIT_MS);
    try {
      return await this.visit(check, AbortSignal.any([timeLimit, this.stopping.signal]));
    } catch (error) {
      if (error instanceof UpgradeError) return failed(error.reason);
      if (!(error instanceof UpgradeInterruptedError)) {
        this.options.onError(error);
        return failed('internal-error');
      }
      return timeLimit.aborted ? failed('timed-out') : null;
    }
  }

  private async visit(check: ClaimedCheck, signal: AbortSignal): Promise<CheckResult> {
    const { database, settings } = this.options;
    if (check.isUpgrading) return failed('upgrade-running');
    if (check.tries > MOST_TRIES) return failed('interrupted');
    const sources = { ...this.options, managementIpOnly: settings.managementIpOnly };
    const { task, upgrader, isDeactivated } = await loadContact(sources, check.deviceId);
    if (isDeactivated) return failed('device-deactivated');
    if (task.connections.length === 0) return failed('no-connection');
    const examine = check.kind === 'adopt' ? upgrader?.adopt : upgrader?.inspect;
    if (!examine) return failed('no-upgrader');
    const session = new DeviceContactSession(database, task, settings.upgrade, signal);
    try {
      const shell = await session.shell();
      const { deviceIdentity } = settings.upgrade;
      const inspection = await examine({ device: task.device, deviceIdentity, shell });
      if (inspection.isDevice) await shell.trustHostKey();
      return { reason: inspection.reason, facts: storedFacts(inspection, shell), inspection };
    } finally {
      await session.close();
    }
  }
}

function failed(reason: ReasonCode): CheckResult {
  return { reason, facts: null, inspection: null };
}

function storedFacts(
  { report, uuid, macAddresses, memoryAvailable }: Inspection,
  shell: DeviceShell,
): StoredDeviceFacts {
  const { model, boardName, release } = report;
  const { keyType: hostKeyType, fingerprint: hostKeyFingerprint } = shell.hostKey;
  return { uuid, macAddresses, model, boardName, release, memoryAvailable, hostKeyType, hostKeyFingerprint };
}
