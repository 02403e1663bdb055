import { DropbearRouter, findDropbear } from '@firmware-upgrader/testing';
import { InMemoryEngine } from '@firmware-upgrader/upgrader-testing';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { DeviceSession, openWrtUpgrader, type UpgradeTask } from '../src';

const isHere = findDropbear() !== null;
if (!isHere) {
  const how = 'run as root on Linux with `apt-get install dropbear-bin busybox-static`';
  if (['1', 'true'].includes(process.env['CI'] ?? '')) throw new Error(`No dropbear here: ${how}.`);
  process.stderr.write(`Skipped, no dropbear here: ${how}.\n`);
}

(isHere ? describe : describe.skip)('a router with the real dropbear and the real ash', () => {
  const image = randomBytes(3_000_000);
  const sha256 = createHash('sha256').update(image).digest('hex');
  const deviceId = randomUUID();
  let router: DropbearRouter;

  beforeAll(async () => {
    router = await DropbearRouter.start(deviceId);
  });
  afterAll(() => router?.stop());

  const task = (): UpgradeTask => ({
    operationId: randomUUID(),
    device: { id: deviceId, name: 'router', macAddress: '02:00:00:00:00:01', model: '', addresses: ['127.0.0.1'] },
    connections: [{ id: '1', label: 'key', username: 'root', privateKey: router.privateKey, port: router.port }],
    pinnedHostKeys: [],
    image: {
      sizeBytes: image.length,
      sha256,
      expectedRelease: { version: '24.10.1', revision: 'r28597-0425664679' },
      open: async (startByte) => Readable.from(pieces(image.subarray(startByte))),
    },
    options: {},
  });
  const engineFor = (changes: Partial<UpgradeTask> = {}) =>
    new InMemoryEngine({ upgrader: openWrtUpgrader, task: { ...task(), ...changes } });

  it('takes uploads without SFTP, byte for byte and under any name', async () => {
    const shell = await engineFor().shell();
    const path = "/tmp/it's a; `name` $HOME\n.bin";
    const progress: number[] = [];
    await shell.upload(async () => Readable.from(pieces(image)), path, {
      sizeBytes: image.length,
      stallTimeoutMs: 5_000,
      onProgress: (bytes) => progress.push(bytes),
    });
    expect(readFileSync(router.path(path)).equals(image)).toBe(true);
    expect(progress.at(-1)).toBe(image.length);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    await shell.exec(['rm', path]);
    await shell.close();
  });

  it('answers with output, exit code and the words of a failure', async () => {
    const shell = await engineFor().shell();
    expect(await shell.exec(['echo', '-n', "a'b  c"])).toEqual({ output: "a'b  c", exitCode: 0 });
    expect(await shell.script('echo out; echo err >&2; exit 3', [], { okExitCodes: [3] })).toEqual({
      output: 'out\nerr\n',
      exitCode: 3,
    });
    await expect(shell.exec(['cat', '/nowhere'])).rejects.toMatchObject({
      reason: 'command-failed',
      detail: "cat: can't open '/nowhere': No such file or directory",
    });
    await expect(shell.exec(['nothing-of-the-kind'])).rejects.toMatchObject({ reason: 'command-failed' });
    await expect(shell.exec(['sleep', '5'], { timeoutMs: 50 })).rejects.toMatchObject({ reason: 'timed-out' });
    const { output } = await shell.script('head -c 300000 /proc/big; echo end >&2', [], { okExitCodes: 'any' });
    expect(output).toContain('end');
    await shell.close();
    await expect(shell.exec(['true'])).rejects.toMatchObject({ reason: 'link-lost' });
  });

  it('is asked many short things at once without one answer getting lost', async () => {
    const shell = await engineFor().shell();
    const words = Array.from({ length: 60 }, (_, i) => `word ${i}`);
    const answers = await Promise.all(words.map((word) => shell.exec(['echo', word])));
    expect(answers).toEqual(words.map((word) => ({ output: `${word}\n`, exitCode: 0 })));
    await shell.close();
  });

  it('keeps a detached command alive when the session is cut', async () => {
    const session = new DeviceSession(engineFor());
    const shell = await session.shell();
    await shell.script(
      '( trap "" HUP PIPE; while [ ! -e /go ]; do sleep 0.05; done; echo done > /result ) </dev/null >/dev/null 2>&1 &',
    );
    await session.close();
    writeFileSync(router.path('go'), '');
    const again = await engineFor().shell();
    await again.script('while [ ! -e /result ]; do sleep 0.05; done; cat /result');
    await again.close();
    expect(router.read('result')).toBe('done\n');
  });

  it('is refused a wrong key, and a changed host key gets nothing but the handshake', async () => {
    const stranger = engineFor({
      pinnedHostKeys: [{ keyType: 'ssh-ed25519', fingerprint: 'SHA256:of-another-device' }],
    });
    await expect(stranger.shell()).rejects.toMatchObject({ reason: 'host-key-changed' });
    expect(stranger.offeredHostKeys).toHaveLength(1);
    expect(stranger.connectionReports).toEqual([{ id: '1', failure: 'host-key-changed' }]);
  });

  it('is upgraded from beginning to end, flashed once with exactly the right bytes', async () => {
    const engine = engineFor();
    expect(await engine.runToEnd()).toEqual({ reason: null, isInstalled: true, isVerified: true });
    expect(router.flashes).toEqual([`${sha256} -v -c /tmp/fw-${engine.task.operationId}-1.go`]);
    expect(router.read('etc/openwisp/firmware_checksum')).toBe(`${sha256}\n`);
    expect(engine.codes).toContain('verdict-verified');
  });
});

function* pieces(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += 64 * 1024) yield bytes.subarray(at, at + 64 * 1024);
}
