import { openWisp1Upgrader } from './openwisp1/openwisp1-upgrader';
import { openWrtUpgrader } from './openwrt/openwrt-upgrader';
import type { UpgraderRegistry } from './upgrader';

/** Our own upgraders, by the update strategies of device connections, whose names are OpenWISP's. */
export const upgraderRegistry: UpgraderRegistry = new Map([
  ['openwisp_controller.connection.connectors.openwrt.ssh.OpenWrt', openWrtUpgrader],
  ['openwisp_controller.connection.connectors.openwrt.ssh.OpenWisp1', openWisp1Upgrader],
]);
