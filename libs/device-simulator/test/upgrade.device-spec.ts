import { SimulatedRouter } from '../src';
import { newRelease, prepareUpgrade } from '@firmware-upgrader/upgrader-testing';

describe('a simulated router and the OpenWrt upgrader', () => {
  let router: SimulatedRouter;

  beforeEach(async () => {
    router = await SimulatedRouter.start();
  });
  afterEach(() => {
    router.stop();
    expect([...router.unknownCommands]).toEqual([]);
    expect(router.defects).toEqual([]);
  });

  it('is upgraded: flashed once with the right bytes, rebooted, its mark and host key kept', async () => {
    const { bootId, hostKeyFingerprints } = router;
    const { engine, sha256, sizeBytes } = prepareUpgrade(router);
    expect(await engine.runToEnd()).toEqual({ reason: null, isInstalled: true, isVerified: true });
    expect(router.flashes).toMatchObject([{ sha256, sizeBytes, release: newRelease, outcome: 'installed' }]);
    expect(engine.uploadedBytes).toBe(sizeBytes);
    expect(router.bootId).not.toBe(bootId);
    expect(router.release).toEqual(newRelease);
    expect(router.readText('/etc/openwisp/firmware_checksum')).toBe(`${sha256}\n`);
    expect(router.hostKeyFingerprints).toEqual(hostKeyFingerprints);
    expect(router.namesIn('/tmp').filter((name) => name.startsWith('fw-'))).toEqual([]);
    expect(engine.deviceReports.at(-1)?.os).toBe(`OpenWrt ${newRelease.version} ${newRelease.revision}`);
  });
});
