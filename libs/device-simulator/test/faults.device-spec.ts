import { SimulatedRouter } from '../src';
import { prepareUpgrade, type UpgradeTry } from '@firmware-upgrader/upgrader-testing';

describe('a simulated router on which something goes wrong', () => {
  let router: SimulatedRouter;

  beforeEach(async () => {
    router = await SimulatedRouter.start();
  });
  afterEach(() => {
    router.stop();
    expect([...router.unknownCommands]).toEqual([]);
    expect(router.defects).toEqual([]);
  });

  const upgrade = async (attempt: UpgradeTry = {}) => {
    const { engine, sha256 } = prepareUpgrade(router, attempt);
    return { engine, sha256, ending: await engine.runToEnd() };
  };
  const leftovers = () => router.namesIn('/tmp').filter((name) => name.startsWith('fw-'));

  describe('before the flash', () => {
    afterEach(() => {
      expect(router.flashes).toEqual([]);
      expect(router.events.count('sysupgrade')).toBe(0);
    });

    it('refuses a wrong password', async () => {
      const { ending } = await upgrade({ password: 'guessed' });
      expect(ending).toMatchObject({ reason: 'login-failed', isInstalled: false });
    });

    it('refuses the right one, too, while the fault says so', async () => {
      await router.setFault('refuseLogin', true);
      expect((await upgrade()).ending).toMatchObject({ reason: 'login-failed' });
    });

    it('refuses connections', async () => {
      await router.setFault('refuseConnections', true);
      const { engine, ending } = await upgrade();
      expect(ending).toMatchObject({ reason: 'cannot-connect' });
      expect(engine.lines.find(({ code }) => code === 'connection-failed')?.text).toContain(
        'No address answered. See whether the device is on and reachable. (the connection was refused',
      );
      await router.clearFault('refuseConnections');
      await (await prepareUpgrade(router).engine.shell()).close();
    });

    it('loses the link in the middle of an upload', async () => {
      await router.setFault('dropUpload', 300_000);
      expect((await upgrade()).ending).toMatchObject({ reason: 'link-lost' });
      expect(router.events.count('uploadCut')).toBe(1);
    });

    it('takes nothing more in the middle of an upload', async () => {
      await router.setFault('stallUpload', 300_000);
      const { ending } = await upgrade({ settings: { uploadStallTimeoutMs: 200 } });
      expect(ending).toMatchObject({ reason: 'upload-stalled' });
    });

    it('gets a byte wrong', async () => {
      await router.setFault('corruptUpload', true);
      expect((await upgrade()).ending).toMatchObject({ reason: 'upload-corrupted' });
    });

    it('has too little room in /tmp', async () => {
      await router.setFault('tmpSize', 500_000);
      expect((await upgrade()).ending).toMatchObject({ reason: 'storage-full' });
      expect(router.events.count('upload')).toBe(0);
    });

    it('has too little memory, although its services are stopped', async () => {
      router.stop();
      router = await SimulatedRouter.start({ memory: { perServiceKb: 10 } });
      await router.setFault('lowMemory', 100);
      const running = router.runningServices;
      expect((await upgrade()).ending).toMatchObject({ reason: 'not-enough-memory' });
      expect(router.events.count('service')).toBeGreaterThan(0);
      expect(router.runningServices).toEqual(running);
    });

    it('refuses the image that it tests', async () => {
      await router.setFault('imageRefused', true);
      expect((await upgrade()).ending).toMatchObject({ reason: 'image-refused' });
      expect(leftovers()).toEqual([]);
    });

    it('refuses an image for another board by itself', async () => {
      const { engine, ending } = await upgrade({ image: { boards: ['linksys,wrt3200acm'] } });
      expect(ending).toMatchObject({ reason: 'image-refused' });
      expect(engine.lines.find(({ code }) => code === 'test-refused')?.data).toMatchObject({
        output: expect.stringContaining('Device tplink,archer-c7-v5 not supported by this image'),
      });
    });

    it('is another device than expected', async () => {
      await router.setFault('otherDeviceAtAddress', true);
      expect((await upgrade()).ending).toMatchObject({ reason: 'identity-mismatch' });
    });

    it('says nothing of its identity', async () => {
      await router.setFault('noIdentity', true);
      expect((await upgrade()).ending).toMatchObject({ reason: 'identity-missing' });
    });
  });

  it('recovers from a lost link at the next try, with whole bytes', async () => {
    await router.setFault('dropUpload', 300_000, { times: 1 });
    const { ending, sha256 } = await upgrade({ maxRetries: 1 });
    expect(ending).toMatchObject({ reason: null, isVerified: true });
    expect(router.flashes).toMatchObject([{ sha256 }]);
  });

  it('gets its memory back from services, and has them running after the upgrade', async () => {
    await router.setFault('lowMemory', 1_000);
    const running = router.runningServices;
    expect((await upgrade()).ending).toMatchObject({ reason: null, isVerified: true });
    expect(router.events.count('wifi')).toBe(1);
    expect(router.runningServices).toEqual(running);
  });

  it('keeps its radios on when they are its way to the world', async () => {
    router.stop();
    router = await SimulatedRouter.start({ uplink: 'wlan0' });
    await router.setFault('lowMemory', 1_000);
    expect((await upgrade()).ending).toMatchObject({ reason: null });
    expect(router.events.count('wifi')).toBe(0);
  });

  it.each(['noSha256sum', 'noMemAvailable', 'noBootId', 'silentReboot', 'misleadingFailure'] as const)(
    'is upgraded once in spite of %s',
    async (fault) => {
      await router.setFault(fault, true);
      const { ending, sha256 } = await upgrade();
      expect(ending).toMatchObject({ reason: null, isInstalled: true, isVerified: true });
      expect(router.flashes).toMatchObject([{ sha256, isConcurrent: false }]);
    },
  );

  it('takes an upload without cat over the old protocol of scp', async () => {
    router.stop();
    router = await SimulatedRouter.start({ without: ['/bin/cat'] });
    const { engine, sizeBytes } = prepareUpgrade(router);
    const shell = await engine.shell();
    const open = () => engine.task.image.open(0);
    await shell.upload(open, '/tmp/image', { sizeBytes, stallTimeoutMs: 1_000 });
    expect((await shell.exec(['wc', '-c', '/tmp/image'])).output).toBe(`${sizeBytes} /tmp/image\n`);
    await shell.close();
  });

  it('never comes back', async () => {
    await router.setFault('neverReturns', true);
    const { ending } = await upgrade({ maxReconnects: 3 });
    expect(ending).toEqual({ reason: 'unreachable', isInstalled: true, isVerified: false });
    expect(router.flashes).toHaveLength(1);
  });

  it('never reboots, because sysupgrade gives up', async () => {
    await router.setFault('sysupgradeFails', true);
    const { bootId } = router;
    const { engine, ending } = await upgrade({ settings: { flashTimeoutMs: 300 } });
    expect(ending).toMatchObject({ reason: 'not-flashed', isInstalled: false });
    expect(JSON.stringify(engine.lines)).toContain('Command failed: ubus call system sysupgrade');
    expect(router.bootId).toBe(bootId);
    expect(router.flashes).toEqual([]);
    expect(leftovers()).toEqual([]);
  });

  it('never reboots, because sysupgrade hangs', async () => {
    await router.setFault('sysupgradeHangs', true);
    const { ending } = await upgrade({ settings: { flashTimeoutMs: 300 }, maxReconnects: 2 });
    expect(ending).toMatchObject({ reason: 'not-flashed', isInstalled: false });
    expect(router.events.count('hanging')).toBe(1);
  });

  it.each(['slotFallback', 'powerCutWhileFlashing'] as const)(
    'comes back with the old system after %s',
    async (fault) => {
      await router.setFault(fault, true);
      const { bootId, release } = router;
      expect((await upgrade()).ending).toMatchObject({ reason: 'came-back-on-old-system', isInstalled: false });
      expect(router.bootId).not.toBe(bootId);
      expect(router.release).toEqual(release);
      expect(router.exists('/etc/openwisp/firmware_checksum')).toBe(false);
    },
  );

  it('is flashed once although the link breaks when sysupgrade begins', async () => {
    await router.setFault('cutLinkAt', 'sysupgrade');
    const { ending, sha256 } = await upgrade();
    expect(ending).toMatchObject({ reason: null, isVerified: true });
    expect(router.flashes).toMatchObject([{ sha256, isConcurrent: false }]);
  });

  it('loses its configuration with -n: another host key, no agent, and nothing else', async () => {
    const { hostKeyFingerprints, macAddress } = router;
    const { ending } = await upgrade({ options: { n: true } });
    expect(ending).toMatchObject({ isInstalled: true, isVerified: true });
    expect(router.hostKeyFingerprints).not.toEqual(hostKeyFingerprints);
    expect(router.exists('/etc/config/openwisp')).toBe(false);
    expect(router.macAddress).toBe(macAddress);
  });
});
