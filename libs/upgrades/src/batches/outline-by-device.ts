import type { EntityManager } from 'typeorm';
import type { UpgradeRules } from '../firmware/upgrade-rules';
import { NEWEST_FIRST, planBasis, planBatch, type PlanRequest } from './plan-batch';
import type { PlannedDevice } from './planned-device';
import type { DeviceKind, PlannedIds, PlanOutline } from './plan-outline';

/** Every device is judged for itself, each time somebody asks. */
export async function outlineByDevice(
  em: EntityManager,
  rules: UpgradeRules,
  request: PlanRequest,
): Promise<PlanOutline> {
  const kinds = new Map<string, DeviceKind>();
  let running = 0;
  for await (const devices of planBatch(em, rules, request)) {
    for (const device of devices) {
      const key = keyOf(device);
      const { model, plan } = device;
      kinds.set(key, { key, model, plan, count: (kinds.get(key)?.count ?? 0) + 1 });
    }
    running += await countRunning(em, devices);
  }

  async function* devicesOfAny(wanted: readonly DeviceKind[]): AsyncGenerator<PlannedDevice[]> {
    const keys = new Set(wanted.map(({ key }) => key));
    for await (const devices of planBatch(em, rules, request)) {
      yield devices.filter((device) => keys.has(keyOf(device)));
    }
  }

  return {
    kinds: [...kinds.values()],
    running,
    devicesOf: async (wanted, limit, offset) => {
      const found: PlannedDevice[] = [];
      let toPass = offset;
      for await (const devices of devicesOfAny(wanted)) {
        found.push(...devices.slice(toPass, toPass + limit - found.length));
        toPass = Math.max(0, toPass - devices.length);
        if (found.length === limit) break;
      }
      return found;
    },
    idsOf: async (wanted) => {
      const ids = new Set<string>();
      for await (const devices of devicesOfAny(wanted)) for (const { deviceId } of devices) ids.add(deviceId);
      const { candidates, parameters } = await planBasis(em, rules, request);
      const all: PlannedIds[] = await em.query(
        `SELECT d.id AS "deviceId", f.id AS "firmwareId" ${candidates} ORDER BY ${NEWEST_FIRST}`,
        [...parameters],
      );
      return all.filter(({ deviceId }) => ids.has(deviceId));
    },
  };
}

function keyOf({ model, plan }: PlannedDevice): string {
  return JSON.stringify([model, plan]);
}

async function countRunning(em: EntityManager, devices: readonly PlannedDevice[]): Promise<number> {
  const [row]: { count: number }[] = await em.query(
    `SELECT count(DISTINCT device_id)::int AS count FROM upgrade_operation
     WHERE status = 'in-progress' AND batch_id IS NOT NULL AND device_id = ANY($1)`,
    [devices.map(({ deviceId }) => deviceId)],
  );
  return row?.count ?? 0;
}
