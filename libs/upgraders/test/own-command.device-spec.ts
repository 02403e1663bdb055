import { SimulatedRouter } from '@firmware-upgrader/device-simulator';
import { describeUpgrader, prepareUpgrade } from '@firmware-upgrader/upgrader-testing';
import { sysupgradeProcedure, type Upgrader } from '../src';

/** A vendor's firmware: its program looks for the image at a place of its own. */
const scripts = {
  '/usr/sbin/fwupdate': `
    case "$1" in
    verify) /sbin/sysupgrade --test "$2" ;;
    install) echo "installing, keep=$2"; [ -e /etc/slow ] && sleep 4; /sbin/sysupgrade /tmp/firmware.img ;;
    esac`,
};

// A flash that fails leaves nothing behind.
const INSTALL = 'mv "$1" /tmp/firmware.img; fwupdate install "it is"; code=$?; rm -f /tmp/firmware.img; exit $code';

const upgrader: Upgrader = {
  label: 'Vendor SSH',
  optionsSchema: null,
  ...sysupgradeProcedure({
    testCommand: (image) => ['/usr/sbin/fwupdate', 'verify', image],
    flashCommand: (image) => ['sh', '-c', INSTALL, 'sh', image],
  }),
};

describeUpgrader('a vendor whose flash command is its own', { upgrader, router: { scripts } });

describe('a flash command of its own', () => {
  let router: SimulatedRouter;
  afterEach(() => {
    router.stop();
    expect(router.defects).toEqual([]);
  });

  it('is waited for while it runs, and gets its words as they are', async () => {
    router = await SimulatedRouter.start({ scripts, files: { '/etc/slow': '' } });
    const { engine } = prepareUpgrade(router, { upgrader });
    expect(await engine.runToEnd()).toMatchObject({ reason: null, isVerified: true });
    expect(engine.lines.map(({ text }) => text)).toContain('installing, keep=it is');
    expect(router.flashes).toHaveLength(1);
  });

  it('flashes untested where such devices test nothing', async () => {
    router = await SimulatedRouter.start({ scripts });
    const untested = { ...upgrader, ...sysupgradeProcedure({ testCommand: null }) };
    const { engine } = prepareUpgrade(router, { upgrader: untested });
    expect(await engine.runToEnd()).toMatchObject({ reason: null });
    expect(engine.codes).toContain('test-skipped');
  });
});
