import { SecretSealer, systemActor } from '@firmware-upgrader/database';
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
import { cancelOperation } from '../src/operations/cancel-operation';
import { aRunner, letClaimRunOut, operation, rulesWith, settings, work } from './engine';

describe('one upgrade', () => {
  let db: TestDatabase;
  let fleet: Fleet;
  let upgrader: ScriptedUpgrader;

  beforeAll(async () => (db = await testDatabase()));
  afterAll(() => db.drop());
  beforeEach(async () => {
    fleet = await aFleet(db.database, 1);
    upgrader = new ScriptedUpgrader();
  });

  const assign = (imageId = fleet.imageId, device = 0) =>
    db.database.transaction(systemActor, (em) =>
      assignFirmware(em, rulesWith(upgrader), {
        deviceId: fleet.deviceIds[device]!,
        imageId,
        options: {},
        startedById: null,
      }),
    );
  const started = async () => (await assign()).operationId!;
  const firmware = async () => {
    const [row] = await db.database.read((em) =>
      em.query<{ image_id: string; installed: boolean; installed_image_id: string; verified: boolean | null }[]>(
        'SELECT * FROM device_firmware WHERE device_id = $1',
        [fleet.deviceIds[0]],
      ),
    );
    return row!;
  };

  it('goes through every phase once and leaves the image installed and verified', async () => {
    const id = await started();
    expect(await firmware()).toMatchObject({ image_id: fleet.imageId, installed: false });
    await work(db.database, aRunner(db.database, upgrader));
    expect(await operation(db.database, id)).toMatchObject({
      status: 'success',
      progress: 100,
      reason_code: null,
      claim_token: null,
    });
    expect(await firmware()).toMatchObject({ installed: true, installed_image_id: fleet.imageId, verified: true });
    expect(upgrader.entered.map(({ phase }) => phase)).toEqual(Object.keys(upgrader.phases));
  });

  it('starts nothing when the image is installed already', async () => {
    await assign();
    await work(db.database, aRunner(db.database, upgrader));
    expect((await assign()).operationId).toBeNull();
    expect(await firmware()).toMatchObject({ installed: true });
  });

  it('is tried again after a recoverable failure, and fails when the tries are used up', async () => {
    upgrader.in('connecting', () => {
      throw new UpgradeError('login-failed');
    });
    const id = await started();
    await work(db.database, aRunner(db.database, upgrader));
    const row = await operation(db.database, id);
    expect(row).toMatchObject({ status: 'failed', reason_code: 'login-failed', tries: 3 });
    expect(upgrader.times('connecting')).toBe(3);
    expect(row.log_lines.map(({ code }) => code)).toEqual(['will-retry', 'will-retry', 'tries-exhausted']);
    expect(upgrader.tidied).toHaveLength(3);
    expect(await firmware()).toMatchObject({ installed: false, installed_image_id: fleet.oldImageId });
  });

  it('goes on where its worker was killed, and the dead one writes nothing more', async () => {
    const gate = new Gate();
    const dead = new ScriptedUpgrader().in('uploading', async (context) => {
      await gate.pass(context);
      await context.log('uploading', { imageBytes: 1, path: 'of the dead' });
      return { kind: 'next', phase: 'testing' };
    });
    const id = await started();
    const ghost = work(db.database, aRunner(db.database, dead));
    await gate.reached;
    await letClaimRunOut(db.database, id);

    await work(db.database, aRunner(db.database, upgrader));
    gate.letGo();
    await ghost;
    const row = await operation(db.database, id);
    expect(row).toMatchObject({ status: 'success', interruptions: 1, tries: 0 });
    expect(row.log_lines.map(({ text }) => text).join()).not.toContain('of the dead');
    expect(upgrader.entered[0]).toMatchObject({ phase: 'connecting' });
    expect(dead.times('testing')).toBe(0);
    expect(dead.tidied).toHaveLength(0);
  });

  it('asks the device, never flashes again, when its worker was killed in the flash', async () => {
    const gate = new Gate();
    const dead = new ScriptedUpgrader().in('flashing', async (context) => {
      await gate.pass(context);
      return { kind: 'next', phase: 'rebooting' };
    });
    const id = await started();
    const ghost = work(db.database, aRunner(db.database, dead));
    await gate.reached;
    expect(await operation(db.database, id)).toMatchObject({ phase: 'flashing', progress: 65 });
    await letClaimRunOut(db.database, id);
    await work(db.database, aRunner(db.database, upgrader));
    gate.letGo();
    await ghost;
    expect(upgrader.entered[0]).toMatchObject({ phase: 'flashing', isFresh: false });
    expect(await operation(db.database, id)).toMatchObject({ status: 'success', interruptions: 1 });
  });

  it('counts from the flash that began, and not from one whose gate was shut', async () => {
    const gate = new Gate();
    upgrader
      .in('flashing', () => ({ kind: 'next', phase: upgrader.times('flashing') === 1 ? 'testing' : 'rebooting' }))
      .in('testing', async (context) => {
        if (upgrader.times('testing') === 2) await gate.pass(context);
        return { kind: 'next', phase: 'flashing' };
      });
    const id = await started();
    const running = work(db.database, aRunner(db.database, upgrader));
    await gate.reached;
    expect(await operation(db.database, id)).toMatchObject({ phase: 'testing', flashed_at: null });
    const [{ now: shut }] = (await db.database.read((em) => em.query('SELECT now()'))) as [{ now: Date }];
    gate.letGo();
    await running;
    const row = await operation(db.database, id);
    expect(row).toMatchObject({ status: 'success' });
    expect(row.flashed_at!.getTime()).toBeGreaterThanOrEqual(shut.getTime());
  });

  it('gives up after more than five of our own deaths before the flash', async () => {
    const id = await started();
    const gates: Gate[] = [];
    const ghosts: Promise<void>[] = [];
    for (let death = 0; death < 6; death++) {
      const gate = new Gate();
      gates.push(gate);
      const dead = new ScriptedUpgrader().in('memory', async (context) => {
        await gate.pass(context);
        return { kind: 'next', phase: 'uploading' };
      });
      ghosts.push(work(db.database, aRunner(db.database, dead)));
      await gate.reached;
      await letClaimRunOut(db.database, id);
    }
    await work(db.database, aRunner(db.database, upgrader));
    expect(await operation(db.database, id)).toMatchObject({ status: 'failed', reason_code: 'interrupted' });
    expect(upgrader.entered).toHaveLength(0);
    for (const gate of gates) gate.letGo();
    await Promise.all(ghosts);
  });

  it('is cancelled in mid-upload within about a second, and tidied up', async () => {
    const gate = new Gate();
    upgrader.in('uploading', async (context) => {
      await gate.pass(context);
      return { kind: 'next', phase: 'testing' };
    });
    const id = await started();
    const runner = aRunner(db.database, upgrader);
    runner.start();
    const running = work(db.database, runner);
    await gate.reached;
    const user = await aUser();
    await db.database.transaction(systemActor, (em) => cancelOperation(em, id, { userId: user, username: 'ann' }));
    await running;
    await runner.stop();
    expect(await operation(db.database, id)).toMatchObject({
      status: 'cancelled',
      reason_code: 'cancelled',
      claim_token: null,
    });
    expect(upgrader.tidied).toEqual([fleet.deviceIds[0]]);
    expect(upgrader.times('testing')).toBe(0);
  });

  it('cannot be cancelled past the flash', async () => {
    const gate = new Gate();
    upgrader.in('flashing', async (context) => {
      await gate.pass(context);
      return { kind: 'next', phase: 'rebooting' };
    });
    const id = await started();
    const running = work(db.database, aRunner(db.database, upgrader));
    await gate.reached;
    const user = await aUser();
    await expect(
      db.database.transaction(systemActor, (em) => cancelOperation(em, id, { userId: user, username: 'ann' })),
    ).rejects.toThrow('flash has begun');
    gate.letGo();
    await running;
    expect(await operation(db.database, id)).toMatchObject({ status: 'success' });
  });

  it('loses no try when its worker is asked to end', async () => {
    const gate = new Gate();
    upgrader.in('uploading', async (context) => {
      await gate.pass(context);
      return { kind: 'next', phase: 'testing' };
    });
    const id = await started();
    const runner = aRunner(db.database, upgrader);
    const running = work(db.database, runner);
    await gate.reached;
    await runner.stop();
    await running;
    expect(await operation(db.database, id)).toMatchObject({
      status: 'in-progress',
      tries: 0,
      interruptions: 0,
      claim_token: null,
    });
    gate.letGo();
    await work(db.database, aRunner(db.database, upgrader));
    expect(await operation(db.database, id)).toMatchObject({ status: 'success', tries: 0 });
  });

  it('gives an upgrade that waits for its place before the upload the time of that wait', async () => {
    fleet = await aFleet(db.database, 2);
    const gate = new Gate();
    upgrader.in('uploading', async (context) => {
      if (context.task.device.id === fleet.deviceIds[0]) await gate.pass(context);
      return { kind: 'next', phase: 'testing' };
    });
    const [slow, quick] = [await started(), (await assign(fleet.imageId, 1)).operationId!];
    const upgrade = { ...settings.upgrade, taskTimeoutMs: 300 };
    const runner = aRunner(db.database, upgrader, [], { settings: { ...settings, upgrade, uploadConcurrency: 1 } });
    await work(db.database, runner);
    const tooSlow = await operation(db.database, slow);
    expect(tooSlow).toMatchObject({ status: 'failed', reason_code: 'timed-out' });
    expect(tooSlow.log_lines.at(-1)?.text).toContain('(the whole try took longer than TASK_TIMEOUT_S)');
    expect(await operation(db.database, quick)).toMatchObject({ status: 'success' });
  });

  it('ends, unreachable but installed, when the reconnect schedule is used up', async () => {
    upgrader.in('reconnecting', () => ({
      kind: 'unanswered',
      onLastTry: { reason: 'unreachable', isInstalled: true, isVerified: false },
    }));
    const id = await started();
    await work(db.database, aRunner(db.database, upgrader));
    expect(await operation(db.database, id)).toMatchObject({ status: 'failed', reason_code: 'unreachable' });
    expect(upgrader.times('reconnecting')).toBe(4);
    expect(await firmware()).toMatchObject({ installed: true, verified: false });
  });

  it('aborts without a connection, and says so', async () => {
    const id = await started();
    await db.database.read((em) =>
      em.query('UPDATE device_connection SET enabled = FALSE WHERE device_id = $1', [fleet.deviceIds[0]]),
    );
    await work(db.database, aRunner(db.database, upgrader));
    expect(await operation(db.database, id)).toMatchObject({ status: 'aborted', reason_code: 'no-connection' });
    expect(upgrader.entered).toHaveLength(0);
  });

  it('fails, saying why, when its credentials were stored under another key of ours', async () => {
    upgrader.in('connecting', async (context) => {
      await context.shell();
      return { kind: 'next', phase: 'identity' };
    });
    const id = await started();
    const errors: unknown[] = [];
    const sealer = new SecretSealer('a key that came with a new installation, and is not the old one');
    await work(db.database, aRunner(db.database, upgrader, errors, { sealer }));
    const row = await operation(db.database, id);
    expect(errors).toEqual([]);
    expect(row).toMatchObject({ status: 'failed', reason_code: 'login-failed' });
    expect(row.log_lines.at(-1)?.text).toContain('SECRET_KEY');
  });

  it('calls a defect of ours by its name, and tells the process log', async () => {
    const errors: unknown[] = [];
    upgrader.in('checksum', () => {
      throw new TypeError('a defect');
    });
    const id = await started();
    await work(db.database, aRunner(db.database, upgrader, errors));
    expect(await operation(db.database, id)).toMatchObject({ status: 'failed', reason_code: 'internal-error' });
    expect(errors).toEqual([expect.objectContaining({ message: 'a defect' })]);
  });

  async function aUser(): Promise<string> {
    const [row] = await db.database.read((em) =>
      em.query<{ id: string }[]>(
        `INSERT INTO users (username, password_hash) VALUES ('u' || substr(md5(random()::text), 1, 8), 'x') RETURNING id`,
      ),
    );
    return row!.id;
  }
});
