import { schemaState, type SchemaState } from '@firmware-upgrader/database';
import { die, dieLoudly, endWhenTold } from '@firmware-upgrader/server-process';
import type { LoggerService } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { createWorker } from './create-worker';
import type { WorkerOptions } from './worker-options';
import { Worker } from './worker';

const END_LIMIT_MS = 4_000;
const SCHEMA_POLL_MS = 500;
const REMIND_EVERY = 20;

const waitingFor: Record<Exclude<SchemaState, 'current'>, string> = {
  older: 'The database is not migrated yet. Waiting.',
  newer: 'The database belongs to a newer version of this product: start that version. Waiting.',
};

/** Runs a worker as a process: once the schema is ours, and until it is told to end. */
export async function runWorker(options: WorkerOptions): Promise<void> {
  const { logger, settings } = options;
  dieLoudly(logger);
  const missing = (['DATABASE_URL', 'SECRET_KEY'] as const).filter((name) => settings[name] === '');
  if (missing.length > 0) die(logger, missing.map((name) => `${name} is not set.`).join(' '));
  const app = await createWorker(options);
  endWhenTold(logger, () => app.close(), END_LIMIT_MS);
  await waitForSchema(app.get(DataSource), logger);
  await app.get(Worker).start();
  logger.log('At work.', 'Worker');
}

async function waitForSchema(dataSource: DataSource, logger: LoggerService): Promise<void> {
  for (let turn = 0; ; turn++) {
    const state = await schemaState(dataSource);
    if (state === 'current') return;
    if (turn % REMIND_EVERY === 0) logger.log(waitingFor[state], 'Worker');
    await sleep(SCHEMA_POLL_MS);
  }
}
