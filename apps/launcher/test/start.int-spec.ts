import { isRunning, processIdentity } from '@firmware-upgrader/embedded-servers';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Product } from './product';

interface Health {
  status: string;
  workers: number;
}

async function health(url: string): Promise<Health | null> {
  try {
    return (await (await fetch(`${url}/api/v1/health/`)).json()) as Health;
  } catch {
    return null;
  }
}

async function until(condition: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await condition())) await wait(50);
}

const lives = (pid: number) => processIdentity(pid) !== null;
const errors = (output: string) => output.split('\n').filter((line) => line.includes('"level":"error"'));

describe('npm start', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'launcher-'));
  const products: Product[] = [];
  let product: Product;
  let url: string;

  async function start(): Promise<void> {
    product = new Product(dataDir);
    products.push(product);
    url = await product.untilReady();
  }

  beforeAll(start);

  afterAll(async () => {
    product.signal('SIGTERM', 'npm');
    await Promise.all(products.map((each) => each.untilEnded()));
    rmSync(dataDir, { recursive: true });
  });

  it('needs nothing, says where it is, and shows the first password', async () => {
    expect(await health(url)).toMatchObject({ status: expect.stringMatching(/ok|degraded/), workers: 1 });
    expect(product.output.match(/Log in as "admin" with the password \S+/g)).toHaveLength(1);
    expect((await fetch(url)).headers.get('content-type')).toContain('text/html');
  });

  it('is refused in one line where another works with the same data', async () => {
    const second = new Product(dataDir);
    expect((await second.untilEnded()).trim().split('\n').at(-1)).toMatch(/is in use by process \d+/);
    expect(await health(url)).not.toBeNull();
  });

  it.each(['api', 'worker', 'postgres'])('starts the %s again when it dies', async (name) => {
    const killed = product.pid(name);
    process.kill(killed, 'SIGKILL');
    await until(() => !lives(killed));
    await until(() => product.processes().has(name) && product.pid(name) !== killed);
    await until(async () => (await health(url))?.workers === 1);
  });

  it.each([
    ['SIGTERM', 'npm'],
    ['SIGINT', 'group'],
  ] as const)('ends on %s to its %s, each part before those it needs', async (signal, to) => {
    const pids = [...product.processes().values()];
    const before = errors(product.output).length;
    const startedAt = performance.now();
    product.signal(signal, to);
    const output = await product.untilEnded();
    expect(performance.now() - startedAt).toBeLessThan(10_000);
    expect(pids.filter(lives)).toEqual([]);
    expect(errors(output).slice(before)).toEqual([]);
    expect(readFileSync(join(dataDir, 'postgres', 'log'), 'utf8')).toMatch(/database system is shut down\s*$/);
    await start();
    expect(product.output).not.toContain('Log in as');
  });

  it('works after it was killed: what was left is ended, a killed npm takes all with it', async () => {
    const left = [...product.processes().values()].map((pid) => ({ pid, identity: processIdentity(pid) ?? '' }));
    product.signal('SIGKILL', 'group');
    await start();
    expect(left.filter(({ pid, identity }) => isRunning(pid, identity))).toEqual([]);

    product.signal('SIGKILL', 'npm');
    await start();
    expect((await health(url))?.status).toMatch(/ok|degraded/);
  });
});
