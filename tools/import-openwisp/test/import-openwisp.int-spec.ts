import {
  Build,
  Category,
  Credentials,
  credentialsSecretContext,
  Device,
  DeviceConnection,
  DeviceFirmware,
  DeviceLocation,
  FirmwareImage,
  Job,
  Location,
  Organization,
  OrganizationDeviceSettings,
  SecretSealer,
} from '@firmware-upgrader/database';
import { TEST_SECRET_KEY } from '@firmware-upgrader/testing';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { IsNull } from 'typeorm';
import { type TestApi, testApi } from '../../../apps/api/test/harness/test-api';
import { ids, IMAGE_FILE, PASSWORD, sampleDump, SHARED_NAME, SHARED_SECRET } from './sample-dump';

const root = join(__dirname, '..', '..', '..');
const renamed = `${'🏔'.repeat(60)} (2)`;
const FIRMWARE = Buffer.from('firmware of the mountains');

describe('npm run import:openwisp', () => {
  let api: TestApi;
  let folder: string;
  let media: string;

  beforeAll(async () => {
    api = await testApi();
    folder = await mkdtemp(join(tmpdir(), 'import-openwisp-'));
    media = join(folder, 'private');
    await mkdir(join(media, 'firmware', dirname(IMAGE_FILE)), { recursive: true });
    await writeFile(join(media, 'firmware', IMAGE_FILE), FIRMWARE);
    await writeFile(join(folder, 'list.json'), JSON.stringify(sampleDump, null, 2));
    await writeFile(join(folder, 'lines.json'), sampleDump.map((row) => JSON.stringify(row)).join('\n'));
    await writeFile(join(folder, 'broken.json'), JSON.stringify(sampleDump).slice(0, -3));
  });
  afterAll(async () => {
    await api?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const run = (...words: string[]) =>
    new Promise<{ code: number; output: string; error: string }>((resolve) => {
      const env = {
        ...process.env,
        DATABASE_URL: api.db.url,
        SECRET_KEY: TEST_SECRET_KEY,
        DATA_DIR: folder,
        STORAGE_DIR: api.storageDir,
      };
      const child = execFile(
        process.execPath,
        [join(root, 'tools/run.mjs'), join(root, 'tools/import-openwisp/import-openwisp.ts'), ...words],
        { cwd: root, env },
        (_, output, error) => resolve({ code: child.exitCode ?? -1, output, error }),
      );
    });
  const numbers = (output: string) =>
    Object.fromEntries(
      [...output.matchAll(/^(\S.*?) +(\d+) +(\d+) +(\d+)$/gm)].map(([, label = '', ...counts]) => [
        label,
        counts.map(Number).join(' '),
      ]),
    );
  const find = () => api.db.dataSource.manager;

  it('says first what it would do, and does nothing', async () => {
    const { code, output } = await run(join(folder, 'list.json'), '--media', media, '--dry-run');
    expect(code).toBe(0);
    expect(output).toMatch(/A dry run: nothing was changed\.\n$/);
    expect(numbers(output)).toMatchObject({ Organizations: '2 0 0', Devices: '2 0 1', Images: '1 0 1' });
    expect(await find().countBy(Organization, { id: ids.organization })).toBe(0);
    await expect(readFile(join(api.storageDir, IMAGE_FILE))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('brings a whole installation, and names what it cannot bring', async () => {
    const report = join(folder, 'report.json');
    const { code, output } = await run(join(folder, 'list.json'), '--media', media, '--report', report);
    expect({ code, numbers: numbers(output) }).toEqual({
      code: 0,
      numbers: {
        Groups: '1 1 0',
        Organizations: '2 0 0',
        'Shared secrets': '1 0 0',
        'Device limits': '1 0 0',
        Users: '1 0 0',
        Memberships: '1 0 0',
        Owners: '1 0 0',
        'Device groups': '1 0 0',
        Locations: '1 0 0',
        Credentials: '2 0 1',
        Devices: '2 0 1',
        'Places of devices': '1 0 0',
        Connections: '1 0 0',
        Categories: '3 0 0',
        Builds: '2 0 0',
        Images: '1 0 1',
        'Firmware of devices': '2 0 0',
        'Mass upgrades': '1 0 0',
        Upgrades: '2 0 1',
      },
    });
    expect(output).toContain('toaster.bin is not known here');
    expect(output).toContain('"All" no longer add themselves');
    expect(output).toContain(`(${ids.namesakeCategory}) is called "${renamed}" here`);
    expect(JSON.parse(await readFile(report, 'utf8'))).toMatchObject({ added: { Devices: 2 } });

    expect(await find().findOneByOrFail(Device, { id: ids.device })).toMatchObject({
      organizationId: ids.organization,
      groupId: ids.group,
      macAddress: '0C:BB:00:00:00:01',
      managementIp: '10.9.0.1',
      isDeactivated: false,
      created: new Date('2024-03-09T14:07:02.110Z'),
    });
    expect(await find().findOneByOrFail(Device, { id: ids.spareDevice })).toMatchObject({ isDeactivated: true });
    expect(await find().findOneByOrFail(DeviceFirmware, { id: ids.firmware })).toMatchObject({
      imageId: ids.image,
      installed: true,
      installedImageId: ids.image,
    });
    expect(await find().findOneByOrFail(DeviceLocation, { deviceId: ids.device })).toMatchObject({
      locationId: ids.location,
    });
    expect(await find().findOneByOrFail(Location, { id: ids.location })).toMatchObject({
      geometry: { type: 'Point', coordinates: [7.36, 45.07] },
    });
    expect(await find().findOneByOrFail(DeviceConnection, { id: ids.connection })).toMatchObject({
      params: { port: 22 },
      isWorking: true,
    });
    const jobs = await find().findBy(Job, { kind: 'pair-firmware' });
    expect(jobs.map(({ payload }) => payload)).toContainEqual({ buildId: ids.build });
  });

  it('brings shared categories that have one name, each with its builds, and says how they are called', async () => {
    const { output } = await run(join(folder, 'list.json'), '--media', media);
    expect(numbers(output)).toMatchObject({ Categories: '0 3 0', Builds: '0 2 0' });
    const names = await find().findBy(Category, { organizationId: IsNull() });
    expect(new Map(names.map(({ id, name }) => [id, name]))).toEqual(
      new Map([
        [ids.sharedCategory, SHARED_NAME],
        [ids.namesakeCategory, renamed],
      ]),
    );
    expect(await find().findOneByOrFail(Build, { id: ids.namesakeBuild })).toMatchObject({
      categoryId: ids.namesakeCategory,
    });
  });

  it('keeps secrets sealed, files whole and routers as they are', async () => {
    const select = { id: true, sealedSecret: true, params: true } as const;
    const where = { id: ids.credentials };
    const { sealedSecret, params } = await find().findOneOrFail(Credentials, { where, select });
    expect(params).toEqual({ username: 'root', port: 2222 });
    const context = credentialsSecretContext(ids.credentials);
    expect(new SecretSealer(TEST_SECRET_KEY).open(sealedSecret, context)).toBe('pass\\"}{word');

    expect(await find().findOneByOrFail(FirmwareImage, { id: ids.image })).toMatchObject({
      file: IMAGE_FILE,
      sha256: createHash('sha256').update(FIRMWARE).digest('hex'),
    });
    expect(await readFile(join(api.storageDir, IMAGE_FILE))).toEqual(FIRMWARE);

    const settings = await find().findOneOrFail(OrganizationDeviceSettings, {
      where: { organizationId: ids.organization },
      select: {
        organizationId: true,
        sharedSecret: true,
        registrationEnabled: true,
        deviceLimit: true,
        leavesConfiguration: true,
      },
    });
    expect(settings).toMatchObject({
      sharedSecret: SHARED_SECRET,
      registrationEnabled: false,
      deviceLimit: 50,
      leavesConfiguration: true,
    });
  });

  it('lets people log in with the passwords that they have, as members of what they were', async () => {
    const login = await api.send('POST', '/api/v1/users/token/', { json: { username: 'heidi', password: PASSWORD } });
    expect(login.status).toBe(200);
    const headers = { Authorization: `Bearer ${login.body.token}` };
    const { body } = await api.send('GET', '/api/v1/users/me/', { headers });
    expect(body).toMatchObject({
      groups: ['Builders', 'Operator'],
      permissions: expect.arrayContaining(['change_build', 'change_device']),
      organizations: [{ slug: 'mountains', is_admin: true, is_owner: true }],
    });
    const device = await api.send('GET', `/api/v1/controller/device/${ids.device}/`, { headers });
    expect(device.body).toMatchObject({ id: ids.device, name: 'summit' });
  });

  it('brings the history of upgrades along, as far as they ended', async () => {
    const root = await api.people.aSuperuser();
    const get = async (path: string) => (await api.send('GET', `/api/v1/firmware/${path}/`, { as: root })).body;
    expect(await get(`upgrade-operation/${ids.operation}`)).toMatchObject({
      status: 'success',
      progress: 100,
      image: ids.image,
      log: 'Connection successful, starting upgrade\nUpgrade completed',
      modified: '2024-03-10T10:00:00.000000Z',
    });
    expect(await get(`batch-upgrade-operation/${ids.batch}`)).toMatchObject({
      status: 'failed',
      upgrade_options: { n: true },
      group: ids.group,
      success_rate: 50,
      failed_rate: 50,
    });
  });

  it('may be done again, and leaves alone what was changed meanwhile', async () => {
    await find().update(Device, { id: ids.device }, { name: 'renamed-here' });
    const { output } = await run(join(folder, 'lines.json'), '--media', media);
    expect(numbers(output)).toMatchObject({
      Organizations: '0 2 0',
      Devices: '0 2 1',
      Images: '0 1 1',
      Users: '0 1 0',
    });
    expect(await find().findOneByOrFail(Device, { id: ids.device })).toMatchObject({ name: 'renamed-here' });
  });

  it('brings nothing of a dump that is not whole, and says how it is used', async () => {
    const broken = await run(join(folder, 'broken.json'));
    expect(broken).toMatchObject({ code: 1, error: expect.stringContaining('it is not whole') });
    expect(await run()).toMatchObject({ code: 1, error: expect.stringMatching(/^Usage: npm run import:openwisp/) });
  });
});
