import type { DevicePlan } from '@firmware-upgrader/domain';
import type { PlannedDevice } from './planned-device';

/** Devices of one model to which the same happens. */
export interface DeviceKind {
  readonly key: string;
  readonly model: string;
  readonly plan: DevicePlan;
  readonly count: number;
}

export interface PlannedIds {
  readonly deviceId: string;
  /** Null: the device has no firmware row yet. */
  readonly firmwareId: string | null;
}

/** What a mass upgrade would do, without a list of its devices. */
export interface PlanOutline {
  readonly kinds: readonly DeviceKind[];
  /** Devices that an unfinished batch still has. */
  readonly running: number;
  /** Some devices of some kinds, in the order of their ids. */
  devicesOf(kinds: readonly DeviceKind[], limit: number, offset: number): Promise<PlannedDevice[]>;
  /** All devices of some kinds: those with a firmware row by the age of it, the others by their own, newest first. */
  idsOf(kinds: readonly DeviceKind[]): Promise<PlannedIds[]>;
}

/** Asks which kinds of devices there are; what is large may be answered from what was just asked. */
export type ReadKinds = <T extends { readonly count: number }>(
  sql: string,
  parameters: readonly unknown[],
  ask: () => Promise<T[]>,
) => Promise<T[]>;
