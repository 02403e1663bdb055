import { SimulatedRouter } from '@firmware-upgrader/device-simulator';
import { prepareUpgrade, ProcessDied, type InMemoryEngine } from '@firmware-upgrader/upgrader-testing';
import type { ActivePhase } from '../src';

/** A flash that does not keep the configuration changes the host key, once; any other change shuts us out. */
describe('the host key of a device that is flashed', () => {
  let router: SimulatedRouter;

  beforeEach(async () => {
    router = await SimulatedRouter.start({ hasRsaHostKey: true });
  });
  afterEach(() => {
    router.stop();
    expect([...router.unknownCommands]).toEqual([]);
    expect(router.defects).toEqual([]);
  });

  const withoutConfiguration = { options: { n: true }, maxReconnects: 20 };
  const verified = { reason: null, isInstalled: true, isVerified: true };
  const pins = (engine: InMemoryEngine) => engine.savedHostKeys.map(({ fingerprint }) => fingerprint);

  /** The session ends before this phase, with the whole run or without it. */
  function before(engine: InMemoryEngine, phase: ActivePhase, happening: () => Promise<void> | void): void {
    let isOver = false;
    engine.beforePhase = async (next) => {
      if (next !== phase || isOver) return;
      isOver = true;
      await happening();
    };
  }

  it('may change once without its configuration, and takes the place of all that were pinned', async () => {
    const { engine } = prepareUpgrade(router, withoutConfiguration);
    const [old] = router.hostKeyFingerprints;
    expect(await engine.runToEnd()).toEqual(verified);
    const [now] = router.hostKeyFingerprints;
    expect(pins(engine)).toEqual([now]);
    expect(engine.witness.replacedHostKey).toBe(now);
    expect(engine.offeredHostKeys).toEqual([]);
    expect(engine.lines.find(({ code }) => code === 'host-key-replaced')?.data).toEqual({ old, new: now });
  });

  it('may not change a second time', async () => {
    const { engine } = prepareUpgrade(router, withoutConfiguration);
    before(engine, 'finishing', () => {
      router.makeNewHostKeys();
      throw new ProcessDied();
    });
    expect(await engine.runToEnd()).toEqual({ reason: 'host-key-changed', isInstalled: true, isVerified: false });
    expect(pins(engine)).toEqual([engine.witness.replacedHostKey]);
    expect(engine.offeredHostKeys[0]?.fingerprint).toBe(router.hostKeyFingerprints[0]);
    expect(router.exists('/etc/openwisp/firmware_checksum')).toBe(false);
  });

  it('may not change before the flash that would explain it', async () => {
    const { engine } = prepareUpgrade(router, withoutConfiguration);
    engine.beforePhase = async (phase) => {
      if (phase === 'rebooting') throw new ProcessDied();
      if (phase !== 'flashing') return;
      await engine.closeShell();
      router.reboot();
      await router.events.waitFor('back');
      router.makeNewHostKeys();
    };
    await engine.run();
    expect(engine.phase).toBe('rebooting');
    expect(engine.witness.replacedHostKey).toBeNull();
    expect(engine.offeredHostKeys).toHaveLength(1);
    expect(router.flashes).toEqual([]);
  });

  it('may not change on a device that was not restarted by its flash', async () => {
    await router.setFault('sysupgradeHangs', true);
    const { engine } = prepareUpgrade(router, { ...withoutConfiguration, settings: { flashTimeoutMs: 100 } });
    before(engine, 'reconnecting', async () => {
      await engine.closeShell();
      router.makeNewHostKeys();
    });
    expect(await engine.runToEnd()).toMatchObject({ reason: 'unreachable', isVerified: false });
    expect(engine.failure).toBe('host-key-changed');
    expect(engine.witness.replacedHostKey).toBeNull();
    expect(pins(engine)).not.toContain(router.hostKeyFingerprints[0]);
  });

  it('may not change at all where the configuration is kept', async () => {
    const { engine } = prepareUpgrade(router, { maxReconnects: 20 });
    void router.events.waitFor('down').then(() => router.makeNewHostKeys());
    expect(await engine.runToEnd()).toMatchObject({ reason: 'unreachable', isInstalled: true });
    expect(engine.failure).toBe('host-key-changed');
    expect(engine.offeredHostKeys[0]?.fingerprint).toBe(router.hostKeyFingerprints[0]);
  });
});
