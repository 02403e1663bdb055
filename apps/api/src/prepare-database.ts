import { runMigrations, schemaState, withMigrationLock } from '@firmware-upgrader/database';
import type { LoggerService } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { setTimeout as sleep } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { FirstSuperuser } from './features/users/first-superuser';

const NEWER_RETRY_MS = 5_000;

/**
 * Brings the schema up to date and makes the first superuser, one process at a time. A process older than the schema
 * waits for its successor, or for the schema's return.
 */
export async function prepareDatabase(app: NestExpressApplication, logger: LoggerService): Promise<void> {
  const dataSource = app.get(DataSource);
  while ((await schemaState(dataSource)) === 'newer') {
    logger.warn('The database belongs to a newer version of this product: start that version. Waiting.');
    await sleep(NEWER_RETRY_MS);
  }
  await withMigrationLock(dataSource, async () => {
    const done = await runMigrations(dataSource);
    if (done.length > 0) logger.log(`Migrations done: ${done.join(', ')}.`);
    await app.get(FirstSuperuser).ensure();
  });
}
