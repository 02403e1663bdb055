import { openWisp1Upgrader } from './openwisp1/openwisp1-upgrader';
import { openWrtUpgrader } from './openwrt/openwrt-upgrader';
import type { ImageType } from './images/image-registry';
import type { UpgraderRegistry } from './upgrader';

/** What a device connection gets that names no update strategy: OpenWrt over SSH. */
export const DEFAULT_UPDATE_STRATEGY = 'openwisp_controller.connection.connectors.openwrt.ssh.OpenWrt';

/** Our own upgraders, by the update strategies of device connections, whose names are OpenWISP's. */
export const upgraderRegistry: UpgraderRegistry = new Map([
  [DEFAULT_UPDATE_STRATEGY, openWrtUpgrader],
  ['openwisp_controller.connection.connectors.openwrt.ssh.OpenWisp1', openWisp1Upgrader],
]);

/** What the upgraders bring along for the registry of image types, each once. */
export function imageTypesOf(upgraders: UpgraderRegistry): ImageType[] {
  return [...new Set(upgraders.values())].flatMap(({ imageTypes }) => imageTypes ?? []);
}
