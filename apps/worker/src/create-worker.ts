import type { Settings } from '@firmware-upgrader/config';
import type { DatabaseOptions } from '@firmware-upgrader/database';
import type { ImageRegistry, UpgraderRegistry } from '@firmware-upgrader/upgraders';
import type { INestApplicationContext, LoggerService } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { WorkerModule } from './worker.module';

export interface WorkerOptions extends Pick<DatabaseOptions, 'entities' | 'migrations'> {
  readonly settings: Settings;
  readonly upgraders: UpgraderRegistry;
  readonly images: ImageRegistry;
  readonly logger: LoggerService;
}

/**
 * The process that upgrades: dispatcher, runs and the small jobs. It works from `Worker.start()` until `close()`.
 * An extension's own entry passes our lists plus its own upgraders, image types, entities and migrations.
 */
export async function createWorker(options: WorkerOptions): Promise<INestApplicationContext> {
  const app = await NestFactory.createApplicationContext(WorkerModule.with(options), {
    logger: options.logger,
    abortOnError: false,
  });
  return app.init();
}
