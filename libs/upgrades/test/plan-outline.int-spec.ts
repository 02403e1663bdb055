import { aFleet, type Fleet, ScriptedUpgrader, testDatabase, type TestDatabase } from '@firmware-upgrader/testing';
import type { UpgradeRules } from '../src/firmware/upgrade-rules';
import { outlinePlan } from '../src/batches/outline-plan';
import { planBatch, type PlanRequest } from '../src/batches/plan-batch';
import type { PlanOutline } from '../src/batches/plan-outline';
import type { PlannedDevice } from '../src/batches/planned-device';
import type { PlanRule } from '../src/batches/plan-rule';
import { rulesWith } from './engine';

describe('the outline of a mass upgrade', () => {
  let db: TestDatabase;
  let fleet: Fleet;
  let request: PlanRequest;

  beforeAll(async () => {
    db = await testDatabase();
    fleet = await aFleet(db.database, 12);
    const [deactivated, unconnected, other, second, bare, running] = fleet.deviceIds;
    await query('UPDATE device SET is_deactivated = TRUE WHERE id = $1', [deactivated]);
    await query('DELETE FROM device_connection WHERE device_id = $1', [unconnected]);
    await query(`UPDATE device SET model = 'Other' WHERE id = ANY($1)`, [[other, second]]);
    await query('DELETE FROM device_firmware WHERE device_id = $1', [bare]);
    await query(`UPDATE device SET name = 'found' WHERE id = ANY($1)`, [[bare]]);
    await query(
      `WITH batch AS (INSERT INTO batch_upgrade_operation (build_id, filters, status) VALUES ($2, '{}', 'in-progress') RETURNING id)
       INSERT INTO upgrade_operation (device_id, organization_id, batch_id, image_file, image_size_bytes, image_sha256)
       SELECT $1, $3, id, 'f', 1, repeat('a', 64) FROM batch`,
      [running, fleet.buildId, fleet.organizationId],
    );
    request = {
      selection: { buildId: fleet.buildId, group: null, location: null, includeFirmwareless: true, options: {} },
    };
  });
  afterAll(() => db.drop());

  const query = (sql: string, parameters: unknown[]) => db.database.read((em) => em.query<unknown[]>(sql, parameters));
  const rules = (planRules: readonly PlanRule[] = []): UpgradeRules => ({
    ...rulesWith(new ScriptedUpgrader()),
    planRules,
  });
  /** A rule of an extension, which only a look at each device can tell. */
  const sparing = (): PlanRule => ({
    reasons: ['acme/spared'],
    skips: async (_, devices) =>
      new Map(
        devices
          .filter(({ deviceId }) => deviceId === fleet.deviceIds[7])
          .map((d) => [d.deviceId, { reason: 'acme/spared' }]),
      ),
  });
  const deviceByDevice = async (by: UpgradeRules, asked = request) => {
    const planned: PlannedDevice[] = [];
    for await (const devices of planBatch(db.dataSource.manager, by, asked)) planned.push(...devices);
    return planned;
  };
  const outline = (by: UpgradeRules, asked = request) => outlinePlan(db.dataSource.manager, by, asked);
  const all = ({ kinds, devicesOf }: PlanOutline) => devicesOf(kinds, 100, 0);

  it.each(['our own', 'an added'])('says of each device what the plan says, with %s rule', async (whose) => {
    const by = rules(whose === 'our own' ? [] : [sparing()]);
    const planned = await deviceByDevice(by);
    const found = await outline(by);
    expect(await all(found)).toEqual(planned);
    expect(found.running).toBe(1);
    expect(new Set(planned.map(({ plan }) => ('reason' in plan ? plan.reason : plan.decision))).size).toBeGreaterThan(
      3,
    );
    for (const kind of found.kinds) {
      const devices = await found.devicesOf([kind], 100, 0);
      expect(devices).toHaveLength(kind.count);
      for (const { plan, model } of devices) expect({ plan, model }).toEqual({ plan: kind.plan, model: kind.model });
      expect((await found.idsOf([kind])).map(({ deviceId }) => deviceId).sort()).toEqual(
        devices.map(({ deviceId }) => deviceId),
      );
    }
    const going = found.kinds.filter(({ plan }) => plan.decision === 'upgrade');
    const expected = planned.filter(({ plan }) => plan.decision === 'upgrade');
    expect([...(await found.devicesOf(going, 3, 0)), ...(await found.devicesOf(going, 100, 3))]).toEqual(expected);
    expect((await found.idsOf(going)).filter(({ firmwareId }) => firmwareId === null)).toEqual([
      { deviceId: fleet.deviceIds[4], firmwareId: null },
    ]);
  });

  it('shows any page of many devices as the plan has them', async () => {
    const many = await aFleet(db.database, 520);
    const asked = { selection: { ...request.selection, buildId: many.buildId, includeFirmwareless: false } };
    const planned = await deviceByDevice(rules(), asked);
    const { kinds, devicesOf } = await outline(rules(), asked);
    const pages = [
      [100, 0],
      [70, 130],
      [100, 480],
      [10, 519],
      [10, 520],
      [1000, 1],
    ] as const;
    for (const [limit, offset] of pages) {
      expect(await devicesOf(kinds, limit, offset)).toEqual(planned.slice(offset, offset + limit));
    }
    expect(planned).toHaveLength(520);
  });

  it('is about devices of a certain name, if it is asked so', async () => {
    const found = await all(await outline(rules(), { ...request, nameLike: '%OUN%' }));
    expect(found.map(({ deviceId }) => deviceId)).toEqual([fleet.deviceIds[4]]);
  });
});
