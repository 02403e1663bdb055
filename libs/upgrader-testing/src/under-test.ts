import type { DeviceOptions, ImageOptions } from '@firmware-upgrader/device-simulator';
import type { UpgradeOptions } from '@firmware-upgrader/domain';
import type { Upgrader, UpgradeSettings, UpgradeTask } from '@firmware-upgrader/upgraders';

/** An upgrader, and the devices and images that it is for. */
export interface UpgraderUnderTest {
  readonly upgrader: Upgrader;
  /** What the simulated router is; default: one of today's OpenWrt routers. */
  readonly router?: DeviceOptions;
  readonly image?: Partial<ImageOptions>;
  /** Default: none. */
  readonly options?: UpgradeOptions;
  /** Where the device's row differs from the router, for example `{ model: '' }`. */
  readonly device?: Partial<UpgradeTask['device']>;
  readonly settings?: Partial<UpgradeSettings>;
}
