import { AuditEntry, FirmwareImage, Job } from '@firmware-upgrader/database';
import { TEST_IMAGE_TYPE as TYPE, TEST_MODEL } from '@firmware-upgrader/testing';
import { createHash, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Person } from './harness/people';
import { type TestApi, testApi } from './harness/test-api';
import { until } from './harness/until';
import { anImageFile, beginUpload, type FormPart, storedFiles, uploadForm } from './harness/upload';

const LIMIT_BYTES = 100_000;
const METADATA = {
  metadata_version: '1.1',
  supported_devices: ['tplink,archer-c7-v2'],
  version: {
    dist: 'OpenWrt',
    version: '24.10.1',
    revision: 'r28597-0425664679',
    target: 'ath79/generic',
    board: 'tplink_archer-c7-v2',
  },
};
const FILE = Buffer.from('firmware');

describe('uploads of images', () => {
  let api: TestApi;
  let admin: Person;

  beforeAll(async () => {
    api = await testApi({ MAX_FILE_SIZE: String(LIMIT_BYTES) });
    admin = await api.people.anAdministrator();
  });
  afterAll(() => api?.close());

  const pathOf = (buildId: string) => `/api/v1/firmware/build/${buildId}/image/`;
  const upload = async (form: FormData, buildId?: string) => {
    const id = buildId ?? (await api.make.aBuild()).id;
    const { status, body } = await api.send('POST', pathOf(id), { as: admin, form });
    return { status, body };
  };
  const nothingIsStored = async () => (await storedFiles(api.storageDir)).length === 0;

  describe('that are refused leave nothing behind', () => {
    it.each([
      ['an empty form', [], { file: ['No file was submitted.'], type: ['This field is required.'] }],
      ['no type', [['file', FILE, 'a.bin']], { type: ['This field is required.'] }],
      ['no file', [['type', TYPE]], { file: ['No file was submitted.'] }],
      [
        'text for a file',
        [
          ['type', TYPE],
          ['file', 'text'],
        ],
        { file: ['The submitted data was not a file. Check the encoding type on the form.'] },
      ],
      [
        'an empty file',
        [
          ['type', TYPE],
          ['file', Buffer.alloc(0), 'a.bin'],
        ],
        { file: ['The submitted file is empty.'] },
      ],
      [
        'an unknown type',
        [
          ['file', FILE, 'a.bin'],
          ['type', 'toaster.bin'],
        ],
        { type: ['"toaster.bin" is not a valid choice.'] },
      ],
      [
        'a name that tells no type',
        [
          ['type', ''],
          ['file', FILE, 'a.bin'],
        ],
        { type: ['The type of the image can be told neither from the name of the file nor from its metadata.'] },
      ],
      [
        'a name without a letter',
        [
          ['type', TYPE],
          ['file', FILE, '(…)'],
        ],
        { file: ['The name of the file has no letter and no digit.'] },
      ],
      [
        'too long a name',
        [
          ['type', TYPE],
          ['file', FILE, `${'x'.repeat(260)}.bin`],
        ],
        { file: ['Ensure this filename has at most 255 characters (it has 301).'] },
      ],
      [
        'a file over the limit, whatever comes after it',
        [
          ['file', Buffer.alloc(LIMIT_BYTES + 1), 'a.bin'],
          ['type', TYPE],
        ],
        { file: ['The file is larger than the limit of 100000 bytes.'] },
      ],
    ] as [string, FormPart[], object][])('%s', async (_, parts, errors) => {
      expect(await upload(uploadForm(...parts))).toEqual({ status: 400, body: errors });
      expect(await nothingIsStored()).toBe(true);
    });

    it('JSON and text instead of a form', async () => {
      const { id } = await api.make.aBuild();
      expect((await api.send('POST', pathOf(id), { as: admin, json: { type: TYPE } })).body).toEqual({
        file: ['No file was submitted.'],
      });
      const text = await api.send('POST', pathOf(id), {
        as: admin,
        raw: 'text',
        headers: { 'Content-Type': 'text/plain' },
      });
      expect(text).toMatchObject({ status: 415, body: { detail: 'Unsupported media type "text/plain" in request.' } });
    });

    it('a form that is cut off', async () => {
      const { id } = await api.make.aBuild();
      const { status, body } = await api.send('POST', pathOf(id), {
        as: admin,
        raw: '--x\r\nContent-Disposition: form-data; name="file"; filename="a.bin"\r\n\r\nhalf',
        headers: { 'Content-Type': 'multipart/form-data; boundary=x' },
      });
      expect({ status, body }).toEqual({
        status: 400,
        body: { detail: 'Multipart form parse error - Unexpected end of form' },
      });
      await until(nothingIsStored);
    });

    it('a file without end: the answer comes at the limit, and nobody reads on', async () => {
      const { id } = await api.make.aBuild();
      const sent = beginUpload(api.url, pathOf(id), admin, `openwrt-${TYPE}`);
      let answered = false;
      void sent.answer.then(
        () => (answered = true),
        () => (answered = true),
      );
      let sentBytes = 0;
      for (
        const piece = Buffer.alloc(64 * 1024);
        !answered && sentBytes < 64 * 1024 * 1024;
        sentBytes += piece.length
      ) {
        await sent.write(piece);
      }
      expect(await sent.answer).toEqual({
        status: 400,
        text: '{"file":["The file is larger than the limit of 100000 bytes."]}',
      });
      expect(sentBytes).toBeLessThan(16 * 1024 * 1024);
      sent.request.destroy();
      await until(nothingIsStored);
    });

    it('a client that hangs up in the middle', async () => {
      const { id } = await api.make.aBuild();
      const sent = beginUpload(api.url, pathOf(id), admin, `openwrt-${TYPE}`);
      await sent.write(randomBytes(50_000));
      await until(async () => !(await nothingIsStored()));
      sent.request.destroy();
      await until(nothingIsStored);
      expect(await api.db.dataSource.manager.countBy(FirmwareImage, { buildId: id })).toBe(0);
    });

    it('a build that is deleted meanwhile', async () => {
      const { id } = await api.make.aBuild();
      const sent = beginUpload(api.url, pathOf(id), admin, `openwrt-${TYPE}`);
      await sent.write(randomBytes(50_000));
      await until(async () => !(await nothingIsStored()));
      expect((await api.send('DELETE', `/api/v1/firmware/build/${id}/`, { as: admin })).status).toBe(204);
      sent.request.end('\r\n--a-boundary-of-tests--\r\n');
      expect(await sent.answer).toEqual({ status: 404, text: '{"detail":"build not found"}' });
      expect(await nothingIsStored()).toBe(true);
    });
  });

  it('are answered with the fields of the contract in its order, what the file says, and its place', async () => {
    const { id: buildId } = await api.make.aBuild();
    const file = anImageFile(randomBytes(60_000), METADATA);
    const { status, body } = await upload(uploadForm(['type', TYPE], ['file', file, 'My firmwäre (1).bin']), buildId);

    expect(status).toBe(201);
    expect(Object.keys(body).slice(0, 6)).toEqual(['id', 'created', 'modified', 'file', 'type', 'build']);
    const sha256 = createHash('sha256').update(file).digest('hex');
    expect(body).toMatchObject({
      type: TYPE,
      build: buildId,
      file: `${api.url}${pathOf(buildId)}${body.id}/download/`,
      sha256,
      size: file.length,
      release: '24.10.1 r28597-0425664679',
      boards: [TEST_MODEL, 'TP-Link Archer C7 v3'],
      file_name: 'My_firmware_1.bin',
    });
    const row = await api.db.dataSource.manager.findOneByOrFail(FirmwareImage, { id: body.id });
    expect(row).toMatchObject({
      file: `${buildId}/My_firmware_1.bin`,
      sha256,
      sizeBytes: file.length,
      metadata: METADATA,
      expectedVersion: '24.10.1',
      expectedRevision: 'r28597-0425664679',
    });
    expect((await readFile(join(api.storageDir, row.file))).equals(file)).toBe(true);
  });

  it('leave devices to be looked for, and a line in the audit trail', async () => {
    const { body } = await upload(uploadForm(['type', TYPE], ['file', FILE, 'a.bin']));
    const { manager } = api.db.dataSource;
    const jobs = await manager.findBy(Job, { kind: 'pair-firmware' });
    expect(jobs.map(({ payload }) => payload)).toContainEqual({ imageId: body.id });
    expect(await manager.findOneBy(AuditEntry, { objectId: body.id })).toMatchObject({
      action: 'create',
      objectType: 'firmwareimage',
      changes: { type: TYPE, sha256: body.sha256 },
    });
  });

  it.each([
    [`openwrt-${TYPE}`, {}],
    [`openwrt-24.10.1-${TYPE}`, {}],
    [`acme-24.10-snapshot-r1-${TYPE}`, {}],
    ['renamed by somebody.img', METADATA],
  ])('without a type get it from the name or the metadata: %s', async (name, metadata) => {
    const file = anImageFile(Buffer.from('payload'), metadata);
    // The type before or after the file: all the same.
    for (const parts of [
      [
        ['type', ''],
        ['file', file, name],
      ],
      [
        ['file', file, name],
        ['type', ''],
      ],
    ] as FormPart[][]) {
      expect(await upload(uploadForm(...parts))).toMatchObject({ status: 201, body: { type: TYPE } });
    }
  });

  it('ignore what else is in the form', async () => {
    const { status, body } = await upload(
      uploadForm(
        ['build', 'of another'],
        ['other', Buffer.from('a second file'), 'other.bin'],
        ['file', FILE, 'a.bin'],
        ['file', Buffer.from('again'), 'b.bin'],
        ['type', TYPE],
      ),
    );
    expect({ status, size: body.size, name: body.file_name }).toEqual({ status: 201, size: 8, name: 'a.bin' });
  });

  it('of a second file for a type are refused, and its bytes go', async () => {
    const { id } = await api.make.aBuild();
    const form = () => uploadForm(['type', TYPE], ['file', FILE, 'a.bin']);
    const [one, other] = await Promise.all([upload(form(), id), upload(form(), id)]);
    expect([one.status, other.status].sort()).toEqual([201, 400]);
    expect([one, other].find(({ status }) => status === 400)?.body).toEqual({
      __all__: ['Firmware Image with this Build and Type already exists.'],
    });
    const stored = (await storedFiles(api.storageDir)).filter((name) => name.includes(id));
    expect(stored).toHaveLength(1);
  });

  it('take a file of exactly the limit', async () => {
    expect(await upload(uploadForm(['type', TYPE], ['file', Buffer.alloc(LIMIT_BYTES), 'a.bin']))).toMatchObject({
      status: 201,
      body: { size: LIMIT_BYTES, release: null },
    });
  });

  it('are refused before a byte is read when the caller may not', async () => {
    const { id } = await api.make.aBuild();
    const operator = await api.people.anOperator();
    const sent = beginUpload(api.url, pathOf(id), operator, 'a.bin');
    expect(await sent.answer).toMatchObject({ status: 403 });
    sent.request.destroy();
  });
});
