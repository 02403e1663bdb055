import { systemActor } from '@firmware-upgrader/database';
import {
  aFleet,
  Gate,
  ScriptedUpgrader,
  testDatabase,
  type Fleet,
  type TestDatabase,
} from '@firmware-upgrader/testing';
import { UpgradeError } from '@firmware-upgrader/upgraders';
import { assignFirmware } from '../src/firmware/assign-firmware';
import { aRunner, operation, rulesWith, settings, work } from './engine';

describe('an upgrade of a device that has another', () => {
  let db: TestDatabase;
  let fleet: Fleet;
  let upgrader: ScriptedUpgrader;

  beforeAll(async () => (db = await testDatabase()));
  afterAll(() => db.drop());
  beforeEach(async () => {
    fleet = await aFleet(db.database, 1);
    upgrader = new ScriptedUpgrader();
  });

  const assign = (imageId = fleet.imageId) =>
    db.database.transaction(systemActor, (em) =>
      assignFirmware(em, rulesWith(upgrader), {
        deviceId: fleet.deviceIds[0]!,
        imageId,
        options: {},
        startedById: null,
      }),
    );
  const started = async () => (await assign()).operationId!;

  it('makes way, untouched, for a newer upgrade of the same device', async () => {
    const first = await started();
    const second = (await assign(fleet.oldImageId)).operationId!;
    await work(db.database, aRunner(db.database, upgrader));
    expect(await operation(db.database, first)).toMatchObject({ status: 'aborted', reason_code: 'superseded' });
    expect(await operation(db.database, second)).toMatchObject({ status: 'success' });
    expect(upgrader.times('flashing')).toBe(1);
  });

  it.each(['while it waits', 'before its try fails'])(
    'makes way for a newer one instead of another try, asked for %s',
    async (moment) => {
      const gate = new Gate();
      upgrader.in('connecting', async (context) => {
        if (upgrader.times('connecting') > 1) return { kind: 'next', phase: 'identity' };
        await gate.pass(context);
        throw new UpgradeError('cannot-connect');
      });
      const patient = { ...settings.machine, retry: { ...settings.machine.retry, backoffMs: 1e9, backoffMaxMs: 1e9 } };
      const runner = aRunner(db.database, upgrader, [], { settings: { ...settings, machine: patient } });
      const first = await started();
      const running = work(db.database, runner);
      await gate.reached;
      let second = moment === 'before its try fails' ? (await assign(fleet.oldImageId)).operationId : null;
      gate.letGo();
      await running;
      second ??= (await assign(fleet.oldImageId)).operationId;
      await work(db.database, runner);
      expect(await operation(db.database, first)).toMatchObject({ status: 'aborted', reason_code: 'superseded' });
      expect(await operation(db.database, second!)).toMatchObject({ status: 'success' });
    },
  );

  it('waits for the end of an upgrade of the same device that has begun', async () => {
    const gate = new Gate();
    upgrader.in('memory', async (context) => {
      await gate.pass(context);
      return { kind: 'next', phase: 'uploading' };
    });
    const first = await started();
    const runner = aRunner(db.database, upgrader);
    const running = work(db.database, runner);
    await gate.reached;
    const second = (await assign(fleet.oldImageId)).operationId!;
    await work(db.database, runner);
    expect(await operation(db.database, second)).toMatchObject({ status: 'in-progress', phase: 'queued' });
    gate.letGo();
    await running;
    await work(db.database, runner);
    expect(await operation(db.database, first)).toMatchObject({ status: 'success' });
    expect(await operation(db.database, second)).toMatchObject({ status: 'success' });
    // The first ended when the device was to run another image already: flashed, but no longer what is wanted.
    const [firmware] = await db.database.read((em) =>
      em.query<object[]>('SELECT * FROM device_firmware WHERE device_id = $1', [fleet.deviceIds[0]]),
    );
    expect(firmware).toMatchObject({ image_id: fleet.oldImageId, installed: true });
  });
});
