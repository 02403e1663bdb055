import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Person } from './harness/people';
import { type TestApi, testApi } from './harness/test-api';

const STRATEGY = 'acme.ssh.Acme';
const schema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    slot: { type: 'string', enum: ['a', 'b'], title: 'Slot', default: 'a' },
    tries: { type: 'integer', minimum: 1, title: 'Tries' },
  },
};

describe('an upgrader of the setting UPGRADERS', () => {
  let folder: string;
  let api: TestApi;
  let admin: Person;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'upgrader-'));
    const path = join(folder, 'acme.js');
    writeFileSync(
      path,
      `const phase = async () => ({ kind: 'next', phase: 'identity' });
      const names = 'connecting identity checksum memory uploading testing flashing rebooting reconnecting finishing';
      const phases = Object.fromEntries(names.split(' ').map((name) => [name, phase]));
      const imageTypes = [{ type: 'acme-one.bin', label: 'Acme One', boards: ['Acme One'] }];
      module.exports = { label: 'Acme', optionsSchema: ${JSON.stringify(schema)}, phases, tidyUp: async () => {}, imageTypes };`,
    );
    api = await testApi({ UPGRADERS: JSON.stringify({ [path]: STRATEGY }) });
    admin = await api.people.anAdministrator();
  });
  afterAll(async () => {
    await api?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const get = (path: string) => api.send('GET', `/api/v1/firmware/${path}`, { as: admin });

  it('is listed with its options, and brings its image types', async () => {
    const { body } = await get('upgrader/');
    expect(body.results.at(-1)).toEqual({ id: STRATEGY, label: 'Acme', options_schema: schema });
    expect((await get('image-type/?board=Acme+One')).body.results).toEqual([
      { id: 'acme-one.bin', label: 'Acme One', boards: ['Acme One'], custom: true },
    ]);
  });

  describe('with a device of its own', () => {
    const anAcme = async () => {
      const device = await api.make.aDevice({ model: 'Acme One' });
      await api.make.aDeviceConnection({ deviceId: device.id, updateStrategy: STRATEGY });
      return device;
    };
    const put = async (upgrade_options: Record<string, unknown>) => {
      const [device, image] = [await anAcme(), await api.make.anImage({ type: 'acme-one.bin' })];
      const json = { image: image.id, upgrade_options };
      return api.send('PUT', `/api/v1/firmware/device/${device.id}/firmware/`, { as: admin, json });
    };

    it('is started with what its schema allows', async () => {
      const options = { slot: 'b', tries: 3 };
      expect(await put(options)).toMatchObject({ status: 201, body: { upgrade_options: options } });
    });

    it('refuses what its schema does not', async () => {
      const { status, body } = await put({ slot: 'c', tries: 0, n: true });
      expect(status).toBe(400);
      expect(body).toEqual({
        upgrade_options: [
          'The option "n" is not known.',
          'The option "slot" must be one of a, b.',
          'The option "tries" must be >= 1.',
        ],
      });
    });

    it('takes part in mass upgrades with its options, and devices of others are left alone', async () => {
      const image = await api.make.anImage({ type: 'acme-one.bin' });
      await anAcme();
      const path = `/api/v1/firmware/build/${image.buildId}/upgrade/`;
      const start = (upgrade_options: unknown) =>
        api.send('POST', path, { as: admin, json: { upgrade_all: true, upgrade_options } });
      expect(await start({ slot: 'c' })).toMatchObject({ status: 400, body: { upgrade_options: expect.any(Array) } });
      expect(await start({ slot: 'a' })).toMatchObject({ status: 201 });
    });
  });
});
