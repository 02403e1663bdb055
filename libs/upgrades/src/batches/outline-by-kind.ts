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
      const found: Candidate[] = await em.query(
        `SELECT ${CANDIDATE} ${candidates} ${condition} ORDER BY d.id LIMIT ${limit} OFFSET ${offset}`,
        values,
      );
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
