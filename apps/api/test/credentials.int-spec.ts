import { AuditEntry, Credentials, credentialsSecretContext, Job, SecretSealer } from '@firmware-upgrader/database';
import { TEST_SECRET_KEY } from '@firmware-upgrader/testing';
import { generateKeyPairSync } from 'node:crypto';
import type { Person } from './harness/people';
import { type TestApi, testApi } from './harness/test-api';

const CREDENTIALS = '/api/v1/controller/credential/';
const PASSWORD = 'only-routers-know-it';

const publicKeyEncoding = { type: 'spki', format: 'pem' } as const;
const anRsaKey = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding,
  privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
}).privateKey;
const anEcdsaKey = generateKeyPairSync('ec', {
  namedCurve: 'P-256',
  publicKeyEncoding,
  privateKeyEncoding: { type: 'sec1', format: 'pem' },
}).privateKey;

describe('credentials', () => {
  let api: TestApi;
  let admin: Person;
  let root: Person;
  let ours: string;

  beforeAll(async () => {
    api = await testApi();
    admin = await api.people.anAdministrator();
    root = await api.people.aSuperuser();
    ours = (await api.make.ourOrganization()).id;
  });
  afterAll(() => api?.close());

  let last = 0;
  const aDraft = (more: object = {}) => ({
    name: `Login ${++last}`,
    organization: ours,
    connector: 'openwisp_controller.connection.connectors.ssh.Ssh',
    params: { username: 'root', password: PASSWORD },
    ...more,
  });
  const ask = async (method: string, path: string, json?: unknown, as = admin) => {
    const { status, body, text } = await api.send(method, `${CREDENTIALS}${path}`, { as, json });
    return { status, body, text };
  };
  const secretOf = async (id: string) => {
    const { sealedSecret } = await api.db.dataSource.manager.findOneOrFail(Credentials, {
      where: { id },
      select: { id: true, sealedSecret: true },
    });
    return new SecretSealer(TEST_SECRET_KEY).open(sealedSecret, credentialsSecretContext(id));
  };

  it('keep their secret to themselves: sealed, never answered, not in the audit trail', async () => {
    const { status, body, text } = await ask('POST', '', aDraft());
    expect(status).toBe(201);
    expect(body).toMatchObject({
      params: { username: 'root' },
      secret_kind: 'password',
      auto_add: false,
      transfer: null,
    });
    expect(text).not.toContain(PASSWORD);
    expect(await secretOf(body.id)).toBe(PASSWORD);
    const trail = await api.db.dataSource.manager.findBy(AuditEntry, { objectId: body.id });
    expect(trail).toHaveLength(1);
    expect(JSON.stringify(trail)).not.toContain(PASSWORD);
  });

  it('keep their secret when a change leaves it out, and exchange it when one comes', async () => {
    const { id } = (await ask('POST', '', aDraft())).body;
    const change = (params: object) => ask('PATCH', `${id}/`, { params });
    expect((await change({ username: 'admin', port: 2222 })).body.params).toEqual({ username: 'admin', port: 2222 });
    expect(await secretOf(id)).toBe(PASSWORD);
    expect((await change({ username: 'root', key: anRsaKey })).body).toMatchObject({
      params: { username: 'root' },
      secret_kind: 'key',
    });
    expect(await secretOf(id)).toBe(anRsaKey);
  });

  it.each([
    ['no secret', { username: 'root' }],
    ['two secrets', { username: 'root', password: PASSWORD, key: 'k'.repeat(64) }],
    ['no user', { password: PASSWORD }],
    ['a short password', { username: 'root', password: 'abc' }],
    ['a port that is none', { username: 'root', password: PASSWORD, port: 65_536 }],
    ['something unknown', { username: 'root', password: PASSWORD, sudo: true }],
    ['a key that is none', { username: 'root', key: 'k'.repeat(64) }],
    ['a key of another kind', { username: 'root', key: anEcdsaKey }],
    ['no object', 'root'],
  ])('are refused with %s', async (_, params) => {
    const { status, body } = await ask('POST', '', aDraft({ params }));
    expect({ status, body }).toEqual({ status: 400, body: { params: [expect.any(String)] } });
  });

  it('speak SSH, and have a name of their own', async () => {
    const draft = aDraft();
    expect((await ask('POST', '', { ...draft, connector: 'snmp' })).body).toEqual({
      connector: ['"snmp" is not a valid choice.'],
    });
    await ask('POST', '', draft);
    expect((await ask('POST', '', draft)).body).toEqual({
      non_field_errors: ['The fields name, organization must make a unique set.'],
    });
  });

  it('that add themselves have a worker connect all fitting devices', async () => {
    const { id } = (await ask('POST', '', aDraft({ auto_add: true }))).body;
    const jobs = () => api.db.dataSource.manager.findBy(Job, { kind: 'attach-credentials' });
    expect((await jobs()).map(({ payload }) => payload)).toContainEqual({ credentialsId: id });
    const before = (await jobs()).length;
    await ask('POST', '', aDraft());
    expect(await jobs()).toHaveLength(before);
  });

  it('of all organizations send no password to hosts that others name', async () => {
    const refused = { params: ['Shared credentials that add themselves must use a key.'] };
    const shared = aDraft({ organization: null });
    expect((await ask('POST', '', { ...shared, auto_add: true }, root)).body).toEqual(refused);
    const { id } = (await ask('POST', '', shared, root)).body;
    expect((await ask('PATCH', `${id}/`, { auto_add: true }, root)).body).toEqual(refused);
    const ofUs = (await ask('POST', '', aDraft({ auto_add: true }))).body;
    expect((await ask('PATCH', `${ofUs.id}/`, { organization: null }, root)).body).toEqual(refused);
    const key = { params: { username: 'root', key: anRsaKey } };
    expect((await ask('PATCH', `${id}/`, { auto_add: true, ...key }, root)).status).toBe(200);
  });

  it('of all organizations are seen by managers, and changed by superusers', async () => {
    const { id } = await api.make.someCredentials({ organizationId: null });
    expect((await ask('GET', `${id}/`)).status).toBe(200);
    expect((await ask('PATCH', `${id}/`, { name: 'Mine' })).status).toBe(403);
    expect((await ask('POST', '', aDraft({ organization: null }))).body).toEqual({
      organization: ['This field may not be null.'],
    });
    const own = await ask('GET', `?organization=${ours}&page_size=100`);
    expect(own.body.results.every(({ organization }: { organization: string }) => organization === ours)).toBe(true);
  });

  it('stay with the devices of their organization', async () => {
    const { credentialsId } = await api.make.aDeviceConnection();
    const { id: organization } = await api.make.anOrganization();
    expect((await ask('PATCH', `${credentialsId}/`, { organization }, root)).body).toEqual({
      organization: ['Devices of another organization use these credentials.'],
    });
    expect((await ask('DELETE', `${credentialsId}/`)).status).toBe(204);
  });
});
