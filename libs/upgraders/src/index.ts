export * from './upgrade-error';
export type * from './task';
export * from './upgrader';
export * from './upgrade-options';
export type * from './ssh/device-shell';
export { DeviceSession } from './ssh/device-session';
export type { SessionHost } from './ssh/session-host';
export { sysupgradeProcedure } from './openwrt/sysupgrade-procedure';
export type { ImageCommand, SysupgradeVariant } from './openwrt/sysupgrade-variant';
export { provenDevice, type ProvenDevice } from './openwrt/proven-device';
export { uploadedImage } from './openwrt/uploaded-image';
export { openWrtUpgrader } from './openwrt/openwrt-upgrader';
export { openWisp1Upgrader } from './openwisp1/openwisp1-upgrader';
export { DEFAULT_UPDATE_STRATEGY, imageTypesOf, upgraderRegistry } from './upgrader-registry';
export { upgraderProblems } from './modules/upgrader-problems';
export { addUpgraderModules, type UpgraderModule, UpgraderModuleError } from './modules/add-upgrader-modules';
export { privateKeyProblem } from './ssh/private-key';
export { ImageInspector, type ImageInspection } from './images/image-inspector';
export {
  createImageRegistry,
  type ImageFile,
  type ImageRecognizer,
  type ImageRegistry,
  type ImageType,
} from './images/image-registry';
