import { Device } from '@firmware-upgrader/database';
import type { Person } from './harness/people';
import { type TestApi, testApi } from './harness/test-api';

const DEVICES = '/api/v1/controller/device/';

describe('the list of devices', () => {
  let api: TestApi;
  let admin: Person;
  let root: Person;
  let organization: string;
  let slug: string;
  let location: string;
  let group: string;
  let oldBuild: string;

  beforeAll(async () => {
    api = await testApi();
    admin = await api.people.anAdministrator();
    root = await api.people.aSuperuser();
    ({ id: organization, slug } = await api.make.anOrganization());
    group = (await api.make.aDeviceGroup({ organizationId: organization })).id;
    location = (await api.make.aLocation({ organizationId: organization, name: 'Town hall' })).id;
    const { id } = await api.make.aDevice({
      organizationId: organization,
      name: 'north-100',
      macAddress: '0B:AA:00:00:00:01',
      groupId: group,
      managementIp: '10.77.0.1',
      model: 'Model A',
      os: 'OpenWrt 23',
      created: new Date('2026-01-01T00:00:00Z'),
      lastContactAt: new Date(),
    });
    await api.make.aDeviceLocation({ deviceId: id, locationId: location });
    const { id: categoryId } = await api.make.aCategory({ organizationId: organization });
    oldBuild = (await api.make.aBuild({ categoryId, created: new Date('2026-01-01T00:00:00Z') })).id;
    await api.make.aBuild({ categoryId });
    const { id: imageId } = await api.make.anImage({ buildId: oldBuild });
    await api.make.aDeviceFirmware({ deviceId: id, imageId, installedImageId: imageId });
    const { id: credentialsId } = await api.make.someCredentials({ organizationId: organization });
    await api.make.aDeviceConnection({ deviceId: id, credentialsId, isWorking: false });
    await api.make.aDevice({
      organizationId: organization,
      name: 'south',
      macAddress: '0B:AA:00:00:00:02',
      managementIp: '10.88.0.1',
      model: 'Model B',
      isDeactivated: true,
      created: new Date('2026-02-01T00:00:00Z'),
    });
  });

  afterAll(() => api?.close());

  const names = async (query: string, as = root) =>
    (await api.send('GET', `${DEVICES}?organization=${organization}&${query}`, { as })).body.results.map(
      ({ name }: { name: string }) => name,
    );

  it('are found by any of the filters, and come in the order asked for', async () => {
    const wanted: Record<string, string[]> = {
      '': ['south', 'north-100'],
      'ordering=created': ['north-100', 'south'],
      'ordering=-name': ['south', 'north-100'],
      'name=ORTH': ['north-100'],
      'name=_': [],
      'mac_address=00:02': ['south'],
      'search=10.77': ['north-100'],
      'search=aa:00': ['south', 'north-100'],
      'with_geo=true': ['north-100'],
      'with_geo=no': ['south'],
      'location__name=hall': ['north-100'],
      'model=Model B': ['south'],
      'os=OpenWrt 23': ['north-100'],
      'is_deactivated=true': ['south'],
      'created=2026-02-01T00:00:00.000000Z': ['south'],
      'created__gte=2026-01-15&created__lt=2026-03-01': ['south'],
      [`installed_build=${oldBuild}`]: ['north-100'],
      'firmware=behind': ['north-100'],
      'firmware=latest': [],
      'firmware=unknown': ['south'],
      'is_working=false': ['north-100'],
      'is_working=true': [],
      'silent_since=2026-03-01': ['south'],
      'check_reason=model-unknown': [],
      [`group=${group}`]: ['north-100'],
      [`location=${location}`]: ['north-100'],
      [`organization_slug=${slug}`]: ['south', 'north-100'],
      'organization_slug=no-such': [],
    };
    const got: Record<string, string[]> = {};
    for (const query of Object.keys(wanted)) got[query] = await names(encodeURI(query));
    expect(got).toEqual(wanted);
  });

  it('are refused by a filter that cannot be, or names what the caller cannot see', async () => {
    const refusal = async (query: string) => {
      const { status, body } = await api.send('GET', `${DEVICES}?${query}`, { as: admin });
      return { status, body };
    };
    expect(await refusal('created=yesterday')).toEqual({
      status: 400,
      body: { created: ['Enter a valid date/time.'] },
    });
    expect((await refusal('group=x')).body).toEqual({ group: ['“x” is not a valid UUID.'] });
    for (const [name, id] of Object.entries({ organization, group, location })) {
      expect(await refusal(`${name}=${id}`)).toEqual({ status: 400, body: { [name]: [expect.any(String)] } });
    }
  });

  it('say what is installed and how the device answered, and which models and releases there are', async () => {
    const { body } = await api.send('GET', `${DEVICES}?organization=${organization}&ordering=name`, { as: root });
    expect(body.results).toMatchObject([
      { installed: { build: oldBuild, is_latest: false }, is_working: false, has_connection: true, upgrade: null },
      { installed: null, is_working: null, has_connection: false, upgrade: null },
    ]);
    const { id } = await api.make.anUpgradeOperation({
      deviceId: body.results[0].id,
      phase: 'uploading',
      progress: 20,
    });
    const [first] = (await api.send('GET', `${DEVICES}?organization=${organization}&ordering=name`, { as: root })).body
      .results;
    expect(first.upgrade).toEqual({ id, phase: 'uploading', progress: 20 });
    const values = await api.send('GET', `${DEVICES}values/?organization_slug=${slug}`, { as: root });
    expect(values.body).toEqual({
      model: [
        { value: 'Model A', devices: 1 },
        { value: 'Model B', devices: 1 },
      ],
      os: [{ value: 'OpenWrt 23', devices: 1 }],
    });
  });

  it('answer only the keys that are asked for', async () => {
    const { body } = await api.send('GET', `${DEVICES}?organization=${organization}&fields=id,name,secret`, {
      as: root,
    });
    expect(body.results.map(Object.keys)).toEqual([
      ['id', 'name'],
      ['id', 'name'],
    ]);
    expect(body.count).toBe(2);
  });

  it('make a table that no spreadsheet takes for formulas, without what proves a device to us', async () => {
    const { text, headers, status } = await api.send('GET', `${DEVICES}?format=csv&organization=${organization}`, {
      as: root,
    });
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const [head, ...rows] = text.trimEnd().split('\r\n');
    expect(head?.split(',').slice(0, 5)).toEqual(['id', 'name', 'organization', 'group', 'mac_address']);
    expect(rows.map((row) => row.split(',')[1])).toEqual(['north-100', 'south']);
    for (const { key } of await api.db.dataSource.manager.findBy(Device, { organizationId: organization })) {
      expect(text).not.toContain(key);
    }
  });
});
