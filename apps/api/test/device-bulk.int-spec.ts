import { AuditEntry, Device, DeviceConnection, DeviceLocation } from '@firmware-upgrader/database';
import type { Person } from './harness/people';
import { type TestApi, testApi } from './harness/test-api';

describe('many devices at once', () => {
  let api: TestApi;
  let admin: Person;
  let organizationId: string;

  beforeAll(async () => {
    api = await testApi();
    ({ id: organizationId } = await api.make.anOrganization());
    admin = await api.people.anAdministrator(organizationId);
  });
  afterAll(() => api?.close());

  const aDevice = async (values: Partial<Device> = {}) => (await api.make.aDevice({ organizationId, ...values })).id;
  const ask = async (action: string, json: unknown, as = admin) => {
    const { status, body } = await api.send('POST', `/api/v1/controller/device/${action}/`, { as, json });
    return { status, body };
  };

  it('move to a group and a location and get credentials; each leaves its audit row', async () => {
    const devices = [await aDevice(), await aDevice()].sort();
    const group = (await api.make.aDeviceGroup({ organizationId })).id;
    const location = (await api.make.aLocation({ organizationId })).id;
    const credentials = (await api.make.someCredentials({ organizationId })).id;
    const answer = await ask('change', { devices, group, location, credentials });
    expect(answer).toEqual({ status: 200, body: { accepted: devices, refused: [] } });
    // A second time changes nothing more.
    await ask('change', { devices, credentials });

    const { manager } = api.db.dataSource;
    for (const deviceId of devices) {
      expect(await manager.findOneBy(Device, { id: deviceId })).toMatchObject({ groupId: group });
      expect(await manager.findBy(DeviceLocation, { deviceId })).toMatchObject([{ locationId: location }]);
      expect(await manager.findBy(DeviceConnection, { deviceId })).toMatchObject([{ credentialsId: credentials }]);
      expect(await manager.countBy(AuditEntry, { objectId: deviceId, action: 'change' })).toBe(2);
    }

    await ask('change', { devices, group: null, location: null });
    expect(await manager.countBy(Device, { groupId: group })).toBe(0);
    expect(await manager.countBy(DeviceLocation, { locationId: location })).toBe(0);
  });

  it('are left alone one by one where a rule speaks against it', async () => {
    const group = (await api.make.aDeviceGroup({ organizationId })).id;
    const ready = await aDevice();
    const off = await aDevice({ isDeactivated: true });
    const elsewhere = (await api.make.aDevice({ organizationId: (await api.make.anOrganization()).id })).id;
    const root = await api.people.aSuperuser();
    expect(await ask('change', { devices: [ready, off, elsewhere], group }, root)).toEqual({
      status: 200,
      body: {
        accepted: [ready],
        refused: [
          { device: off, reason_code: 'device-deactivated', detail: '' },
          { device: elsewhere, reason_code: 'rule-violated', detail: 'The group belongs to another organization.' },
        ],
      },
    });
    // Others' devices do not exist for the administrator.
    expect(await ask('change', { devices: [elsewhere], group })).toMatchObject({
      body: { accepted: [], refused: [{ device: elsewhere, reason_code: 'device-gone' }] },
    });
    expect(await ask('change', { devices: [ready], group: elsewhere })).toMatchObject({
      status: 400,
      body: { group: [expect.any(String)] },
    });
  });

  it('are deleted with their history, but not while one is upgraded', async () => {
    const [off, active, busy] = [await aDevice(), await aDevice(), await aDevice()];
    await api.make.anUpgradeOperation({ deviceId: off, status: 'failed', reasonCode: 'unreachable' });
    await api.db.dataSource.manager.update(Device, { id: off }, { isDeactivated: true });
    const { id } = await api.make.anUpgradeOperation({ deviceId: busy });
    await api.db.dataSource.query('UPDATE upgrade_operation SET started_at = now() WHERE id = $1', [id]);

    const devices = [off, active, busy];
    const needsForce = { device: active, reason_code: 'rule-violated', detail: expect.stringMatching(/^Deactivate/) };
    const upgrading = { device: busy, reason_code: 'upgrade-running', detail: '' };
    expect((await ask('delete', { devices })).body).toEqual({ accepted: [off], refused: [needsForce, upgrading] });
    expect((await ask('delete', { devices, force: true })).body).toEqual({
      accepted: [active],
      refused: [{ device: off, reason_code: 'device-gone', detail: '' }, upgrading],
    });
    expect(await api.db.dataSource.manager.countBy(AuditEntry, { objectId: off, action: 'delete' })).toBe(1);
  });
});
