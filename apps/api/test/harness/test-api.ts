import { type ApiExtension, createApi } from '@firmware-upgrader/api';
import { type ApiClient, createApiClient } from '@firmware-upgrader/api-client';
import { readSettings } from '@firmware-upgrader/config';
import {
  builders,
  TEST_SECRET_KEY,
  type TestDatabase,
  testDatabase,
  testedExtensions,
} from '@firmware-upgrader/testing';
import { addUpgraderModules, upgraderRegistry } from '@firmware-upgrader/upgraders';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Redis } from 'ioredis';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { people, type Person } from './people';
import { type Answer, sender, type Sending } from './send';

/** A running API, alone on a database, a Redis database and a folder of its own. */
export interface TestApi {
  readonly app: NestExpressApplication;
  readonly url: string;
  readonly db: TestDatabase;
  readonly make: ReturnType<typeof builders>;
  readonly people: ReturnType<typeof people>;
  /** Where firmware files are stored. */
  readonly storageDir: string;
  /** The typed client, signed in as somebody. */
  as(person: Person): ApiClient;
  /** Any request at all, for what no typed client would send. */
  send(method: string, path: string, sending?: Sending): Promise<Answer>;
  close(): Promise<void>;
}

export const TEST_VERSION = '9.9.9';

export async function testApi(environment: Readonly<Record<string, string>> = {}): Promise<TestApi> {
  const db = await testDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'api-test-'));
  const storageDir = join(dataDir, 'firmware');
  const settings = readSettings(
    {
      DATABASE_URL: db.url,
      REDIS_URL: await ownRedis(),
      SECRET_KEY: TEST_SECRET_KEY,
      DATA_DIR: dataDir,
      LOG_LEVEL: 'error',
      // Each file signs in as often as it likes.
      THROTTLE_TOKEN: '1000/minute',
      THROTTLE_LOGIN: '1000/minute',
      ...environment,
    },
    {},
  );
  const app = await createApi({
    settings,
    upgraders: addUpgraderModules(upgraderRegistry, settings.UPGRADERS, [dataDir]),
    extensions: testedExtensions<ApiExtension>('api'),
    version: TEST_VERSION,
  });
  await app.listen(0, '127.0.0.1');
  const url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  const make = builders(db.dataSource.manager);
  return {
    app,
    url,
    db,
    make,
    people: people(db.dataSource.manager, make),
    storageDir,
    as: ({ token }) => createApiClient({ baseUrl: url, token }),
    send: sender(url),
    close: async () => {
      await app.close();
      await db.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Test files that run at the same time are of different Jest workers. Without Redis the API does without, too. */
async function ownRedis(): Promise<string> {
  const server = process.env['TEST_SERVER_REDIS'];
  if (server === undefined) return '';
  const url = new URL(server);
  url.pathname = `/${Number(process.env['JEST_WORKER_ID'] ?? 0) % 16}`;
  const redis = new Redis(url.href);
  await redis.flushdb();
  redis.disconnect();
  return url.href;
}
