import type { PlannedDevice, PlanOutline } from '@firmware-upgrader/upgrades';

export interface ModelCount {
  readonly model: string;
  readonly imageId: string;
  readonly count: number;
}

/** What a mass upgrade would do, in numbers. */
export interface PlanSummary {
  readonly upgraded: number;
  /** Most first. */
  readonly models: readonly ModelCount[];
  readonly skipped: Readonly<Record<string, number>>;
  /** Devices that an unfinished batch still has. */
  readonly running: number;
}

export function summarize({ kinds, running }: PlanOutline): PlanSummary {
  const models = new Map<string, ModelCount>();
  const skipped: Record<string, number> = {};
  let upgraded = 0;
  for (const { model, plan, count } of kinds) {
    if (plan.decision === 'skip') {
      skipped[plan.reason] = (skipped[plan.reason] ?? 0) + count;
      continue;
    }
    upgraded += count;
    const key = `${plan.imageId} ${model}`;
    models.set(key, { model, imageId: plan.imageId, count: (models.get(key)?.count ?? 0) + count });
  }
  const mostFirst = [...models.values()].sort((a, b) => b.count - a.count || (a.model < b.model ? -1 : 1));
  return { upgraded, models: mostFirst, skipped, running };
}

export interface PreFlightFilter {
  readonly decision?: string;
  readonly reason_code?: string;
}

export function isWanted(plan: PlannedDevice['plan'], filter: PreFlightFilter): boolean {
  const reason = plan.decision === 'skip' ? plan.reason : undefined;
  return (
    (filter.decision === undefined || filter.decision === plan.decision) &&
    (filter.reason_code === undefined || filter.reason_code === reason)
  );
}

export async function* onlyWanted(
  plan: AsyncIterable<readonly PlannedDevice[]>,
  filter: PreFlightFilter,
): AsyncGenerator<PlannedDevice[]> {
  for await (const devices of plan) yield devices.filter((device) => isWanted(device.plan, filter));
}
