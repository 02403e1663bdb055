export * from './upgrade-error';
export * from './upgrader';
export type * from './ssh/device-shell';
export { DeviceSession } from './ssh/device-session';
export type { SessionHost } from './ssh/session-host';
export { openWrtUpgrader } from './openwrt/openwrt-upgrader';
export { openWisp1Upgrader } from './openwisp1/openwisp1-upgrader';
export { upgraderRegistry } from './upgrader-registry';
export { privateKeyProblem } from './ssh/private-key';
