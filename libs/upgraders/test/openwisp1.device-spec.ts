import { backfireRelease, SimulatedRouter, type DeviceOptions } from '@firmware-upgrader/device-simulator';
import { describeUpgrader, prepareUpgrade, type UpgradeTry } from '@firmware-upgrader/upgrader-testing';
import { openWisp1Upgrader } from '../src';

describeUpgrader('OpenWISP 1 on a device of 2011', {
  upgrader: openWisp1Upgrader,
  router: { release: backfireRelease },
});

describe('the upgrader of OpenWISP 1', () => {
  let router: SimulatedRouter;
  afterEach(() => {
    router.stop();
    expect([...router.unknownCommands]).toEqual([]);
    expect(router.defects).toEqual([]);
  });

  const upgrade = async (options: DeviceOptions, attempt: Omit<UpgradeTry, 'upgrader'> = {}) => {
    router = await SimulatedRouter.start(options);
    const { engine } = prepareUpgrade(router, { ...attempt, upgrader: openWisp1Upgrader });
    return { engine, ending: await engine.runToEnd() };
  };
  const verified = { reason: null, isInstalled: true, isVerified: true };

  it('flashes a device of 2011, whose sysupgrade neither tests images nor knows -c', async () => {
    const { engine, ending } = await upgrade({ release: backfireRelease });
    expect(ending).toEqual(verified);
    expect(engine.codes).toContain('test-skipped');
    expect(engine.lines.find(({ code }) => code === 'uploaded')?.data).toEqual({ tool: 'md5sum' });
    expect(router.flashes).toMatchObject([{ flags: ['-n'] }]);
    expect(engine.witness).toMatchObject({ boardName: null, model: router.model.model });
  });

  it('has later devices test the image, and flashes them with -c -n', async () => {
    const { engine, ending } = await upgrade({});
    expect(ending).toEqual(verified);
    expect(engine.codes).toContain('test-passed');
    expect(router.flashes).toMatchObject([{ flags: ['-c', '-n'] }]);
  });

  it('knows a device without an identity by its address and the machine that its kernel names', async () => {
    const settings = { deviceIdentity: 'uuid-or-mac' } as const;
    router = await SimulatedRouter.start({ release: backfireRelease });
    await router.setFault('noIdentity', true);
    const other = prepareUpgrade(router, { upgrader: openWisp1Upgrader, settings, device: { model: 'Another' } });
    expect(await other.engine.runToEnd()).toMatchObject({ reason: 'identity-mismatch' });
    const same = prepareUpgrade(router, { upgrader: openWisp1Upgrader, settings });
    expect(await same.engine.runToEnd()).toEqual(verified);
  });

  it('names network and host key as files to keep, each once, and leaves the checksum of the agent alone', async () => {
    const settings = { flashTimeoutMs: 300 };
    const kept = '/etc/config/network\n/etc/dropbear/dropbear_rsa_host_key\n';
    router = await SimulatedRouter.start({ release: backfireRelease });
    await router.setFault('sysupgradeFails', true, { times: 2 });
    for (let flash = 0; flash < 2; flash++) {
      const { engine } = prepareUpgrade(router, { upgrader: openWisp1Upgrader, settings });
      expect(await engine.runToEnd()).toMatchObject({ reason: 'not-flashed' });
      expect(router.readText('/etc/sysupgrade.conf')).toBe(kept);
    }
    expect(router.exists('/etc/openwisp/checksum')).toBe(true);
  });

  it('gives the device twice the time to start', async () => {
    const { engine } = await upgrade({}, { settings: { reconnectDelayMs: 1_500 } });
    expect(engine.lines.find(({ code }) => code === 'session-closed')?.data).toEqual({ seconds: 3 });
  });
});
