import {
  AuditEntry,
  Device,
  DeviceConnection,
  DeviceLocation,
  Job,
  type Organization,
} from '@firmware-upgrader/database';
import { failuresIn, IMPORT, importDevices, mac, table } from './harness/import-devices';
import type { Person } from './harness/people';
import { type TestApi, testApi } from './harness/test-api';

describe('a table of devices', () => {
  let api: TestApi;
  let manager: Person;
  let ours: Organization;
  beforeAll(async () => (api = await testApi({ DEVICE_NETWORKS: '10.0.0.0/8,2001:db8::/32' })));
  afterAll(() => api?.close());
  beforeEach(async () => {
    ours = await api.make.anOrganization();
    manager = await api.people.anAdministrator(ours.id);
  });

  const importing = async (csv: string) => {
    const { status, body } = await importDevices(api, manager, csv, { organization: ours.slug });
    return { status, body };
  };
  const counts = async (csv: string) => {
    const { body } = await importing(csv);
    return [body.created, body.updated, body.unchanged, body.failed];
  };
  const errors = async (csv: string) => failuresIn((await importing(csv)).body);
  const em = () => api.db.dataSource.manager;
  const devices = () => em().find(Device, { where: { organizationId: ours.id }, order: { macAddress: 'ASC' } });
  const report = async (id: string) => (await api.send('GET', `${IMPORT}${id}/report/`, { as: manager })).text;

  it('becomes devices, with what they belong to', async () => {
    const group = await api.make.aDeviceGroup({ organizationId: ours.id, name: 'Rooftops' });
    const location = await api.make.aLocation({ organizationId: ours.id, name: 'North wing' });
    const root = await api.make.someCredentials({ organizationId: ours.id, name: 'Root' });
    const backup = await api.make.someCredentials({ organizationId: ours.id, name: 'Backup key' });
    const auto = await api.make.someCredentials({ organizationId: ours.id, autoAdd: true });

    const { status, body } = await importing(
      table(
        'name,mac_address,management_ip,last_ip,model,os,system,notes,group,location,credentials,port',
        `ap-1,${mac(1)},10.0.0.1,10.0.0.2,Model A,OpenWrt 24.10.1,ARMv7,"On the roof, left",Rooftops,North wing,Root|Backup key,2222`,
        'ap-2,02-10-00-00-00-02,,,,,,,,,,',
      ),
    );
    expect({ status, body }).toEqual({
      status: 202,
      body: {
        id: expect.any(String),
        status: 'done',
        dry_run: false,
        organization: ours.id,
        total: 2,
        created: 2,
        updated: 0,
        unchanged: 0,
        failed: 0,
        errors: [],
        created_at: expect.any(String),
        finished_at: expect.any(String),
      },
    });
    const [first, second] = await devices();
    expect(first).toMatchObject({
      name: 'ap-1',
      macAddress: mac(1),
      managementIp: '10.0.0.1',
      lastIp: '10.0.0.2',
      model: 'Model A',
      os: 'OpenWrt 24.10.1',
      system: 'ARMv7',
      notes: 'On the roof, left',
      groupId: group.id,
    });
    expect(second).toMatchObject({ name: 'ap-2', macAddress: mac(2), managementIp: null, model: '', groupId: null });
    expect(await em().findOneBy(DeviceLocation, { deviceId: first!.id })).toMatchObject({ locationId: location.id });
    const connections = async (deviceId: string) =>
      (await em().findBy(DeviceConnection, { deviceId }))
        .map(({ credentialsId, params, enabled }) => ({ credentialsId, params, enabled }))
        .sort((a, b) => a.credentialsId.localeCompare(b.credentialsId));
    expect(await connections(first!.id)).toEqual(
      [
        { credentialsId: root.id, params: { port: 2222 }, enabled: true },
        { credentialsId: backup.id, params: { port: 2222 }, enabled: true },
        { credentialsId: auto.id, params: {}, enabled: true },
      ].sort((a, b) => a.credentialsId.localeCompare(b.credentialsId)),
    );
    expect(await connections(second!.id)).toEqual([{ credentialsId: auto.id, params: {}, enabled: true }]);
  });

  it('leaves behind what single devices leave: keys, jobs and lines in the audit trail', async () => {
    await api.make.someCredentials({ organizationId: ours.id, name: 'Root' });
    const single = (name: string, address: string) =>
      api.send('POST', '/api/v1/controller/device/', {
        as: manager,
        json: { name, mac_address: address, organization: ours.id, model: 'Model A' },
      });
    const { body } = await importing(table('name,mac_address,model,credentials', `ap-1,${mac(1)},Model A,Root`));
    await single('ap-2', mac(2));
    const [imported, made] = await devices();
    expect(imported!.key).toMatch(/^[0-9a-f]{32}$/);
    expect(imported!.key).not.toBe(made!.key);
    const kind = 'pair-firmware';
    expect(await em().countBy(Job, { kind, payload: { organizationId: ours.id } as never })).toBe(1);
    expect(await em().countBy(Job, { kind, payload: { deviceId: made!.id } as never })).toBe(1);
    const trail = (objectId: string) =>
      em().find(AuditEntry, {
        where: { objectId },
        select: { objectType: true, objectLabel: true, action: true, changes: {}, userId: true, organizationId: true },
      });
    const [lineOfImported] = await trail(imported!.id);
    const [lineOfMade] = await trail(made!.id);
    expect(lineOfImported).toEqual({
      ...lineOfMade,
      objectLabel: 'ap-1',
      changes: { ...lineOfMade!.changes, name: 'ap-1', mac_address: mac(1) },
    });
    const connection = await em().findOneByOrFail(DeviceConnection, { deviceId: imported!.id });
    expect(await trail(connection.id)).toMatchObject([
      { action: 'create', objectType: 'deviceconnection', objectLabel: 'ap-1: Root' },
    ]);
    expect(await trail(body.id)).toMatchObject([
      { action: 'import', objectType: 'deviceimport', changes: { countCreated: 1 } },
    ]);
  });

  it('is only looked at in a dry run, which is what happens unless it is told otherwise', async () => {
    const known = await api.make.aDevice({ organizationId: ours.id, macAddress: mac(1), name: 'old' });
    const csv = table('name,mac_address', `new,${mac(1)}`, `ap-2,${mac(2)}`, `ap 3,${mac(3)}`);
    const trail = await em().count(AuditEntry);
    const form = new FormData();
    form.append('organization', ours.id);
    form.append('file', new Blob([csv]), 'devices.csv');
    const dry = (await api.send('POST', IMPORT, { as: manager, form })).body;
    expect(dry).toMatchObject({ dry_run: true, total: 3, created: 1, updated: 1, failed: 1 });
    expect((await devices()).map(({ id, name }) => [id, name])).toEqual([[known.id, 'old']]);
    expect(await em().count(AuditEntry)).toBe(trail);
    expect((await api.send('GET', `${IMPORT}${dry.id}/`, { as: manager })).body).toEqual(dry);

    const wet = (await importing(csv)).body;
    const told = ['total', 'created', 'updated', 'unchanged', 'failed', 'errors'];
    for (const key of told) expect(wet[key]).toEqual(dry[key]);
    expect(await report(wet.id)).toBe(await report(dry.id));
  });

  it('changes known devices in what it says, and nothing when it comes again', async () => {
    await api.make.aDeviceGroup({ organizationId: ours.id, name: 'Rooftops' });
    await api.make.aLocation({ organizationId: ours.id, name: 'North wing' });
    await api.make.someCredentials({ organizationId: ours.id, name: 'Root' });
    const values = { organizationId: ours.id, model: 'Model A', notes: 'kept', managementIp: '10.0.0.9' };
    const known = await api.make.aDevice({ ...values, macAddress: mac(1), name: 'old' });
    const csv = table(
      'mac_address;name;management_ip;model;group;location;credentials;port',
      `${mac(1)};new;2001:DB8::0:1;;Rooftops;North wing;Root;2222`,
      `${mac(2)};ap-2;10.0.0.2;Model B;;;;`,
    );
    expect(await counts(csv)).toEqual([1, 1, 0, 0]);
    expect((await devices())[0]).toMatchObject({
      id: known.id,
      name: 'new',
      managementIp: '2001:db8::1',
      model: 'Model A',
      notes: 'kept',
      key: known.key,
    });
    expect(await counts(csv)).toEqual([0, 0, 2, 0]);

    const { body } = await importing(table('mac_address,port,credentials', `${mac(1)},2323,Root`));
    expect(body).toMatchObject({ updated: 1 });
    expect(await report(body.id)).toContain(`2,${mac(1)},2323,Root,updated,credentials,`);
    expect(await em().findOneBy(DeviceConnection, { deviceId: known.id })).toMatchObject({ params: { port: 2323 } });
  });

  it('says of each row what is wrong with it, and takes the others', async () => {
    await api.make.aDevice({ organizationId: ours.id, name: 'Taken' });
    const renamed = await api.make.aDevice({ organizationId: ours.id, macAddress: mac(40), name: 'first-name' });
    await api.make.aDevice({ organizationId: ours.id, macAddress: mac(41), isDeactivated: true });
    for (const name of ['Twice', 'Twice']) await api.make.aLocation({ organizationId: ours.id, name });
    const csv = table(
      'name,mac_address,management_ip,group,location,credentials,port',
      `good,${mac(1)},,,,,`,
      'ap 2,nonsense,,,,,0',
      `,${mac(3)},,,,,`,
      `ap-4,${mac(4)},192.0.2.1,Nowhere,Twice,Nobody,`,
      `taken,${mac(5)},,,,,`,
      `GOOD,${mac(6)},,,,,`,
      `ap-7,${mac(1)},,,,,`,
      `ap-8,${mac(8)}`,
      `ap-9,${mac(9)},,,,,22`,
      `second-name,${mac(40)},,,,,`,
      `first-name,${mac(10)},,,,,`,
      `ap-11,${mac(41)},,,,,`,
      `also-good,${mac(12)},,,,,`,
    );
    const nameTaken = { __all__: ['Device with this Name and Organization already exists.'] };
    expect(await errors(csv)).toEqual([
      [
        3,
        {
          name: ['Must be either a valid hostname or mac address.'],
          mac_address: ['Must be a valid mac address.'],
          port: ['Ensure this value is greater than or equal to 1.'],
        },
      ],
      [4, { name: ['This field is required.'] }],
      [
        5,
        {
          management_ip: ['The address is outside the allowed networks.'],
          group: ['Object with name=Nowhere does not exist.'],
          location: ['More than one has the name Twice.'],
          credentials: ['Object with name=Nobody does not exist.'],
        },
      ],
      [6, nameTaken],
      [7, nameTaken],
      [8, { mac_address: ['Line 2 has the same address.'] }],
      [9, { non_field_errors: ['The row has 2 cells, but there are 7 columns.'] }],
      [10, { port: ['A port belongs to credentials: name them, too.'] }],
      [12, nameTaken],
      [13, { __all__: ['The device is deactivated.'] }],
    ]);
    expect((await devices()).map(({ name }) => name)).toEqual(expect.arrayContaining(['good', 'also-good']));
    expect((await devices()).find(({ id }) => id === renamed.id)?.name).toBe('second-name');
    // The name is free by now.
    expect(await counts(csv)).toEqual([1, 0, 3, 9]);
  });

  it('brings in no more devices than the organization may have', async () => {
    await api.db.dataSource.query(
      'UPDATE organization_device_settings SET device_limit = 2 WHERE organization_id = $1',
      [ours.id],
    );
    const csv = table('name,mac_address', ...[1, 2, 3, 4].map((n) => `ap-${n},${mac(n)}`));
    const limit = { __all__: ['The maximum number of allowed devices for this organization has been reached.'] };
    expect(await errors(csv)).toEqual([
      [4, limit],
      [5, limit],
    ]);
  });

  it('gives no device another address while it is flashed, and ends upgrades that did not get so far', async () => {
    const aDevice = async (n: number) =>
      (await api.make.aDevice({ organizationId: ours.id, macAddress: mac(n), managementIp: `10.0.0.${n}` })).id;
    await api.make.anUpgradeOperation({
      deviceId: await aDevice(1),
      phase: 'flashing',
      progress: 65,
      flashedAt: new Date(),
    });
    const early = await api.make.anUpgradeOperation({ deviceId: await aDevice(2) });
    const csv = table('mac_address,management_ip', `${mac(1)},10.0.1.1`, `${mac(2)},10.0.1.2`);
    expect(await errors(csv)).toEqual([[2, { __all__: ['The device is being flashed right now.'] }]]);
    const [operation] = await api.db.dataSource.query('SELECT status FROM upgrade_operation WHERE id = $1', [early.id]);
    expect(operation).toEqual({ status: 'aborted' });
  });
});
