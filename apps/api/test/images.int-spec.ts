import { addedImageTypes } from './harness/added';
import { DeviceFirmware, type FirmwareImage, Job } from '@firmware-upgrader/database';
import { TEST_IMAGE_TYPE as TYPE } from '@firmware-upgrader/testing';
import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Person } from './harness/people';
import { type TestApi, testApi } from './harness/test-api';

const OTHER_TYPE = 'ath79-generic-tplink_archer-c7-v4-squashfs-sysupgrade.bin';
const UNKNOWN = '00000000-0000-4000-8000-000000000000';

describe('images', () => {
  let api: TestApi;
  let admin: Person;
  let root: Person;

  beforeAll(async () => {
    api = await testApi({ CUSTOM_IMAGE_TYPES: '[["acme-ap.bin", {"label": "Acme AP", "boards": ["Acme AP-1"]}]]' });
    admin = await api.people.anAdministrator();
    root = await api.people.aSuperuser();
  });
  afterAll(() => api?.close());

  const pathOf = ({ buildId, id }: FirmwareImage) => `/api/v1/firmware/build/${buildId}/image/${id}/`;
  const get = (path: string, headers = {}, as = admin) => api.send('GET', path, { as, headers });

  it('of a build are listed newest first, or as asked, or of one type', async () => {
    const { id: buildId } = await api.make.aBuild();
    const list = `/api/v1/firmware/build/${buildId}/image/`;
    const first = await api.make.anImage({ buildId, type: TYPE });
    const second = await api.make.anImage({ buildId, type: OTHER_TYPE });
    await api.make.anImage();
    const idsOf = async (query: string) =>
      (await get(`${list}${query}`)).body.results.map(({ id }: FirmwareImage) => id);

    expect(await idsOf('')).toEqual([second.id, first.id]);
    expect(await idsOf('?ordering=type')).toEqual([first.id, second.id]);
    expect(await idsOf('?ordering=-type')).toEqual([second.id, first.id]);
    expect(await idsOf('?ordering=created')).toEqual([first.id, second.id]);
    expect(await idsOf(`?type=${TYPE}`)).toEqual([first.id]);
    expect(await get(`${list}?type=toaster`)).toMatchObject({
      status: 400,
      body: { type: ['Select a valid choice. toaster is not one of the available choices.'] },
    });
  });

  it('are of types that OPTIONS tells, where upload scripts look for them', async () => {
    const { id } = await api.make.aBuild();
    const { actions } = (await api.send('OPTIONS', `/api/v1/firmware/build/${id}/image/`, { as: admin })).body;
    expect(actions.POST.type).toMatchObject({
      type: 'choice',
      required: true,
      choices: expect.arrayContaining([
        { value: 'acme-ap.bin', display_name: 'Acme AP' },
        { value: TYPE, display_name: expect.any(String) },
      ]),
    });
    expect(actions.POST.file).toEqual({ type: 'file upload', required: true, read_only: false, label: 'File' });
    expect(actions.POST.build).toMatchObject({ read_only: true });
  });

  it('belong to the build in their path', async () => {
    const image = await api.make.anImage();
    const other = await api.make.aBuild();
    expect((await get(pathOf(image))).status).toBe(200);
    const none = { status: 404, body: { detail: 'No FirmwareImage matches the given query.' } };
    expect(await get(`/api/v1/firmware/build/${other.id}/image/${image.id}/`)).toMatchObject(none);
    expect(await get(`/api/v1/firmware/build/${other.id}/image/${image.id}/download/`)).toMatchObject(none);
    expect(await get(`/api/v1/firmware/build/${UNKNOWN}/image/`)).toMatchObject({
      status: 404,
      body: { detail: 'build not found' },
    });
  });

  it('cannot be changed', async () => {
    const image = await api.make.anImage();
    for (const method of ['PUT', 'PATCH', 'POST']) {
      const { status, body, headers } = await api.send(method, pathOf(image), { as: admin, json: {} });
      expect({ status, body, allow: headers.get('Allow') }).toEqual({
        status: 405,
        body: { detail: `Method "${method}" not allowed.` },
        allow: 'GET, DELETE, HEAD, OPTIONS',
      });
    }
  });

  it('when deleted leave their devices and operations, and their file for later', async () => {
    const image = await api.make.anImage();
    const operation = await api.make.anUpgradeOperation({ imageId: image.id });
    const firmware = await api.make.aDeviceFirmware({ deviceId: operation.deviceId, imageId: image.id });

    expect((await api.send('DELETE', pathOf(image), { as: admin })).status).toBe(204);

    expect((await get(pathOf(image))).status).toBe(404);
    const { manager } = api.db.dataSource;
    expect(await manager.countBy(DeviceFirmware, { id: firmware.id })).toBe(0);
    expect((await get(`/api/v1/firmware/upgrade-operation/${operation.id}/`)).body).toMatchObject({
      status: 'in-progress',
      image: null,
    });
    const jobs = await manager.findBy(Job, { kind: 'delete-file' });
    expect(jobs.map(({ payload }) => payload)).toContainEqual({ key: image.file });
  });

  describe('that are downloaded', () => {
    const bytes = randomBytes(70_000);
    let image: FirmwareImage;
    let path: string;

    const stored = async (values: Partial<FirmwareImage> = {}) => {
      const made = await api.make.anImage({ sizeBytes: bytes.length, ...values });
      await mkdir(dirname(join(api.storageDir, made.file)), { recursive: true });
      await writeFile(join(api.storageDir, made.file), bytes);
      return made;
    };
    beforeAll(async () => {
      image = await stored();
      path = `${pathOf(image)}download/`;
    });

    it('come whole and are private, at both addresses', async () => {
      for (const address of [path, `/firmware/${image.file}`]) {
        const { status, headers, bytes: received } = await get(address);
        expect(status).toBe(200);
        expect(received.equals(bytes)).toBe(true);
        expect(Object.fromEntries(headers)).toMatchObject({
          'content-type': 'application/octet-stream',
          'content-length': '70000',
          'content-disposition': `inline; filename="openwrt-${TYPE}"`,
          'cache-control': 'max-age=0, no-cache, must-revalidate, proxy-revalidate',
          expires: 'Thu, 01 Jan 1970 00:00:00 GMT',
          etag: `"${image.sha256}"`,
          'accept-ranges': 'bytes',
        });
        expect(Date.parse(headers.get('Last-Modified')!)).toBeGreaterThan(Date.now() - 60_000);
      }
    });

    it.each([
      ['bytes=0-9', 206, 'bytes 0-9/70000', [0, 10]],
      ['bytes=69990-', 206, 'bytes 69990-69999/70000', [69_990, 70_000]],
      ['bytes=-5', 206, 'bytes 69995-69999/70000', [69_995, 70_000]],
      ['bytes=60000-99999', 206, 'bytes 60000-69999/70000', [60_000, 70_000]],
      ['bytes=0-1,5-6', 200, null, [0, 70_000]],
      ['lines=1-2', 200, null, [0, 70_000]],
      ['bytes=70000-', 416, 'bytes */70000', [0, 0]],
    ])('come in part: %s', async (range, status, contentRange, [from, to]) => {
      const answer = await get(path, { Range: range });
      expect(answer.status).toBe(status);
      expect(answer.headers.get('Content-Range')).toBe(contentRange);
      expect(answer.bytes.equals(bytes.subarray(from, to))).toBe(true);
    });

    it('do not come again to whoever has them', async () => {
      const { headers } = await get(path);
      const known = { 'If-None-Match': headers.get('ETag')! };
      expect(await get(path, known)).toMatchObject({ status: 304, text: '' });
      const since = { 'If-Modified-Since': headers.get('Last-Modified')! };
      expect((await get(path, since)).status).toBe(304);
      expect((await get(path, { 'If-None-Match': '"another"' })).status).toBe(200);
    });

    it('come in part only while they are the same', async () => {
      const range = { Range: 'bytes=0-9' };
      expect((await get(path, { ...range, 'If-Range': `"${image.sha256}"` })).status).toBe(206);
      expect((await get(path, { ...range, 'If-Range': '"another"' })).status).toBe(200);
    });

    it('are described to HEAD', async () => {
      const { status, headers, bytes: received } = await api.send('HEAD', path, { as: admin });
      expect({ status, length: headers.get('Content-Length'), received: received.length }).toEqual({
        status: 200,
        length: '70000',
        received: 0,
      });
    });

    it('are not found when the file is gone', async () => {
      const gone = await api.make.anImage();
      expect(await get(`${pathOf(gone)}download/`)).toMatchObject({ status: 404, body: { detail: 'Not found.' } });
      expect((await get(`/firmware/${gone.file}`)).status).toBe(404);
      expect((await get(`/firmware/${gone.buildId}/..%2F..%2Fetc%2Fpasswd`)).status).toBe(404);
      expect((await get(`${pathOf(gone)}download/`.replace(gone.buildId, UNKNOWN))).body).toEqual({
        detail: 'build not found',
      });
    });

    it('are for managers of their organization, shared ones for all, if they may look at images', async () => {
      const shared = await stored({
        buildId: (await api.make.aBuild({ categoryId: (await api.make.aCategory({ organizationId: null })).id })).id,
      });
      const stranger = await api.people.anAdministrator((await api.make.anOrganization()).id);
      const changer = await api.people.aPerson({ permissions: ['change_firmwareimage'] });
      const statuses = async (of: FirmwareImage) =>
        Promise.all(
          [root, admin, stranger, changer].map(
            async (person) => (await get(`${pathOf(of)}download/`, {}, person)).status,
          ),
        );
      expect(await statuses(image)).toEqual([200, 200, 403, 403]);
      expect(await statuses(shared)).toEqual([200, 200, 200, 403]);
    });
  });

  it('are of types that can be looked up, custom ones first', async () => {
    const list = await get('/api/v1/firmware/image-type/');
    expect(list.body).toMatchObject({
      count: 93 + addedImageTypes.length,
      next: `${api.url}/api/v1/firmware/image-type/?page=2`,
    });
    expect(list.body.results[0]).toEqual({ id: 'acme-ap.bin', label: 'Acme AP', boards: ['Acme AP-1'], custom: true });
    const found = await get('/api/v1/firmware/image-type/?board=COMFAST%20CF-E375AC');
    expect(found.body.results.map(({ id, custom }: { id: string; custom: boolean }) => [id, custom])).toEqual([
      ['ath79-generic-comfast_cf-e375ac-squashfs-sysupgrade.bin', false],
    ]);
    expect((await get('/api/v1/firmware/image-type/?search=ACME')).body.count).toBe(1);
  });
});
