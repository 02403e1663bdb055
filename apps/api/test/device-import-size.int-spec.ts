import { AuditEntry, Device, DeviceConnection } from '@firmware-upgrader/database';
import { QueryRecorder } from '@firmware-upgrader/testing';
import { DataSource } from 'typeorm';
import { importDevices } from './harness/import-devices';
import type { Person } from './harness/people';
import { type TestApi, testApi } from './harness/test-api';

describe('a table of thousands of devices', () => {
  let api: TestApi;
  let root: Person;
  let organization: string;
  const recorder = new QueryRecorder();
  beforeAll(async () => {
    api = await testApi();
    api.app.get(DataSource).logger = recorder;
    root = await api.people.aSuperuser();
  });
  afterAll(() => api?.close());
  beforeEach(async () => {
    organization = (await api.make.anOrganization()).id;
    for (const name of ['North', 'South']) await api.make.aDeviceGroup({ organizationId: organization, name });
    await api.make.aLocation({ organizationId: organization, name: 'Hall' });
    await api.make.someCredentials({ organizationId: organization, name: 'Root', autoAdd: true });
  });

  const tableOf = (rows: number, model: string) => {
    const lines = Array.from({ length: rows }, (_, n) => {
      const mac = `02:20:00:00:${(n >> 8).toString(16).padStart(2, '0')}:${(n & 255).toString(16).padStart(2, '0')}`;
      const group = n % 2 === 0 ? 'North' : 'South';
      return `ap-${n},${mac},10.1.${n >> 8}.${n & 255},${model},OpenWrt 24.10.1,${group},Hall,Root,${2000 + n}\n`;
    });
    return ['name,mac_address,management_ip,model,os,group,location,credentials,port\n', ...lines].join('');
  };
  const countsOf = async (csv: string) => {
    recorder.queries = [];
    const { body } = await importDevices(api, root, csv, { organization });
    const { created, updated, unchanged, failed } = body;
    return [created, updated, unchanged, failed] as unknown[];
  };

  it('takes a few statements for a thousand rows, whatever is done with them', async () => {
    const statements = async (rows: number, model: string) => {
      await countsOf(tableOf(rows, model));
      return recorder.queries.length;
    };
    const small = [await statements(10, 'A'), await statements(10, 'B'), await statements(10, 'B')];
    organization = (await api.make.anOrganization()).id;
    for (const name of ['North', 'South']) await api.make.aDeviceGroup({ organizationId: organization, name });
    await api.make.aLocation({ organizationId: organization, name: 'Hall' });
    await api.make.someCredentials({ organizationId: organization, name: 'Root', autoAdd: true });
    const thousand = [await statements(1_000, 'A'), await statements(1_000, 'B'), await statements(1_000, 'B')];
    // The lines of the audit trail come a thousand at a time, too; there are two for each new device.
    expect(thousand.map((count, at) => count - (small[at] ?? 0))).toEqual([2, 1, 0]);
    expect(Math.max(...small)).toBeLessThan(40);
  });

  it('comes in as a whole, ten thousand at once', async () => {
    const { manager } = api.db.dataSource;
    expect(await countsOf(tableOf(10_000, 'A'))).toEqual([10_000, 0, 0, 0]);
    expect(recorder.queries.length).toBeLessThan(250);
    expect(await manager.countBy(Device, { organizationId: organization })).toBe(10_000);
    expect(await manager.count(DeviceConnection)).toBeGreaterThanOrEqual(10_000);
    expect(await manager.countBy(AuditEntry, { organizationId: organization, objectType: 'device' })).toBe(10_000);
  }, 120_000);
});
