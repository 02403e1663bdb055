import { SimulatedRouter, type DeviceEventKind } from '@firmware-upgrader/device-simulator';
import { prepareUpgrade, ProcessDied, type InMemoryEngine } from '@firmware-upgrader/upgrader-testing';
import type { ActivePhase } from '../src';

/** The table of crashes in docs/architecture.md, for the procedure alone: what a new session makes of what it finds. */
describe('whoever goes on after a run that died', () => {
  let router: SimulatedRouter;

  beforeEach(async () => {
    router = await SimulatedRouter.start({ delays: { testMs: 30, prepareMs: 150, flashMs: 100, rebootMs: 200 } });
  });
  afterEach(() => {
    router.stop();
    expect([...router.unknownCommands]).toEqual([]);
    expect(router.defects).toEqual([]);
  });

  const verified = { reason: null, isInstalled: true, isVerified: true };
  const leftovers = () => router.namesIn('/tmp').filter((name) => name.startsWith('fw-'));

  /** The process ends when it has committed a phase, before it does anything of it. */
  function dieBefore(engine: InMemoryEngine, phase: ActivePhase): void {
    let isAlive = true;
    engine.beforePhase = (next) => {
      if (next !== phase || !isAlive) return;
      isAlive = false;
      throw new ProcessDied();
    };
  }

  /** The session is cut in the middle of whatever runs, and nobody tidies up. */
  function dieAt(engine: InMemoryEngine, kind: DeviceEventKind): Promise<void> {
    return router.events.waitFor(kind).then(() => engine.abort());
  }

  const runsOf = (engine: InMemoryEngine, phase: ActivePhase) =>
    engine.visited.filter((visited) => visited === phase).length;

  it.each<ActivePhase>([
    ...(['connecting', 'identity', 'checksum', 'memory', 'uploading', 'testing'] as const),
    ...(['flashing', 'rebooting', 'reconnecting', 'finishing'] as const),
  ])('flashes once, when it died before %s', async (phase) => {
    const { engine, sha256 } = prepareUpgrade(router);
    dieBefore(engine, phase);
    expect(await engine.runToEnd()).toEqual(verified);
    expect(router.flashes).toMatchObject([{ sha256, isConcurrent: false }]);
    expect(router.readText('/etc/openwisp/firmware_checksum')).toBe(`${sha256}\n`);
    expect(leftovers()).toEqual([]);
  });

  it.each<DeviceEventKind>(['connect', 'upload', 'bytes', 'uploaded', 'test', 'tested', 'sysupgrade', 'flash'])(
    'flashes once, when it died at the moment of "%s"',
    async (kind) => {
      const { engine, sha256 } = prepareUpgrade(router);
      const died = dieAt(engine, kind);
      expect(await engine.runToEnd()).toEqual(verified);
      await died;
      expect(router.flashes).toMatchObject([{ sha256, isConcurrent: false }]);
      expect(router.readText('/etc/openwisp/firmware_checksum')).toBe(`${sha256}\n`);
      expect(runsOf(engine, ['sysupgrade', 'flash'].includes(kind) ? 'flashing' : 'connecting')).toBe(2);
    },
  );

  it('goes on with half an upload', async () => {
    const { engine } = prepareUpgrade(router);
    const died = dieAt(engine, 'bytes');
    await engine.run();
    await died;
    expect(leftovers()).toContainEqual(expect.stringMatching(/-1\.part$/));
    expect(await engine.runToEnd()).toEqual(verified);
    expect(engine.codes).toContain('upload-resumed');
  });

  it('uploads no second time, when the image was being tested', async () => {
    const { engine } = prepareUpgrade(router);
    const died = dieAt(engine, 'test');
    expect(await engine.runToEnd()).toEqual(verified);
    await died;
    expect(router.events.count('upload')).toBe(1);
    expect(engine.codes).toContain('upload-kept');
  });

  it('shuts the gate that was not passed, and passes the next', async () => {
    const { engine } = prepareUpgrade(router);
    dieBefore(engine, 'flashing');
    expect(await engine.runToEnd()).toEqual(verified);
    expect(engine.codes).toContain('flash-not-passed');
    expect(engine.witness.flashAttempt).toBe(2);
    expect(router.events.count('upload')).toBe(1);
  });

  it('finds the services stopped, goes on, and has them running at the end', async () => {
    await router.setFault('lowMemory', 1_000);
    const running = router.runningServices;
    const { engine, sha256 } = prepareUpgrade(router);
    const died = dieAt(engine, 'upload');
    await engine.run();
    await died;
    expect(engine.witness.servicesStopped).not.toBeNull();
    expect(router.runningServices).not.toEqual(running);
    expect(await engine.runToEnd()).toEqual(verified);
    expect(router.flashes).toMatchObject([{ sha256 }]);
    expect(router.runningServices).toEqual(running);
  });

  it('starts the services of a sysupgrade that gave up while nobody looked', async () => {
    await router.setFault('lowMemory', 1_000);
    await router.setFault('sysupgradeFails', true);
    const running = router.runningServices;
    const { engine } = prepareUpgrade(router, { settings: { flashTimeoutMs: 300 } });
    const died = dieAt(engine, 'sysupgrade');
    await engine.run();
    await died;
    await router.events.waitFor('failed');
    expect(await engine.runToEnd()).toMatchObject({ reason: 'not-flashed', isInstalled: false });
    expect(JSON.stringify(engine.lines)).toContain('Command failed: ubus call system sysupgrade');
    expect(router.runningServices).toEqual(running);
    expect(router.flashes).toEqual([]);
    expect(leftovers()).toEqual([]);
  });

  it('writes the mark again, when it cannot know that it is there', async () => {
    const { engine, sha256 } = prepareUpgrade(router);
    const died = dieAt(engine, 'checksum');
    expect(await engine.runToEnd()).toEqual(verified);
    await died;
    expect(runsOf(engine, 'finishing')).toBe(2);
    expect(router.readText('/etc/openwisp/firmware_checksum')).toBe(`${sha256}\n`);
  });
});
