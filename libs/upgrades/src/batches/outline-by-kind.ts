import type { EntityManager } from 'typeorm';
import type { UpgradeRules } from '../firmware/upgrade-rules';
import {
  CANDIDATE,
  type Candidate,
  decide,
  NEWEST_FIRST,
  planBasis,
  planOf,
  type PlanRequest,
  STRATEGIES,
} from './plan-batch';
import type { DeviceKind, PlanOutline, ReadKinds } from './plan-outline';

/** The running ones are within the count. */
type KindRow = Parameters<typeof planOf>[0] & {
  readonly key: string;
  readonly count: number;
  readonly running: number;
};

/** Up to so many devices each page is sought among all of them. */
const FEW_DEVICES = 500;
/** Of more, every so manieth is remembered, so that a page reads only what lies between two of them. */
const MARK_EVERY = 100;

interface Mark {
  readonly id: string;
  /** Devices from this one to the next. */
  readonly count: number;
}

const KEY = `ROW(d.organization_id, d.model, d.is_deactivated, f.image_id, f.installed, ${STRATEGIES})::text`;

/** Devices alike in everything that decides about them are judged at one look, and all of them read in one statement. */
export async function outlineByKind(
  em: EntityManager,
  rules: UpgradeRules,
  request: PlanRequest,
  read: ReadKinds,
): Promise<PlanOutline> {
  const { facts, candidates, parameters } = await planBasis(em, rules, request);
  const asked = `SELECT k.organization_id AS "organizationId", k.model, k.is_deactivated AS "isDeactivated", k.image_id AS "imageId",
            k.type AS "imageType", k.installed, k.strategies, k.count, k.running,
            ROW(k.organization_id, k.model, k.is_deactivated, k.image_id, k.installed, k.strategies)::text AS key
     FROM (SELECT d.organization_id, d.model, d.is_deactivated, f.image_id, i.type, f.installed, ${STRATEGIES} AS strategies,
                  count(*)::int AS count,
                  (count(*) FILTER (WHERE EXISTS (SELECT FROM upgrade_operation o WHERE o.device_id = d.id
                                                  AND o.status = 'in-progress' AND o.batch_id IS NOT NULL)))::int AS running
           ${candidates} GROUP BY 1, 2, 3, 4, 5, 6, 7) k`;
  const rows = await read<KindRow>(asked, [...parameters], () => em.query(asked, [...parameters]));
  const kinds = rows.map((row) => ({ key: row.key, model: row.model, plan: planOf(row, facts), count: row.count }));

  const onlyOf = (wanted: readonly DeviceKind[]) =>
    wanted.length === kinds.length
      ? { condition: '', values: [...parameters] }
      : {
          condition: `AND ${KEY} = ANY($${parameters.length + 1})`,
          values: [...parameters, wanted.map(({ key }) => key)],
        };
  return {
    kinds,
    running: rows.reduce((sum, row) => sum + row.running, 0),
    devicesOf: async (wanted, limit, offset) => {
      const { condition, values } = onlyOf(wanted);
      const count = wanted.reduce((sum, kind) => sum + kind.count, 0);
      const devices = { em, read, from: `${candidates} ${condition}`, values };
      const found = count > FEW_DEVICES ? await pageOf(devices, limit, offset) : await slice(devices, limit, offset);
      return found.map((candidate) => decide(candidate, facts));
    },
    idsOf: (wanted) => {
      const { condition, values } = onlyOf(wanted);
      return em.query(
        `SELECT d.id AS "deviceId", f.id AS "firmwareId" ${candidates} ${condition} ORDER BY ${NEWEST_FIRST}`,
        values,
      );
    },
  };
}

/** From FROM on, a statement about devices. */
interface Devices {
  readonly em: EntityManager;
  readonly read: ReadKinds;
  readonly from: string;
  readonly values: readonly unknown[];
}

function slice({ em, from, values }: Devices, limit: number, offset: number): Promise<Candidate[]> {
  return em.query(`SELECT ${CANDIDATE} ${from} ORDER BY d.id LIMIT ${limit} OFFSET ${offset}`, [...values]);
}

/** A slice of many, which reads only what lies between two marks. */
async function pageOf(devices: Devices, limit: number, offset: number): Promise<Candidate[]> {
  const { em, read, from, values } = devices;
  const marking = `SELECT p.id, ${MARK_EVERY} AS count
    FROM (SELECT d.id, row_number() OVER (ORDER BY d.id) - 1 AS place ${from}) p
    WHERE p.place % ${MARK_EVERY} = 0 ORDER BY p.place`;
  const marks = await read<Mark>(marking, values, () => em.query(marking, [...values]));
  const first = Math.floor(offset / MARK_EVERY);
  const start = marks[first]?.id;
  if (start === undefined) return [];
  const end = marks[Math.ceil((offset + limit) / MARK_EVERY)]?.id ?? null;
  const [startAt, endAt] = [values.length + 1, values.length + 2];
  const between = `AND d.id >= $${startAt} AND ($${endAt}::uuid IS NULL OR d.id < $${endAt})`;
  return slice({ em, read, from: `${from} ${between}`, values: [...values, start, end] }, limit, offset % MARK_EVERY);
}
