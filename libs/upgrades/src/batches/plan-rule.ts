import type { AddedReasonCode } from '@firmware-upgrader/domain';
import type { EntityManager } from 'typeorm';
import type { BatchSelection, PlannedDevice } from './planned-device';

export interface AddedSkip {
  readonly reason: AddedReasonCode;
  /** For people; empty or absent: the reason says it all. */
  readonly detail?: string;
}

/** A further rule for what a mass upgrade leaves out. It is asked only about devices that ours would upgrade. */
export interface PlanRule {
  /** All that it may give. */
  readonly reasons: readonly AddedReasonCode[];
  /** Which of these devices, a thousand at most, are left out and why, by their ids. The rest go. */
  skips(
    em: EntityManager,
    devices: readonly PlannedDevice[],
    selection: BatchSelection,
  ): Promise<ReadonlyMap<string, AddedSkip>>;
}

/** The plan as the added rules leave it. */
export async function applyPlanRules(
  em: EntityManager,
  rules: readonly PlanRule[],
  planned: readonly PlannedDevice[],
  selection: BatchSelection,
): Promise<PlannedDevice[]> {
  let devices = [...planned];
  for (const rule of rules) {
    const going = devices.filter(({ plan }) => plan.decision === 'upgrade');
    if (going.length === 0) break;
    const skips = await rule.skips(em, going, selection);
    devices = devices.map((device) => {
      const skip = device.plan.decision === 'upgrade' ? skips.get(device.deviceId) : undefined;
      return skip ? { ...device, plan: { decision: 'skip', ...skip } } : device;
    });
  }
  return devices;
}
