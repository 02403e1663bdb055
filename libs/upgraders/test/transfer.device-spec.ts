import { makeImage, SimulatedRouter } from '@firmware-upgrader/device-simulator';
import { newRelease, prepareUpgrade, type UpgradeTry } from '@firmware-upgrader/upgrader-testing';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';

const BLOCK = 4096;
const LOST_AT = 629_000;
const verified = { reason: null, isInstalled: true, isVerified: true };

/** How the image gets to the device, when the way is bad or another one than the session. */
describe('an image', () => {
  let router: SimulatedRouter;

  beforeEach(async () => {
    router = await SimulatedRouter.start();
  });
  afterEach(() => {
    router.stop();
    expect([...router.unknownCommands]).toEqual([]);
    expect(router.defects).toEqual([]);
  });

  const leftovers = () => router.namesIn('/tmp').filter((name) => name.startsWith('fw-'));
  const parts = () => leftovers().filter((name) => name.endsWith('.part'));
  /** What the device took of each upload, download or part of one, in their order. */
  const taken = () =>
    router.events.all
      .filter(({ kind }) => kind === 'uploaded' || kind === 'uploadCut')
      .map(({ data }) => data['bytes']);
  const restOf = (sizeBytes: number) => sizeBytes - Math.floor(LOST_AT / BLOCK) * BLOCK;

  describe('sent over a link that breaks at 60 %', () => {
    beforeEach(() => router.setFault('dropUpload', LOST_AT, { times: 1 }));

    it.each([[false], [true]])(
      'is gone on with by the next try (device without sha256sum: %s)',
      async (lacksSha256sum) => {
        if (lacksSha256sum) await router.setFault('noSha256sum', true);
        const { engine, sha256, sizeBytes } = prepareUpgrade(router, { maxRetries: 1 });
        expect(await engine.runToEnd()).toEqual(verified);
        expect(taken()).toEqual([LOST_AT, restOf(sizeBytes)]);
        expect(engine.uploadedBytes).toBe(sizeBytes);
        expect(engine.codes).toContain('upload-resumed');
        expect(router.flashes).toMatchObject([{ sha256, isConcurrent: false }]);
        expect(leftovers()).toEqual([]);
      },
    );

    it('is sent whole again, when a byte of what arrived is another', async () => {
      await router.setFault('corruptUpload', true, { times: 1 });
      const { engine, sha256, sizeBytes } = prepareUpgrade(router, { maxRetries: 1 });
      expect(await engine.runToEnd()).toEqual(verified);
      expect(taken()).toEqual([LOST_AT, sizeBytes]);
      expect(engine.codes).toContain('upload-discarded');
      expect(router.flashes).toMatchObject([{ sha256 }]);
    });

    it('is nothing to another upgrade, which frees its memory', async () => {
      const first = prepareUpgrade(router);
      expect(await first.engine.runToEnd()).toMatchObject({ reason: 'link-lost' });
      expect(parts()).toHaveLength(1);
      const { engine, sizeBytes } = prepareUpgrade(router);
      expect(await engine.runToEnd()).toEqual(verified);
      expect(taken()).toEqual([LOST_AT, sizeBytes]);
    });

    it('leaves nothing behind when its services had to be stopped for it', async () => {
      await router.setFault('lowMemory', 1_000);
      const { engine } = prepareUpgrade(router);
      expect(await engine.runToEnd()).toMatchObject({ reason: 'link-lost' });
      expect(leftovers()).toEqual([]);
    });
  });

  describe('whose file does not answer the server', () => {
    const settings = { uploadStallTimeoutMs: 200 };
    const never = new Promise<never>(() => undefined);

    it.each([
      ['when it is opened', () => never],
      [
        'in its middle',
        async (bytes: Buffer) =>
          Readable.from(
            (async function* () {
              yield bytes.subarray(0, 400_000);
              await never;
            })(),
          ),
      ],
    ])('is given up by the limit of an upload, for that reason, %s', async (_, read) => {
      const { engine } = prepareUpgrade(router, { settings, read });
      expect(await engine.runToEnd()).toMatchObject({ reason: 'image-read-stalled', isInstalled: false });
      expect(router.flashes).toEqual([]);
    });

    it('is gone on with when it answers again', async () => {
      let reads = 0;
      const read = async (bytes: Buffer) => {
        reads += 1;
        return reads === 1 ? never : Readable.from([bytes]);
      };
      const { engine, sha256 } = prepareUpgrade(router, { settings, read, maxRetries: 1 });
      expect(await engine.runToEnd()).toEqual(verified);
      expect(router.flashes).toMatchObject([{ sha256 }]);
    });

    it('is cancelled without it', async () => {
      const read = () => {
        setImmediate(() => engine.cancel());
        return never;
      };
      const { engine } = prepareUpgrade(router, { read, settings: { uploadStallTimeoutMs: 60_000 } });
      await engine.runToEnd();
      expect(engine.failure).toBeNull();
      expect(leftovers()).toEqual([]);
    });
  });

  it('is taken away when the last try stood still, and kept for another', async () => {
    await router.setFault('stallUpload', 300_000);
    const { engine } = prepareUpgrade(router, { settings: { uploadStallTimeoutMs: 200 }, maxRetries: 1 });
    await engine.run();
    expect(parts()).toHaveLength(1);
    expect(await engine.runToEnd()).toMatchObject({ reason: 'upload-stalled' });
    expect(leftovers()).toEqual([]);
  });

  it.each(['noMd5sum', 'noSha256sum'] as const)('is not sent on when what is stored is another (%s)', async (fault) => {
    await router.setFault(fault, true);
    const { engine } = prepareUpgrade(router, { stored: Buffer.alloc(1_048_576) });
    expect(await engine.runToEnd()).toMatchObject({ reason: 'image-unavailable' });
    expect(leftovers()).toEqual([]);
    expect(router.flashes).toEqual([]);
  });

  it('is taken away by the device itself, when nobody comes back for what arrived of it', async () => {
    router.stop();
    router = await SimulatedRouter.start({ delays: { secondMs: 2 } });
    await router.setFault('dropUpload', LOST_AT);
    const { engine } = prepareUpgrade(router);
    expect(await engine.runToEnd()).toMatchObject({ reason: 'link-lost' });
    expect(parts()).toHaveLength(1);
    while (leftovers().length > 0) await new Promise((resolve) => setTimeout(resolve, 10));
  });

  it('is not touched any more by a session that another run has given up', async () => {
    const { engine, sha256 } = prepareUpgrade(router);
    const { task } = engine;
    const ghost = await prepareUpgrade(router).engine.shell();
    let goOn: () => void = () => undefined;
    const isToGoOn = new Promise<void>((resolve) => (goOn = resolve));
    const image: Buffer[] = [];
    for await (const piece of await task.image.open(0)) image.push(piece as Buffer);
    async function* hesitating() {
      yield* image.slice(0, 9);
      await isToGoOn;
      yield* image.slice(9);
    }
    const sending = ghost
      .upload(async () => Readable.from(hesitating()), `/tmp/fw-${task.operationId}-1.part`, {
        sizeBytes: task.image.sizeBytes,
        stallTimeoutMs: 5_000,
      })
      .catch((error: unknown) => error);
    await router.events.waitFor('bytes');
    engine.beforePhase = (phase) => (phase === 'testing' ? goOn() : undefined);
    expect(await engine.runToEnd()).toEqual(verified);
    expect(await sending).toMatchObject({ name: 'UpgradeError' });
    expect(router.flashes).toMatchObject([{ sha256 }]);
  });

  describe('that the device is to fetch', () => {
    let server: Server;
    let requests: string[];
    let served: Buffer | null;

    beforeEach(async () => {
      requests = [];
      served = makeImage({ boards: [router.model.boardName], sizeBytes: 1_048_576, ...newRelease });
      server = createServer((request, response) => {
        requests.push(request.headers.range ?? 'whole');
        if (!served) return response.writeHead(404).end();
        const start = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0);
        response.writeHead(start > 0 ? 206 : 200).end(served.subarray(start));
      }).listen(0, '127.0.0.1');
      await once(server, 'listening');
      pullUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/firmware/pull/it's-$a-"secret"`;
    });
    afterEach(() => {
      server.closeAllConnections();
      server.close();
    });

    let pullUrl: string;
    const upgrade = async (attempt: UpgradeTry = {}) => {
      const prepared = prepareUpgrade(router, { pullUrl, ...attempt });
      const ending = await prepared.engine.runToEnd();
      expect(JSON.stringify(prepared.engine.lines)).not.toContain('secret');
      return { ...prepared, ending };
    };
    const causeIn = ({ engine }: Awaited<ReturnType<typeof upgrade>>) =>
      engine.lines.find(({ code }) => code === 'pull-failed')?.data['cause'];

    it('comes by its own request, once, and is checked like any other', async () => {
      const { engine, ending, sha256, sizeBytes } = await upgrade();
      expect(ending).toEqual(verified);
      expect(requests).toEqual(['whole']);
      expect(engine.uploadedBytes).toBe(sizeBytes);
      expect(engine.codes).toEqual(expect.arrayContaining(['pulling', 'uploaded']));
      expect(engine.codes).not.toContain('pull-failed');
      expect(router.flashes).toMatchObject([{ sha256 }]);
      expect(leftovers()).toEqual([]);
    });

    it('is not fetched again when only the session was lost meanwhile', async () => {
      await router.setFault('cutLinkAt', 'bytes', { times: 1 });
      const { engine, ending, sha256 } = await upgrade({ maxRetries: 1 });
      expect(ending).toEqual(verified);
      expect(requests.filter((range) => range === 'whole')).toHaveLength(1);
      expect(engine.codes).toContain('upload-resumed');
      expect(router.flashes).toMatchObject([{ sha256 }]);
    });

    it('is fetched from where an earlier try ended', async () => {
      await router.setFault('dropUpload', LOST_AT, { times: 1 });
      const first = prepareUpgrade(router, { maxRetries: 1 });
      await first.engine.run();
      const { engine } = prepareUpgrade(router, { pullUrl, operationId: first.engine.task.operationId });
      expect(await engine.runToEnd()).toEqual(verified);
      expect(requests).toEqual([`bytes=${Math.floor(LOST_AT / BLOCK) * BLOCK}-`]);
    });

    it.each<[string, string, () => Promise<unknown> | void]>([
      ['there is nothing', 'HTTP error 404', () => void (served = null)],
      ['nobody listens', 'Failed to send request', () => once(server.close(), 'close')],
      ['other bytes are', 'is not the image', () => void served?.writeUInt8(7, 500_000)],
      ['a page is', 'is not the image: 5 bytes', () => void (served = Buffer.from('login'))],
    ])('is sent when where the URL leads %s, and the log says: %s', async (_, cause, prepare) => {
      await prepare();
      const done = await upgrade();
      expect(done.ending).toEqual(verified);
      expect(causeIn(done)).toContain(cause);
      expect(router.flashes).toMatchObject([{ sha256: done.sha256 }]);
    });

    it.each([
      ['dropUpload', 'Connection reset'],
      ['stallUpload', 'no byte arrived for 0.3 seconds'],
    ] as const)('is sent from where the download ended by %s', async (fault, cause) => {
      await router.setFault(fault, LOST_AT, { times: 1 });
      const done = await upgrade({ settings: { uploadStallTimeoutMs: 300 } });
      expect(done.ending).toEqual(verified);
      expect(causeIn(done)).toContain(cause);
      expect(taken().at(-1)).toBe(restOf(done.sizeBytes));
    });

    it('is sent to a device that has nothing to fetch with, and when there is no URL', async () => {
      expect(causeIn(await upgrade({ pullUrl: null }))).toBe('PUBLIC_URL is not set');
      router.stop();
      router = await SimulatedRouter.start({ without: ['/bin/uclient-fetch', '/usr/bin/wget'] });
      const done = await upgrade();
      expect(done.ending).toEqual(verified);
      expect(causeIn(done)).toBe('the device has neither uclient-fetch nor wget');
    });

    it('is fetched with wget where there is nothing else', async () => {
      router.stop();
      router = await SimulatedRouter.start({ without: ['/bin/uclient-fetch'] });
      expect((await upgrade()).engine.codes).not.toContain('pull-failed');
    });

    it('is not fetched any longer, and gone, when the upgrade is cancelled', async () => {
      await router.setFault('stallUpload', LOST_AT);
      const { engine } = prepareUpgrade(router, { pullUrl });
      const cancelled = router.events.waitFor('bytes').then(() => engine.cancel());
      await engine.runToEnd();
      await cancelled;
      expect(leftovers()).toEqual([]);
      const shell = await prepareUpgrade(router).engine.shell();
      expect(await shell.exec(['pgrep', '-f', 'uclient-[f]etch'], { okExitCodes: [0, 1] })).toMatchObject({
        exitCode: 1,
      });
      await shell.close();
      expect(router.flashes).toEqual([]);
    });
  });
});
