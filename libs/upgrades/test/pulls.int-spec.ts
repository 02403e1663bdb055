import { systemActor } from '@firmware-upgrader/database';
import {
  aFleet,
  ScriptedUpgrader,
  testDatabase,
  TEST_SECRET_KEY,
  type Fleet,
  type TestDatabase,
} from '@firmware-upgrader/testing';
import type { UpgradeContext } from '@firmware-upgrader/upgraders';
import { assignFirmware } from '../src/firmware/assign-firmware';
import { PullTickets } from '../src/pull/pull-tickets';
import { PullUrls } from '../src/pull/pull-urls';
import { redeemTicket } from '../src/pull/redeem-ticket';
import { aRunner, operation, rulesWith, settings, work } from './engine';

const PUBLIC_URL = 'https://fw.example.org/upgrader/';

describe('an upgrade whose device is to fetch the image', () => {
  const tickets = new PullTickets(TEST_SECRET_KEY);
  let db: TestDatabase;
  let fleet: Fleet;
  let upgrader: ScriptedUpgrader;

  beforeAll(async () => (db = await testDatabase()));
  afterAll(() => db.drop());
  beforeEach(async () => {
    fleet = await aFleet(db.database, 1);
    upgrader = new ScriptedUpgrader();
  });

  async function upgrade(publicUrl = PUBLIC_URL, transfer: 'push' | 'pull' = 'push'): Promise<string> {
    const { operationId } = await db.database.transaction(systemActor, (em) =>
      assignFirmware(em, rulesWith(upgrader), {
        deviceId: fleet.deviceIds[0]!,
        imageId: fleet.imageId,
        options: {},
        startedById: null,
      }),
    );
    const options = { settings: { ...settings, transfer }, pullUrls: new PullUrls(publicUrl, TEST_SECRET_KEY) };
    await work(db.database, aRunner(db.database, upgrader, [], options));
    expect(await operation(db.database, operationId!)).toMatchObject({ status: 'success' });
    return operationId!;
  }
  const redeem = (url: string | null) =>
    db.database.transaction(systemActor, (em) =>
      redeemTicket(em, tickets, { ticket: url!.split('/').at(-1)!, wants: 'whole' }),
    );

  it('tells it a URL that opens the image once, in this upload and never again', async () => {
    let url: string | null = null;
    const opened: unknown[] = [];
    const open = async (context: UpgradeContext) => {
      url ??= context.pullUrl();
      opened.push((await redeem(url)) !== null);
    };
    upgrader.in('memory', async (context) => {
      await open(context);
      return { kind: 'next', phase: 'uploading' };
    });
    upgrader.in('uploading', async (context) => {
      await open(context);
      await open(context);
      return { kind: 'next', phase: 'testing' };
    });
    upgrader.in('testing', async (context) => {
      await open(context);
      return { kind: 'next', phase: 'flashing' };
    });
    await upgrade();
    expect(url).toMatch(/^https:\/\/fw\.example\.org\/upgrader\/firmware\/pull\/[\w-]{91}$/);
    expect(opened).toEqual([false, true, false, false]);
    expect(await redeem(url)).toBeNull();
  });

  it('has none to tell where devices were given no address', async () => {
    let url: string | null = '';
    upgrader.in('uploading', (context) => {
      url = context.pullUrl();
      return { kind: 'next', phase: 'testing' };
    });
    await upgrade('');
    expect(url).toBeNull();
  });

  it.each([
    ['push', null, 'push'],
    ['pull', null, 'pull'],
    ['push', 'pull', 'pull'],
    ['pull', 'push', 'push'],
  ] as const)('is told of it by the setting %s and credentials that say %s: %s', async (setting, own, expected) => {
    await db.database.read((em) => em.query('UPDATE credentials SET transfer = $1', [own]));
    const told: unknown[] = [];
    upgrader.in('uploading', ({ task }) => {
      told.push(...task.connections.map(({ transfer }) => transfer));
      return { kind: 'next', phase: 'testing' };
    });
    await upgrade(PUBLIC_URL, setting);
    expect(told).toEqual([expected]);
  });
});
