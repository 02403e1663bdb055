import type { DevicePlan, UpgradeOptions, UpgradeStatus } from '@firmware-upgrader/domain';

/** Which devices a mass upgrade is about, as values. */
export interface BatchSelection {
  readonly buildId: string;
  readonly group: string | null;
  readonly location: string | null;
  /** Also devices that have no firmware row yet. */
  readonly includeFirmwareless: boolean;
  readonly options: UpgradeOptions;
  /** Only the devices of this earlier batch that ended so and have no newer upgrade. */
  readonly retry?: {
    readonly batchId: string;
    readonly statuses: readonly UpgradeStatus[];
    /** Empty: any. */
    readonly reasonCodes: readonly string[];
  };
}

export interface PlannedDevice {
  readonly deviceId: string;
  readonly deviceName: string;
  readonly model: string;
  readonly organizationId: string;
  readonly created: Date;
  readonly firmwareId: string | null;
  readonly plan: DevicePlan;
}
