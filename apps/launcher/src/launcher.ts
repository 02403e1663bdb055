import type { Settings } from '@firmware-upgrader/config';
import { addUpgraderModules, upgraderRegistry } from '@firmware-upgrader/upgraders';
import { createServer } from 'node:net';
import { say } from './console';
import { holdDataDir, type HeldDataDir } from './data-dir';
import { untilHealthy } from './health';
import { keptSecret } from './kept-secret';
import { launchSettings, type LaunchSettings, localUrl } from './launch-settings';
import { type ChildName, embeddedPostgres, embeddedRedis, endLeftChildren, startChild } from './parts';
import type { Supervised } from './supervised';

/** Leaves the slowest of all ends a second of the ten that a stop may take. */
const PATIENCE_MS = 8_000;

type PartName = ChildName | 'redis' | 'postgres';

/** No part stops before those that use it; the simulated fleet is apart, as a real one is. */
const stopOrder: readonly PartName[] = ['worker', 'api', 'redis', 'postgres'];

/** One start of the product: brings up its servers and processes in their order, and takes them down again. */
export class Launcher {
  private readonly parts = new Map<PartName, Supervised>();
  private readonly ending = new AbortController();
  private starting: Promise<void> = Promise.resolve();
  private dataDir: HeldDataDir | null = null;

  /** Resolves when the product is healthy; rejects when it cannot start or is told to end. */
  start(isDemo: boolean): Promise<void> {
    this.starting = this.bringUp(isDemo);
    return this.starting;
  }

  /** Stops everything; asked again, or after too long, without waiting for anybody. */
  async stop(): Promise<void> {
    if (this.ending.signal.aborted) return this.hurry();
    this.ending.abort(new Error('Told to end.'));
    this.dataDir?.sayEnding();
    const patience = setTimeout(() => this.hurry(), PATIENCE_MS);
    await this.starting.catch(() => undefined);
    const fleet = this.parts.get('demo')?.stop();
    for (const name of stopOrder) await this.parts.get(name)?.stop();
    await fleet;
    clearTimeout(patience);
    this.dataDir?.release();
  }

  private hurry(): void {
    for (const part of this.parts.values()) part.hurry();
  }

  private async bringUp(isDemo: boolean): Promise<void> {
    const launch = await launchSettings(isDemo);
    const { settings } = launch;
    // Said once here rather than by processes that die again and again.
    addUpgraderModules(upgraderRegistry, settings.UPGRADERS, ['.', settings.DATA_DIR]);
    this.dataDir = await holdDataDir(settings.DATA_DIR);
    await endLeftChildren(settings.DATA_DIR);
    await requireFreePort(settings);
    const environment = { ...launch.environment, ...this.secrets(settings, isDemo), ...(await this.servers(launch)) };
    for (const name of ['api', 'worker'] as const) await this.child(name, settings, environment);
    await untilHealthy(localUrl(settings), this.ending.signal);
    say(`\nFirmware Upgrader is ready: ${localUrl(settings)}/\n`);
    if (isDemo) await this.child('demo', settings, environment);
  }

  private secrets({ DATA_DIR, SECRET_KEY, ADMIN_PASSWORD }: Settings, isDemo: boolean): NodeJS.ProcessEnv {
    return {
      SECRET_KEY: SECRET_KEY || keptSecret(DATA_DIR, 'secret-key', 48),
      // The demo logs in too; else the API makes one and shows it.
      ...(isDemo ? { ADMIN_PASSWORD: ADMIN_PASSWORD || keptSecret(DATA_DIR, 'demo-password', 9) } : {}),
    };
  }

  /** Starts the servers that no URL names. */
  private async servers({ settings }: LaunchSettings): Promise<NodeJS.ProcessEnv> {
    const { DATABASE_URL, REDIS_URL, EMBEDDED, DATA_DIR } = settings;
    const options = { dataDir: DATA_DIR, signal: this.ending.signal };
    const [databaseUrl, redisUrl] = await Promise.all([
      DATABASE_URL || embeddedPostgres(options).then(({ part, url }) => (this.parts.set('postgres', part), url)),
      REDIS_URL || EMBEDDED === 'off' ? REDIS_URL : this.redis(options),
    ]);
    if (redisUrl === '') {
      say('Without Redis: everything works, on one worker. For more, install redis-server or set REDIS_URL.');
    }
    return { DATABASE_URL: databaseUrl, REDIS_URL: redisUrl };
  }

  private async redis(options: Parameters<typeof embeddedRedis>[0]): Promise<string> {
    const redis = await embeddedRedis(options);
    if (redis === null) return '';
    this.parts.set('redis', redis.part);
    return redis.url;
  }

  private async child(name: ChildName, { DATA_DIR }: Settings, environment: NodeJS.ProcessEnv): Promise<void> {
    this.ending.signal.throwIfAborted();
    this.parts.set(name, await startChild(name, DATA_DIR, environment));
  }
}

/** Said in one line now rather than by an API that dies again and again. */
function requireFreePort({ HOST, PORT }: Settings): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      const remedy = error.code === 'EADDRINUSE' ? 'another program uses it. Stop that, or set PORT.' : error.message;
      reject(new Error(`Port ${PORT} of ${HOST} cannot be used: ${remedy}`));
    });
    server.listen(PORT, HOST, () => server.close(() => resolve()));
  });
}
