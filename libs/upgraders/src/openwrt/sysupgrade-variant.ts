import type { Release } from '@firmware-upgrader/domain';
import type { UpgradeSettings, UpgradeTask } from '../task';
import type { UpgradeContext } from '../upgrader';

/** The words of a command on the device, program first, for the path of an image there. */
export type ImageCommand = (image: string, flags: readonly string[]) => readonly string[];

/** What the upgraders of the OpenWrt family do differently from each other. */
export interface SysupgradeVariant {
  /** Tests an image; null: such devices cannot. */
  readonly testCommand: ImageCommand | null;
  /** Flashes an image and reboots, or says what is wrong and ends. */
  readonly flashCommand: ImageCommand;
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

/** As OpenWrt has it. */
export const standardVariant: SysupgradeVariant = {
  testCommand: (image, flags) => ['/sbin/sysupgrade', '--test', ...flags, image],
  flashCommand: (image, flags) => ['/sbin/sysupgrade', ...flags, image],
  flags: () => [],
  keepsConfiguration: () => true,
  reconnectDelayMs: ({ reconnectDelayMs }) => reconnectDelayMs,
  mayLackImageTest: false,
  filesToKeep: [],
  forgetsAgentChecksum: true,
};

export function flagsOf({ task, witness }: UpgradeContext, variant: SysupgradeVariant): readonly string[] {
  return variant.flags(task.options, witness.releaseBefore);
}
