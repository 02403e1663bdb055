import { freePort } from '@firmware-upgrader/embedded-servers';
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const root = join(__dirname, '..', '..');
const START_LIMIT_MS = 60_000;

/** The API of the product in a process of its own, as whoever measures it is busy too. */
export class ApiProcess {
  private constructor(
    readonly url: string,
    private readonly child: ChildProcess,
    private readonly dataDir: string,
  ) {}

  static async start(databaseUrl: string, redisUrl = process.env['REDIS_URL'] ?? ''): Promise<ApiProcess> {
    const port = await freePort();
    const dataDir = mkdtempSync(join(tmpdir(), 'api-bench-'));
    const child = fork(join(root, 'tools', 'run.mjs'), ['apps/api/src/main.ts'], {
      cwd: root,
      env: {
        PATH: process.env['PATH'],
        DATABASE_URL: databaseUrl,
        REDIS_URL: redisUrl,
        SECRET_KEY: 'a-key-that-only-benchmarks-have-and-nobody-else',
        DATA_DIR: dataDir,
        HOST: '127.0.0.1',
        PORT: String(port),
        LOG_LEVEL: 'warn',
        THROTTLE_API: '100000000/minute',
        NODE_ENV: 'production',
      },
      execArgv: [],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const api = new ApiProcess(`http://127.0.0.1:${port}`, child, dataDir);
    await api.listening();
    return api;
  }

  private async listening(): Promise<void> {
    for (const end = performance.now() + START_LIMIT_MS; performance.now() < end; await sleep(100)) {
      if (this.child.exitCode !== null) break;
      if (await fetch(`${this.url}/api/v1/docs.json`).catch(() => null)) return;
    }
    throw new Error('The API does not listen.');
  }

  async stop(): Promise<void> {
    const ended = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    await ended;
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}
