import type { PlannedDevice } from '@firmware-upgrader/upgrades';

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

export async function summarize(
  plan: AsyncIterable<readonly PlannedDevice[]>,
  countRunning: (deviceIds: readonly string[]) => Promise<number>,
): Promise<PlanSummary> {
  const models = new Map<string, ModelCount>();
  const skipped: Record<string, number> = {};
  let upgraded = 0;
  let running = 0;
  for await (const devices of plan) {
    for (const { model, plan: planned } of devices) {
      if (planned.decision === 'skip') {
        skipped[planned.reason] = (skipped[planned.reason] ?? 0) + 1;
        continue;
      }
      upgraded += 1;
      const key = `${planned.imageId} ${model}`;
      models.set(key, { model, imageId: planned.imageId, count: (models.get(key)?.count ?? 0) + 1 });
    }
    running += await countRunning(devices.map(({ deviceId }) => deviceId));
  }
  const mostFirst = [...models.values()].sort((a, b) => b.count - a.count || (a.model < b.model ? -1 : 1));
  return { upgraded, models: mostFirst, skipped, running };
}

export interface PreFlightFilter {
  readonly decision?: string;
  readonly reason_code?: string;
  readonly search?: string;
}

export function isWanted({ deviceName, plan }: PlannedDevice, filter: PreFlightFilter): boolean {
  const reason = plan.decision === 'skip' ? plan.reason : undefined;
  return (
    (filter.decision === undefined || filter.decision === plan.decision) &&
    (filter.reason_code === undefined || filter.reason_code === reason) &&
    (filter.search === undefined || deviceName.toLowerCase().includes(filter.search.toLowerCase()))
  );
}

export async function* onlyWanted(
  plan: AsyncIterable<readonly PlannedDevice[]>,
  filter: PreFlightFilter,
): AsyncGenerator<PlannedDevice[]> {
  for await (const devices of plan) yield devices.filter((device) => isWanted(device, filter));
}
