export { SimulatedRouter } from './device/simulated-router';
export type { DeviceEvent, DeviceEventKind, EventLog } from './device/events';
export type { FaultName, FaultOptions, Faults } from './device/faults';
export type { Delays, DeviceOptions, DeviceState, Memory } from './device/options';
export type { FlashRecord } from './device/router';
export { backfireRelease } from './device/backfire';
export { makeImage, type ImageOptions } from './image/make-image';
export { routerModels, type RouterModel } from './image/models';
