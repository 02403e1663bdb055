import type { Release } from '@firmware-upgrader/domain';
import type { UpgradeSettings, UpgradeTask } from '../task';

/** What the upgraders of the OpenWrt family do differently from each other. */
export interface SysupgradeVariant {
  /** Flags of image test and flash alike. */
  flags(options: UpgradeTask['options'], releaseBefore: Release | null): readonly string[];
  /** Whether the configuration, and with it uuid and host keys, survives the flash. */
  keepsConfiguration(options: UpgradeTask['options']): boolean;
  /** Between the flash and the first attempt to reconnect. */
  reconnectDelayMs(settings: UpgradeSettings): number;
  /** Old releases cannot test an image; their flash does it. */
  readonly mayLackImageTest: boolean;
  /** Files to be kept by every future flash, named in `/etc/sysupgrade.conf`. */
  readonly filesToKeep: readonly string[];
  /** The configuration agent downloads its configuration again after the flash, as its checksum is removed. */
  readonly forgetsAgentChecksum: boolean;
}
