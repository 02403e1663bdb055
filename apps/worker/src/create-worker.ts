import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { WorkerOptions } from './worker-options';
import { WorkerModule } from './worker.module';

/**
 * The process that upgrades: dispatcher, runs and the small jobs. It works from `Worker.start()` until `close()`.
 */
export async function createWorker(options: WorkerOptions): Promise<INestApplicationContext> {
  const app = await NestFactory.createApplicationContext(WorkerModule.with(options), {
    logger: options.logger,
    abortOnError: false,
  });
  return app.init();
}
