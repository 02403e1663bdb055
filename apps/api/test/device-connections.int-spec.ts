import { DeviceConnection, HostKey, Job, SecretSealer } from '@firmware-upgrader/database';
import { connectionSecretContext } from '@firmware-upgrader/database';
import { TEST_SECRET_KEY } from '@firmware-upgrader/testing';
import type { Person } from './harness/people';
import { type TestApi, testApi } from './harness/test-api';

const OPENWRT = 'openwisp_controller.connection.connectors.openwrt.ssh.OpenWrt';

describe('the ways to a device', () => {
  let api: TestApi;
  let admin: Person;
  let root: Person;
  let device: string;

  beforeAll(async () => {
    api = await testApi();
    admin = await api.people.anAdministrator();
    root = await api.people.aSuperuser();
  });
  afterAll(() => api?.close());
  beforeEach(async () => {
    device = (await api.make.aDevice()).id;
  });

  const ask = async (method: string, path: string, json?: unknown, as = admin) => {
    const { status, body } = await api.send(method, `/api/v1/controller/device/${device}/${path}`, { as, json });
    return { status, body };
  };
  const row = (id: string) =>
    api.db.dataSource.manager.findOneOrFail(DeviceConnection, {
      where: { id },
      select: { id: true, sealedSecret: true, isWorking: true, failureReason: true },
    });

  describe('by connections', () => {
    it('are made of credentials, and have the device look for its firmware', async () => {
      const { id: credentials } = await api.make.someCredentials();
      const { status, body } = await ask('POST', 'connection/', { credentials, update_strategy: '', is_working: true });

      expect(status).toBe(201);
      expect(body).toMatchObject({
        credentials,
        update_strategy: OPENWRT,
        enabled: true,
        is_working: null,
        failure_reason: '',
        last_attempt: null,
        params: {},
      });
      const jobs = await api.db.dataSource.manager.findBy(Job, { kind: 'pair-firmware' });
      expect(jobs.map(({ payload }) => payload)).toContainEqual({ deviceId: device });
      expect((await ask('GET', `connection/${body.id}/`)).body).toEqual(body);
      expect(await ask('POST', 'connection/', { credentials })).toEqual({
        status: 400,
        body: { __all__: ['Device connection with this Device and Credentials already exists.'] },
      });
    });

    it('name an upgrader that there is', async () => {
      const { id: credentials } = await api.make.someCredentials();
      const legacy = OPENWRT.replace(/OpenWrt$/, 'OpenWisp1');
      const toaster = { status: 400, body: { update_strategy: ['"toaster" is not a valid choice.'] } };
      expect(await ask('POST', 'connection/', { credentials, update_strategy: 'toaster' })).toEqual(toaster);
      const { body } = await ask('POST', 'connection/', { credentials, update_strategy: legacy });
      expect(body).toMatchObject({ update_strategy: legacy });
      expect(await ask('PATCH', `connection/${body.id}/`, { update_strategy: 'toaster' })).toEqual(toaster);
    });

    it('keep an update strategy of OpenWISP that nothing here serves, as it came', async () => {
      const { id } = await api.make.aDeviceConnection({ deviceId: device, updateStrategy: 'a.strategy.over.Snmp' });
      const { status } = await ask('PATCH', `connection/${id}/`, { update_strategy: 'a.strategy.over.Snmp' });
      expect(status).toBe(200);
    });

    it('use credentials of the organization; shared ones are chosen by superusers', async () => {
      const shared = await api.make.someCredentials({ organizationId: null });
      const foreign = await api.make.someCredentials({ organizationId: (await api.make.anOrganization()).id });
      for (const { id } of [shared, foreign]) {
        expect((await ask('POST', 'connection/', { credentials: id })).body).toEqual({
          credentials: [`Invalid pk "${id}" - object does not exist.`],
        });
      }
      expect((await ask('POST', 'connection/', { credentials: shared.id }, root)).status).toBe(201);
      expect((await ask('POST', 'connection/', { credentials: foreign.id }, root)).body).toEqual({
        credentials: ['The credentials belong to another organization.'],
      });
    });

    it('override parameters of the credentials, never showing a secret', async () => {
      const { id: credentials } = await api.make.someCredentials();
      const params = { port: 2222, password: 'only-for-this-router' };
      const { body } = await ask('POST', 'connection/', { credentials, params });

      expect(body.params).toEqual({ port: 2222 });
      const { sealedSecret } = await row(body.id);
      expect(new SecretSealer(TEST_SECRET_KEY).open(sealedSecret!, connectionSecretContext(body.id))).toBe(
        params.password,
      );
      const refused: [object, string][] = [
        [{ port: 0 }, 'The port must be an integer from 1 to 65535.'],
        [{ colour: 'red' }, '"colour" is not a parameter of SSH credentials.'],
        [{ key: 'k'.repeat(64) }, 'Give a password or a key, not both.'],
      ];
      for (const [wrong, problem] of refused) {
        expect((await ask('PATCH', `connection/${body.id}/`, { params: wrong })).body).toEqual({ params: [problem] });
      }
      expect((await ask('PATCH', `connection/${body.id}/`, { params: { port: 23 } })).body.params).toEqual({
        port: 23,
      });
      expect((await row(body.id)).sealedSecret).toBe(sealedSecret);
    });

    it('are unknown again, and forget their own secret, when their credentials are exchanged', async () => {
      const { id: credentials } = await api.make.someCredentials();
      const { body } = await ask('POST', 'connection/', { credentials, params: { password: 'of-the-old-way' } });
      const wasTried = { isWorking: false, failureReason: 'Timed out.', lastAttempt: new Date() };
      await api.db.dataSource.manager.update(DeviceConnection, { id: body.id }, wasTried);
      expect((await ask('PATCH', `connection/${body.id}/`, { enabled: 'no' })).body).toMatchObject({
        enabled: false,
        is_working: false,
        failure_reason: 'Timed out.',
      });

      const next = await api.make.someCredentials();
      const changed = await ask('PUT', `connection/${body.id}/`, { credentials: next.id });

      expect(changed.body).toMatchObject({ credentials: next.id, is_working: null, failure_reason: '' });
      expect((await row(body.id)).sealedSecret).toBeNull();
    });

    it('are listed newest first, deleted, and let alone on a deactivated device', async () => {
      const first = await api.make.aDeviceConnection({ deviceId: device });
      const second = await api.make.aDeviceConnection({ deviceId: device });
      const listed = await ask('GET', 'connection/');
      expect(listed.body.results.map(({ id }: { id: string }) => id)).toEqual([second.id, first.id]);
      expect((await ask('DELETE', `connection/${first.id}/`)).status).toBe(204);
      expect((await ask('GET', `connection/${first.id}/`)).body).toEqual({
        detail: 'No DeviceConnection matches the given query.',
      });
      await ask('POST', 'deactivate/');
      expect((await ask('DELETE', `connection/${second.id}/`)).status).toBe(403);
      expect((await ask('PATCH', `connection/${second.id}/`, { enabled: false })).status).toBe(403);
      expect((await ask('GET', `connection/${second.id}/`)).status).toBe(200);
    });

    it('belong to the device in their path', async () => {
      const elsewhere = await api.make.aDeviceConnection();
      for (const method of ['GET', 'PATCH', 'DELETE']) {
        expect((await ask(method, `connection/${elsewhere.id}/`, {})).status).toBe(404);
      }
    });
  });

  describe('by host keys', () => {
    const aHostKey = (state: 'pinned' | 'offered', keyType = 'ssh-ed25519') =>
      api.db.dataSource.manager.save(HostKey, {
        deviceId: device,
        keyType,
        publicKey: `key-${state}`,
        fingerprint: `SHA256:${state}`,
        state,
      });

    it('are trusted anew when a person accepts the key that the device offered', async () => {
      await aHostKey('pinned');
      const rsa = await aHostKey('pinned', 'ssh-rsa');
      const offered = await aHostKey('offered');

      const { status, body } = await ask('POST', `host-key/${offered.id}/accept/`);

      expect(status).toBe(200);
      expect(body).toEqual({
        id: offered.id,
        type: 'ssh-ed25519',
        fingerprint: 'SHA256:offered',
        state: 'pinned',
        first_seen: expect.stringMatching(/000Z$/),
      });
      const { body: list } = await ask('GET', 'host-key/');
      expect(list.results.map(({ id }: { id: string }) => id).sort()).toEqual([offered.id, rsa.id].sort());
      expect(await ask('POST', `host-key/${offered.id}/accept/`)).toEqual({
        status: 409,
        body: { error: 'This host key is accepted already.' },
      });
    });

    it('are forgotten on demand', async () => {
      const { id } = await aHostKey('pinned');
      expect((await ask('DELETE', `host-key/${id}/`)).status).toBe(204);
      expect((await ask('GET', 'host-key/')).body.count).toBe(0);
    });
  });
});
