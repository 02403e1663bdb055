import { UpgradeOperation } from '@firmware-upgrader/database';
import { TEST_SECRET_KEY } from '@firmware-upgrader/testing';
import { PullTickets } from '@firmware-upgrader/upgrades';
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type TestApi, testApi } from './harness/test-api';

const BYTES = randomBytes(300_000);
const inAnHour = () => new Date(Date.now() + 3_600_000);

describe('the image of an upgrade, fetched by its device', () => {
  const tickets = new PullTickets(TEST_SECRET_KEY);
  let api: TestApi;

  beforeAll(async () => (api = await testApi({ THROTTLE_API: '1/hour', API_ENABLED: 'false' })));
  afterAll(() => api?.close());

  async function anUpload({ make, storageDir } = api): Promise<{ operation: UpgradeOperation; path: string }> {
    const image = await make.anImage();
    const file = join(storageDir, image.file);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, BYTES);
    const claimToken = randomUUID();
    const operation = await make.anUpgradeOperation({
      imageId: image.id,
      phase: 'uploading',
      claimToken,
      claimedUntil: inAnHour(),
      startedAt: new Date(),
    });
    return { operation, path: pathFor(operation) };
  }
  const pathFor = ({ id, claimToken, imageSha256 }: UpgradeOperation, expiresAt = inAnHour()) =>
    `/firmware/pull/${tickets.issue({ operationId: id, claimToken: claimToken!, imageSha256 }, expiresAt)}`;
  const change = ({ id }: UpgradeOperation, values: Partial<Pick<UpgradeOperation, 'phase' | 'claimToken'>>) =>
    api.db.dataSource.manager.update(UpgradeOperation, { id }, values);
  const get = (path: string, range?: string) =>
    api.send('GET', path, range === undefined ? {} : { headers: { Range: range } });

  it('is given whole once, for the rest as often as a bad line needs, and to no cookie', async () => {
    const { path } = await anUpload();
    expect((await api.send('HEAD', path)).headers.get('Content-Length')).toBe('300000');
    const whole = await get(path);
    expect(whole.bytes.equals(BYTES)).toBe(true);
    expect(whole.headers.get('Set-Cookie')).toBeNull();
    expect(whole.headers.get('Cache-Control')).toContain('no-cache');
    for (const range of [undefined, 'bytes=0-', 'bytes=5-9', 'bytes=-5', 'lines=1-']) {
      expect((await get(path, range)).status).toBe(404);
    }
    const rest = await get(path, 'bytes=4096-');
    expect(rest).toMatchObject({ status: 206 });
    expect(rest.bytes.equals(BYTES.subarray(4096))).toBe(true);
    for (let request = 2; request < 20; request++) expect((await get(path, 'bytes=299999-')).status).toBe(206);
    expect((await get(path, 'bytes=299999-')).status).toBe(404);
  });

  it('is given only while the attempt uploads', async () => {
    const { operation, path } = await anUpload();
    await change(operation, { phase: 'testing' });
    expect((await get(path)).status).toBe(404);
    await change(operation, { phase: 'uploading', claimToken: randomUUID() });
    expect((await get(path)).status).toBe(404);
    await change(operation, { claimToken: operation.claimToken });
    expect((await get(path)).status).toBe(200);
  });

  it('is given to no ticket that is too old, of another image, or made up', async () => {
    const { operation, path } = await anUpload();
    expect((await get(pathFor(operation, new Date(Date.now() - 2_000)))).status).toBe(404);
    expect((await get(pathFor({ ...operation, imageSha256: 'ab'.repeat(32) } as UpgradeOperation))).status).toBe(404);
    for (const made of [path.slice(0, -2), `${path}AA`, '/firmware/pull/x', '/firmware/pull/%2e%2e%2fetc']) {
      expect(await get(made)).toMatchObject({ status: 404, body: { detail: 'Not found.' } });
    }
    expect((await get(path)).status).toBe(200);
  });

  it('leaves no ticket in the log', async () => {
    const said: string[] = [];
    const write = jest.spyOn(process.stdout, 'write').mockImplementation((text) => said.push(String(text)) > 0);
    const talkative = await testApi({ LOG_LEVEL: 'debug' });
    const { path } = await anUpload(talkative);
    try {
      await talkative.send('GET', path, { headers: { Range: 'bytes=1-' } });
    } finally {
      await talkative.close();
      write.mockRestore();
    }
    expect(said.join('')).toContain('GET /firmware/pull/… 206');
    expect(said.join('')).not.toContain(path.slice('/firmware/pull/'.length));
  });
});
