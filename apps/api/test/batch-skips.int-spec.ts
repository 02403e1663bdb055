import { BatchSkip, type BatchUpgradeOperation, type Device } from '@firmware-upgrader/database';
import type { Person } from './harness/people';
import { type TestApi, testApi } from './harness/test-api';

const PATH = '/api/v1/firmware/batch-upgrade-operation/';
const UNKNOWN = '00000000-0000-4000-8000-000000000000';

describe('devices that a mass upgrade left alone', () => {
  let api: TestApi;
  let admin: Person;
  let root: Person;

  beforeAll(async () => {
    api = await testApi();
    admin = await api.people.anAdministrator();
    root = await api.people.aSuperuser();
  });
  afterAll(() => api?.close());

  const ask = async (method: string, path: string, json?: unknown, as = admin) => {
    const { status, body } = await api.send(method, `${PATH}${path}`, { as, json });
    return { status, body };
  };
  const aBatch = async (buildId?: string) =>
    api.make.aBatch({
      buildId: buildId ?? (await api.make.aBuild()).id,
      status: 'success',
      launchedAt: new Date(),
      finishedAt: new Date(),
    });
  const skipOf = (batch: BatchUpgradeOperation, device: Device) => ({
    batchId: batch.id,
    deviceId: device.id,
    organizationId: device.organizationId,
  });

  it('are named, and why', async () => {
    const batch = await aBatch();
    const roof = await api.make.aDevice({ name: 'roof' });
    const cellar = await api.make.aDevice({ name: 'cellar' });
    await api.db.dataSource.manager.insert(BatchSkip, [
      { ...skipOf(batch, roof), reasonCode: 'no-connection' },
      { ...skipOf(batch, cellar), reasonCode: 'options-not-supported', detail: 'No such option.' },
    ]);
    const { body } = await ask('GET', `${batch.id}/skip/`);
    const inOrder = [
      { device: cellar.id, device_name: 'cellar', reason_code: 'options-not-supported', detail: 'No such option.' },
      { device: roof.id, device_name: 'roof', reason_code: 'no-connection', detail: '' },
    ].sort((a, b) => (a.device < b.device ? -1 : 1));
    expect(body.results).toEqual(inOrder);
    const table = await api.send('GET', `${PATH}${batch.id}/skip/?format=csv&reason_code=no-connection`, { as: admin });
    expect(table.text).toBe(`device,device_name,reason_code,detail\r\n${roof.id},roof,no-connection,\r\n`);
    expect((await ask('GET', `${batch.id}/skip/?reason_code=no-connection`)).body.count).toBe(1);
    expect((await ask('GET', `${batch.id}/skip/?search=CELL`)).body.count).toBe(1);
    expect((await ask('GET', `${batch.id}/skip/?reason_code=bad-luck`)).status).toBe(400);
    expect((await ask('GET', `${UNKNOWN}/skip/`)).status).toBe(404);
  });

  it('of a shared batch are shown to those in whose organizations they are', async () => {
    const everybodys = await api.make.aBuild({ categoryId: (await api.make.aCategory({ organizationId: null })).id });
    const batch = await aBatch(everybodys.id);
    const ours = await api.make.aDevice();
    const theirs = await api.make.aDevice({ organizationId: (await api.make.anOrganization()).id });
    await api.db.dataSource.manager.insert(BatchSkip, [
      { ...skipOf(batch, ours), reasonCode: 'no-connection' },
      { ...skipOf(batch, theirs), reasonCode: 'no-connection' },
    ]);
    const seen = async (as: Person) => {
      const { body } = await ask('GET', `${batch.id}/skip/`, undefined, as);
      return { count: body.count, devices: body.results.map(({ device }: { device: string }) => device) };
    };
    expect(await seen(admin)).toEqual({ count: 1, devices: [ours.id] });
    expect(await seen(root)).toEqual({ count: 2, devices: [ours.id, theirs.id].sort() });
    expect((await ask('GET', `${batch.id}/skip/?search=${theirs.name}`)).body.count).toBe(0);
  });
});
