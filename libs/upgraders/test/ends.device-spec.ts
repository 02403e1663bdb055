import { SimulatedRouter } from '@firmware-upgrader/device-simulator';
import { prepareUpgrade } from '@firmware-upgrader/upgrader-testing';

/** The ends at which nothing on the device fails; the others are the faults of the device simulator. */
describe('an upgrade ends', () => {
  let router: SimulatedRouter;

  beforeEach(async () => {
    router = await SimulatedRouter.start();
  });
  afterEach(() => {
    router.stop();
    expect([...router.unknownCommands]).toEqual([]);
    expect(router.defects).toEqual([]);
  });

  it('as not needed, when the image is on the device already', async () => {
    const first = prepareUpgrade(router);
    expect(await first.engine.runToEnd()).toEqual({ reason: null, isInstalled: true, isVerified: true });
    const second = prepareUpgrade(router);
    expect(await second.engine.runToEnd()).toEqual({ reason: 'not-needed', isInstalled: true, isVerified: true });
    expect(router.flashes).toHaveLength(1);
    expect(second.engine.visited).toEqual(['connecting', 'identity', 'checksum']);
  });

  it('as needed all the same, when the mark is there and another release runs', async () => {
    const { engine, sha256 } = prepareUpgrade(router);
    const shell = await engine.shell();
    await shell.script('mkdir -p /etc/openwisp; echo "$1" > /etc/openwisp/firmware_checksum', [sha256]);
    await shell.close();
    expect(await engine.runToEnd()).toMatchObject({ reason: null, isVerified: true });
    expect(router.flashes).toMatchObject([{ sha256 }]);
  });

  it('as changed, when no release was expected and another one runs', async () => {
    const { engine, sha256 } = prepareUpgrade(router, { expectedRelease: null });
    expect(await engine.runToEnd()).toMatchObject({ reason: null, isInstalled: true });
    expect(engine.codes).toContain('verdict-changed');
    expect(router.flashes).toMatchObject([{ sha256 }]);
  });

  it('as not verified, when no release was expected and the same one runs', async () => {
    const { engine, sha256 } = prepareUpgrade(router, { expectedRelease: null, image: router.release });
    expect(await engine.runToEnd()).toMatchObject({ reason: 'unverified', isInstalled: true });
    expect(router.flashes).toMatchObject([{ sha256 }]);
    expect(router.readText('/etc/openwisp/firmware_checksum')).toBe(`${sha256}\n`);
  });

  it('as already being flashed, beside a flash of before that hangs', async () => {
    await router.setFault('sysupgradeHangs', true);
    const hanging = prepareUpgrade(router, { settings: { flashTimeoutMs: 300 }, maxReconnects: 2 });
    expect(await hanging.engine.runToEnd()).toMatchObject({ reason: 'not-flashed' });
    expect(hanging.engine.lines.filter(({ text }) => text === 'Saving config files...')).toHaveLength(1);
    const image = router.namesIn('/tmp').filter((name) => name.endsWith('.go'));
    const { engine } = prepareUpgrade(router);
    await engine.runToEnd();
    expect(engine.failure).toBe('already-flashing');
    expect(router.flashes).toEqual([]);
    expect(router.namesIn('/tmp')).toEqual(expect.arrayContaining(image));
  });

  it('as cancelled in the middle of the upload, and nothing of it stays', async () => {
    const { engine } = prepareUpgrade(router);
    const cancelled = router.events.waitFor('bytes').then(() => engine.cancel());
    await engine.runToEnd();
    await cancelled;
    expect(engine.phase).toBe('uploading');
    expect(router.namesIn('/tmp').filter((name) => name.startsWith('fw-'))).toEqual([]);
    expect(router.events.count('test')).toBe(0);
    expect(router.flashes).toEqual([]);
  });

  it('as cancelled with stopped services, which run again', async () => {
    await router.setFault('lowMemory', 1_000);
    const running = router.runningServices;
    const { engine } = prepareUpgrade(router);
    const cancelled = router.events.waitFor('upload').then(() => engine.cancel());
    await engine.runToEnd();
    await cancelled;
    expect(router.events.count('service')).toBeGreaterThan(0);
    expect(router.runningServices).toEqual(running);
    expect(router.flashes).toEqual([]);
  });
});
