export * from './upgrade-error';
export * from './upgrader';
export type * from './ssh/device-shell';
export { DeviceSession } from './ssh/device-session';
export type { SessionHost } from './ssh/session-host';
