import { Client, type ConnectConfig, utils } from 'ssh2';
import { SimulatedRouter } from '../src';
import { newRelease, prepareUpgrade } from '@firmware-upgrader/upgrader-testing';

function newKey() {
  for (;;) {
    const key = utils.generateKeyPairSync('ed25519');
    if (!(utils.parseKey(key.private) instanceof Error)) return key;
  }
}

/** Logs in, lets the action do its work, and leaves. */
async function withClient<T>(config: ConnectConfig, action: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client();
  const closed = new Promise<void>((resolve) => client.once('close', () => resolve()));
  try {
    await new Promise<void>((resolve, reject) => {
      client.once('ready', resolve).on('error', reject).connect(config);
    });
    return await action(client);
  } finally {
    client.end();
    await closed;
  }
}

const output = (client: Client, command: string) =>
  new Promise<string>((resolve, reject) => {
    client.exec(command, (error, channel) => {
      if (error) return reject(error);
      let text = '';
      channel.on('data', (piece: Buffer) => (text += piece.toString()));
      channel.once('close', () => resolve(text));
    });
  });

describe('a simulated router', () => {
  let router: SimulatedRouter;
  const target = () => ({ host: router.host, port: router.port, username: 'root' });

  afterEach(() => {
    router.stop();
    expect(router.defects).toEqual([]);
  });

  it('lets in a key that it knows, and no other', async () => {
    const [known, unknown] = [newKey(), newKey()];
    router = await SimulatedRouter.start({ authorizedKeys: [known.public] });
    const hostname = await withClient({ ...target(), privateKey: known.private }, (client) =>
      output(client, 'uci get system.@system[0].hostname'),
    );
    expect(hostname).toBe('router\n');
    await expect(withClient({ ...target(), privateKey: unknown.private }, async () => {})).rejects.toThrow(
      'All configured authentication methods failed',
    );
  });

  it('has no SFTP, and says so at once', async () => {
    router = await SimulatedRouter.start();
    const sftp = withClient({ ...target(), password: router.password }, async (client) => {
      await new Promise<void>((resolve, reject) => client.sftp((error) => (error ? reject(error) : resolve())));
    });
    await expect(sftp).rejects.toThrow('Received exit code 127 while establishing SFTP session');
  });

  it('ends a session with its command, whatever that left in the background', async () => {
    router = await SimulatedRouter.start();
    await withClient({ ...target(), password: router.password }, async (client) => {
      const begun = performance.now();
      expect(await output(client, "( trap '' PIPE; sleep 1; echo late; echo x > /tmp/late ) & echo now")).toBe('now\n');
      expect(performance.now() - begun).toBeLessThan(900);
      await output(client, 'while [ ! -e /tmp/late ]; do sleep 1; done');
    });
  });

  it('loses /tmp and keeps /etc when its plug is pulled in the middle of an upload', async () => {
    router = await SimulatedRouter.start();
    const { engine, sha256 } = prepareUpgrade(router, { maxRetries: 20 });
    const { bootId } = router;
    const cut = router.events.waitFor('bytes').then(async () => {
      router.powerOff();
      await router.powerOn();
    });
    expect(await engine.runToEnd()).toMatchObject({ reason: null, isVerified: true });
    await cut;
    expect(router.bootId).not.toBe(bootId);
    expect(router.flashes).toMatchObject([{ sha256 }]);
  });

  it('goes on in another process as it was', async () => {
    router = await SimulatedRouter.start();
    await prepareUpgrade(router).engine.runToEnd();
    const { state, port, password, id, hostKeyFingerprints } = router;
    router.stop();
    router = await SimulatedRouter.start({ state: structuredClone(state), port, password });
    expect(router).toMatchObject({ port, id, hostKeyFingerprints, release: newRelease });
    const again = await prepareUpgrade(router).engine.runToEnd();
    expect(again).toEqual({ reason: 'not-needed', isInstalled: true, isVerified: true });
  });

  it('has the programs and files of another family of devices', async () => {
    router = await SimulatedRouter.start({
      scripts: { '/usr/sbin/acme-check': '[ "$1" = -q ] && exit 3; cat /etc/acme; echo "checks $1"' },
      files: { '/etc/acme': 'Acme One\n' },
    });
    const { engine } = prepareUpgrade(router);
    const shell = await engine.shell();
    expect(await shell.exec(['acme-check', 'an image'])).toMatchObject({ output: 'Acme One\nchecks an image\n' });
    expect(await shell.exec(['acme-check', '-q'], { okExitCodes: 'any' })).toMatchObject({ exitCode: 3 });
    await shell.close();
  });

  it('lives in one process with hundreds of others, at no cost while nobody speaks to them', async () => {
    const begun = performance.now();
    const routers = await Promise.all(Array.from({ length: 200 }, () => SimulatedRouter.start()));
    [router] = routers as [SimulatedRouter];
    expect(performance.now() - begun).toBeLessThan(3_000);
    expect(new Set(routers.map(({ port }) => port)).size).toBe(200);
    expect(new Set(routers.flatMap((each) => each.hostKeyFingerprints)).size).toBe(200);
    for (const each of routers) each.stop();
  });
});
