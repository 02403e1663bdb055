import { systemActor } from '@firmware-upgrader/database';
import {
  aFleet,
  Gate,
  ScriptedUpgrader,
  testDatabase,
  type Fleet,
  type TestDatabase,
} from '@firmware-upgrader/testing';
import type { HostKey, UpgradeContext } from '@firmware-upgrader/upgraders';
import { recordHostKey } from '../src/engine/device-record';
import { UpgradeRun } from '../src/engine/upgrade-run';
import { assignFirmware } from '../src/firmware/assign-firmware';
import { aRunner, letClaimRunOut, rulesWith, work } from './engine';

const key = (keyType: string, fingerprint: string): HostKey => ({ keyType, fingerprint, publicKey: 'AAAA' });
const newKey = key('ssh-ed25519', 'SHA256:new');

describe('the new host key of a device that was flashed without its configuration', () => {
  let db: TestDatabase;
  let fleet: Fleet;
  let upgrader: ScriptedUpgrader;
  let operationId: string;

  beforeAll(async () => (db = await testDatabase()));
  afterAll(() => db.drop());
  beforeEach(async () => {
    fleet = await aFleet(db.database, 1);
    upgrader = new ScriptedUpgrader();
    const deviceId = fleet.deviceIds[0]!;
    const assigned = await db.database.transaction(systemActor, async (em) => {
      await recordHostKey(em, deviceId, key('ssh-ed25519', 'SHA256:old'), 'pinned');
      await recordHostKey(em, deviceId, key('ssh-rsa', 'SHA256:old-rsa'), 'pinned');
      await recordHostKey(em, deviceId, newKey, 'offered');
      return assignFirmware(em, rulesWith(upgrader), {
        deviceId,
        imageId: fleet.imageId,
        options: {},
        startedById: null,
      });
    });
    operationId = assigned.operationId!;
  });

  const keys = () =>
    db.database.read((em) =>
      em.query<object[]>('SELECT state, fingerprint FROM host_key WHERE device_id = $1 ORDER BY state, fingerprint', [
        fleet.deviceIds[0],
      ]),
    );
  const run = (context: UpgradeContext): UpgradeRun => {
    if (context instanceof UpgradeRun) return context;
    throw new Error('Phases are given their run.');
  };

  it('takes the place of every old one, and the next run knows that it was the one', async () => {
    let known: string | null = null;
    upgrader
      .in('reconnecting', async (context) => {
        if (upgrader.times('reconnecting') > 1) {
          known = context.witness.replacedHostKey;
          return { kind: 'next', phase: 'finishing' };
        }
        await run(context).saveHostKey(newKey, 'changed');
        return { kind: 'wait', phase: 'reconnecting', waitMs: 0 };
      })
      .in('finishing', () => ({ kind: 'end', ending: { reason: null, isInstalled: true, isVerified: true } }));
    await work(db.database, aRunner(db.database, upgrader));
    expect(known).toBe('SHA256:new');
    expect(await keys()).toEqual([{ state: 'pinned', fingerprint: 'SHA256:new' }]);
  });

  it('is pinned by nobody whose operation is in other hands', async () => {
    const before = await keys();
    const gate = new Gate();
    const ghost = new ScriptedUpgrader().in('reconnecting', async (context) => {
      await gate.pass(context);
      await run(context).saveHostKey(newKey, 'changed');
      return { kind: 'next', phase: 'finishing' };
    });
    const ghostly = work(db.database, aRunner(db.database, ghost));
    await gate.reached;
    await letClaimRunOut(db.database, operationId);
    await work(db.database, aRunner(db.database, upgrader));
    gate.letGo();
    await ghostly;
    expect(ghost.times('finishing')).toBe(0);
    expect(await keys()).toEqual(before);
  });
});
