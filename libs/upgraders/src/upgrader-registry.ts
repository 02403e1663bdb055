import { openWisp1Upgrader } from './openwisp1/openwisp1-upgrader';
import { openWrtUpgrader } from './openwrt/openwrt-upgrader';
import type { UpgraderRegistry } from './upgrader';

/** What a device connection gets that names no update strategy: OpenWrt over SSH. */
export const DEFAULT_UPDATE_STRATEGY = 'openwisp_controller.connection.connectors.openwrt.ssh.OpenWrt';

/** Our own upgraders, by the update strategies of device connections, whose names are OpenWISP's. */
export const upgraderRegistry: UpgraderRegistry = new Map([
  [DEFAULT_UPDATE_STRATEGY, openWrtUpgrader],
  ['openwisp_controller.connection.connectors.openwrt.ssh.OpenWisp1', openWisp1Upgrader],
]);
