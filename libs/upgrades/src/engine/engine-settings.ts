import type { Settings } from '@firmware-upgrader/config';
import type { MachineSettings } from '@firmware-upgrader/domain';
import type { Transfer, UpgradeSettings } from '@firmware-upgrader/upgraders';

/** How long a claim lasts without renewal, by the database's clock. */
export const CLAIM_LEASE_MS = 15_000;
/** A worker that could not renew for this long, by its own clock, lets go by itself: well before the lease ends. */
export const LET_GO_AFTER_MS = 10_000;
/** A dispatched row that nobody claimed for this long is due again. */
export const DISPATCH_LEASE_MS = 15_000;

export interface EngineSettings {
  readonly machine: MachineSettings;
  readonly upgrade: UpgradeSettings;
  readonly managementIpOnly: boolean;
  /** How images get to devices whose credentials do not say. */
  readonly transfer: Transfer;
  readonly upgradeConcurrency: number;
  readonly uploadConcurrency: number;
}

const ms = (seconds: number) => Math.round(seconds * 1_000);

export function engineSettings(settings: Settings): EngineSettings {
  return {
    machine: {
      retry: {
        maxRetries: settings.MAX_RETRIES,
        backoffMs: ms(settings.RETRY_BACKOFF_S),
        backoffMaxMs: ms(settings.RETRY_BACKOFF_MAX_S),
        jitter: settings.RETRY_JITTER,
      },
      reconnectRetryDelayMs: ms(settings.RECONNECT_RETRY_DELAY_S),
      reconnectMaxRetries: settings.RECONNECT_MAX_RETRIES,
    },
    upgrade: {
      deviceIdentity: settings.DEVICE_IDENTITY,
      hostKeys: settings.HOST_KEYS,
      isAddressAllowed: (address) => settings.DEVICE_NETWORKS.includes(address),
      sshConnectTimeoutMs: ms(settings.SSH_CONNECT_TIMEOUT_S),
      sshBannerTimeoutMs: ms(settings.SSH_BANNER_TIMEOUT_S),
      sshAuthTimeoutMs: ms(settings.SSH_AUTH_TIMEOUT_S),
      sshCommandTimeoutMs: ms(settings.SSH_COMMAND_TIMEOUT_S),
      uploadStallTimeoutMs: ms(settings.UPLOAD_STALL_TIMEOUT_S),
      taskTimeoutMs: ms(settings.TASK_TIMEOUT_S),
      flashTimeoutMs: ms(settings.FLASH_TIMEOUT_S),
      reconnectDelayMs: ms(settings.RECONNECT_DELAY_S),
      reconnectRetryDelayMs: ms(settings.RECONNECT_RETRY_DELAY_S),
    },
    transfer: settings.TRANSFER,
    managementIpOnly: settings.MANAGEMENT_IP_ONLY,
    upgradeConcurrency: settings.UPGRADE_CONCURRENCY,
    uploadConcurrency: settings.UPLOAD_CONCURRENCY,
  };
}
