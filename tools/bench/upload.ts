import { FirmwareStorage } from '@firmware-upgrader/storage';
import { DropbearRouter } from '@firmware-upgrader/testing';
import { InMemoryEngine } from '@firmware-upgrader/upgrader-testing';
import { openWrtUpgrader, type UpgradeTask } from '@firmware-upgrader/upgraders';
import { spawnSync } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: { mib: { type: 'string', default: '16' }, rounds: { type: 'string', default: '9' } },
});
/** As the storage names it, below its folder. */
const IMAGE = 'build/image.bin';
const PATH = '/tmp/image.bin';

/** An upload of ours to a real dropbear against OpenSSH's `ssh host 'cat > file' < image`, in turns; needs root. */
async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'upload-bench-'));
  const image = join(folder, IMAGE);
  const key = join(folder, 'key');
  const sizeBytes = Number(values.mib) * 1_048_576;
  mkdirSync(dirname(image));
  writeFileSync(image, randomBytes(sizeBytes));
  const router = await DropbearRouter.start(randomUUID());
  writeFileSync(key, router.privateKey, { mode: 0o600 });
  const rounds: { ours: number; openSsh: number }[] = [];
  try {
    for (let round = 0; round < Number(values.rounds); round++) {
      const openSsh = await seconds(() => viaOpenSsh(router, key, image));
      const ours = await seconds(() => viaOurs(router, folder, sizeBytes));
      // In a process of its own: what it reads is no memory of ours to be collected during the next upload.
      if (spawnSync('cmp', [router.path(PATH), image]).status !== 0) throw new Error('Other bytes arrived.');
      rounds.push({ ours, openSsh });
    }
  } finally {
    await router.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(
    JSON.stringify(
      {
        mib: Number(values.mib),
        oursSeconds: median(rounds.map(({ ours }) => ours)),
        openSshSeconds: median(rounds.map(({ openSsh }) => openSsh)),
        // Above 1: we are faster.
        speedRatio: median(rounds.map(({ ours, openSsh }) => openSsh / ours)),
      },
      null,
      2,
    ),
  );
}

async function viaOurs(router: DropbearRouter, folder: string, sizeBytes: number): Promise<void> {
  const storage = new FirmwareStorage(folder);
  const open = () => storage.open(IMAGE);
  const task: UpgradeTask = {
    operationId: randomUUID(),
    device: { id: randomUUID(), name: 'router', macAddress: '', model: '', addresses: ['127.0.0.1'] },
    connections: [{ id: '1', label: 'key', username: 'root', privateKey: router.privateKey, port: router.port }],
    pinnedHostKeys: [],
    image: { sizeBytes, sha256: '', expectedRelease: null, open },
    options: {},
  };
  const shell = await new InMemoryEngine({ upgrader: openWrtUpgrader, task }).shell();
  await shell.upload(open, PATH, { sizeBytes, stallTimeoutMs: 30_000 });
  await shell.close();
}

async function viaOpenSsh(router: DropbearRouter, key: string, image: string): Promise<void> {
  const options = ['StrictHostKeyChecking=no', 'UserKnownHostsFile=/dev/null', 'LogLevel=ERROR'];
  const input = openSync(image, 'r');
  const { status } = spawnSync(
    'ssh',
    ['-i', key, '-p', String(router.port), ...options.flatMap((o) => ['-o', o]), 'root@127.0.0.1', `cat > ${PATH}`],
    { stdio: [input, 'ignore', 'inherit'] },
  );
  closeSync(input);
  if (status !== 0) throw new Error(`ssh ended with ${status}.`);
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1_000;
}

function median(numbers: readonly number[]): number {
  return Number((numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? NaN).toFixed(3));
}

void main();
