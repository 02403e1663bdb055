import { AuditEntry, DeviceCheck } from '@firmware-upgrader/database';
import type { Person } from './harness/people';
import { type TestApi, testApi } from './harness/test-api';

describe('checks and adoptions of devices', () => {
  let api: TestApi;
  let admin: Person;

  beforeAll(async () => {
    api = await testApi();
    admin = await api.people.anAdministrator();
  });
  afterAll(() => api?.close());

  const ask = async (method: string, path: string, json?: unknown) => {
    const { status, body } = await api.send(method, `/api/v1/controller/device/${path}`, { as: admin, json });
    return { status, body };
  };
  const upgrade = async (deviceId: string) => {
    const { id } = await api.make.anUpgradeOperation({ deviceId });
    await api.db.dataSource.query('UPDATE upgrade_operation SET started_at = now() WHERE id = $1', [id]);
  };

  it('wait for a worker, and are shown with what it found', async () => {
    const { id } = await api.make.aDevice();
    expect(await ask('GET', `${id}/check/`)).toMatchObject({ status: 404 });

    const asked = await ask('POST', `${id}/check/`);
    expect(asked).toMatchObject({
      status: 202,
      body: {
        device: id,
        kind: 'check',
        status: 'queued',
        ok: null,
        reason_code: null,
        finished_at: null,
        facts: null,
      },
    });
    expect(await ask('POST', `${id}/check/`)).toEqual(asked);
    expect(await api.db.dataSource.manager.countBy(AuditEntry, { objectId: id, action: 'check' })).toBe(2);

    const facts = {
      uuid: null,
      macAddresses: ['02:00:00:00:00:01'],
      model: 'Acme',
      boardName: 'acme,ap',
      release: '1',
    };
    await api.db.dataSource.manager.update(
      DeviceCheck,
      { deviceId: id },
      {
        status: 'done',
        ok: false,
        reasonCode: 'identity-missing',
        finishedAt: new Date(),
        facts: { ...facts, memoryAvailable: 1_024, hostKeyType: 'ssh-ed25519', hostKeyFingerprint: 'SHA256:A' },
      },
    );
    expect(await ask('GET', `${id}/check/`)).toMatchObject({
      status: 200,
      body: {
        ok: false,
        reason_code: 'identity-missing',
        facts: {
          uuid: null,
          mac_addresses: ['02:00:00:00:00:01'],
          model: 'Acme',
          board_name: 'acme,ap',
          release: '1',
          memory_available: 1_024,
          host_key_type: 'ssh-ed25519',
          host_key_fingerprint: 'SHA256:A',
        },
      },
    });
    const again = await ask('POST', `${id}/adopt/`);
    expect(again).toMatchObject({ status: 202, body: { kind: 'adopt', status: 'queued', facts: null } });
    expect(again.body.id).not.toBe(asked.body.id);
    expect(await ask('POST', `${id}/check/`)).toMatchObject({ status: 202, body: { kind: 'adopt' } });
  });

  it('are refused while an upgrade of the device runs', async () => {
    const { id } = await api.make.aDevice();
    await upgrade(id);
    expect(await ask('POST', `${id}/check/`)).toMatchObject({ status: 409 });
    expect(await ask('POST', `${id}/adopt/`)).toMatchObject({ status: 409 });
  });

  it('of many devices name those that are left alone', async () => {
    const [ready, busy, gone] = [await api.make.aDevice(), await api.make.aDevice(), await api.make.aDevice()];
    const off = await api.make.aDevice({ isDeactivated: true });
    await upgrade(busy.id);
    await api.db.dataSource.query('DELETE FROM device WHERE id = $1', [gone.id]);

    expect(await ask('POST', 'check/', { devices: [busy.id, ready.id, off.id, gone.id, ready.id] })).toEqual({
      status: 202,
      body: {
        accepted: [ready.id],
        refused: [
          { device: busy.id, reason_code: 'upgrade-running' },
          { device: off.id, reason_code: 'device-deactivated' },
          { device: gone.id, reason_code: 'device-gone' },
        ],
      },
    });
    expect(await ask('POST', 'adopt/', { devices: Array(1_001).fill(ready.id) })).toMatchObject({ status: 400 });
  });
});
