import { Database, dataSourceOptions, SecretSealer } from '@firmware-upgrader/database';
import { FirmwareStorage } from '@firmware-upgrader/storage';
import {
  addedBy,
  CheckRunner,
  engineSettings,
  JobRunner,
  PullUrls,
  UpgradeRunner,
  WorkRunner,
  upgradeRules,
} from '@firmware-upgrader/upgrades';
import { DEFAULT_UPDATE_STRATEGY } from '@firmware-upgrader/upgraders';
import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { WorkerOptions } from './worker-options';
import { QueueModule } from './queue.module';
import { WORKER_OPTIONS } from './tokens';
import { Worker } from './worker';

@Module({})
export class WorkerModule {
  static with(options: WorkerOptions): DynamicModule {
    const { settings, extensions = [] } = options;
    return {
      module: WorkerModule,
      global: true,
      imports: [
        TypeOrmModule.forRootAsync({
          useFactory: () => ({
            ...dataSourceOptions({
              url: settings.DATABASE_URL,
              applicationName: 'firmware-upgrader worker',
              poolSize: POOL_SIZE,
              answerLimitMs: ANSWER_LIMIT_MS,
              entities: addedBy(extensions, 'entities'),
              migrations: addedBy(extensions, 'migrations'),
            }),
            retryAttempts: Number.MAX_SAFE_INTEGER,
            retryDelay: 1_000,
          }),
        }),
        ...(settings.REDIS_URL === '' ? [] : [QueueModule.with(settings.REDIS_URL)]),
      ],
      providers: [{ provide: WORKER_OPTIONS, useValue: options }, ...parts(options), Worker],
      exports: [WORKER_OPTIONS, WorkRunner, Database],
    };
  }
}

// Runs write a line now and then; most of their time they wait for a device.
const POOL_SIZE = 20;
// Many times what the longest statement of a worker takes.
const ANSWER_LIMIT_MS = 30_000;

function parts({ settings, upgraders, images, logger, extensions = [] }: WorkerOptions): Provider[] {
  const rules = upgradeRules(upgraders, images, addedBy(extensions, 'planRules'));
  const onError = (error: unknown, operationId?: string) =>
    logger.error(error, ...(operationId === undefined ? [] : [`operation ${operationId}`]));
  const storage = new FirmwareStorage(settings.STORAGE_DIR);
  const pullUrls = new PullUrls(settings.PUBLIC_URL, settings.SECRET_KEY);
  const shared = {
    sealer: new SecretSealer(settings.SECRET_KEY),
    upgraders,
    settings: engineSettings(settings),
    onError,
  };
  return [
    { provide: Database, inject: [DataSource], useFactory: (dataSource: DataSource) => new Database(dataSource) },
    {
      provide: WorkRunner,
      inject: [Database],
      useFactory: (database: Database) =>
        new WorkRunner({
          database,
          rules,
          onError,
          upgrades: new UpgradeRunner({ ...shared, database, storage, pullUrls }),
          checks: new CheckRunner({ ...shared, database }),
          jobs: new JobRunner({ database, storage, rules, defaultUpdateStrategy: DEFAULT_UPDATE_STRATEGY }),
        }),
    },
  ];
}
