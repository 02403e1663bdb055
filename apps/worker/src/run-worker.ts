import { InvalidSettingsError, requireConnections, type Settings } from '@firmware-upgrader/config';
import { schemaState, type SchemaState } from '@firmware-upgrader/database';
import { die, dieLoudly, endWhenTold, JsonLogger } from '@firmware-upgrader/server-process';
import {
  addUpgraderModules,
  createImageRegistry,
  imageTypesOf,
  UpgraderModuleError,
} from '@firmware-upgrader/upgraders';
import { addedBy, type Extension, ExtensionError, loadExtensions } from '@firmware-upgrader/upgrades';
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

export interface RunOptions extends Pick<WorkerOptions, 'upgraders'> {
  readonly readSettings: () => Settings;
}

/**
 * Runs a worker as a process, with the upgraders given, and the upgraders and extensions of the settings: once the
 * schema is ours, and until it is told to end.
 */
export async function runWorker(options: RunOptions): Promise<void> {
  const composed = compose(options);
  const { logger } = composed;
  const app = await createWorker(composed);
  endWhenTold(logger, () => app.close(), END_LIMIT_MS);
  await waitForSchema(app.get(DataSource), logger);
  await app.get(Worker).start();
  logger.log('At work.', 'Worker');
}

function compose({ readSettings, ...options }: RunOptions): WorkerOptions {
  let logger = new JsonLogger('info');
  dieLoudly(logger);
  try {
    const settings = requireConnections(readSettings());
    logger = new JsonLogger(settings.LOG_LEVEL);
    const upgraders = addUpgraderModules(options.upgraders, settings.UPGRADERS, ['.', settings.DATA_DIR]);
    const extensions = loadExtensions<Extension>(settings.EXTENSIONS, ['engine']);
    const images = createImageRegistry([
      ...settings.CUSTOM_IMAGE_TYPES,
      ...imageTypesOf(upgraders),
      ...addedBy(extensions, 'imageTypes'),
    ]);
    return { settings, upgraders, images, extensions, logger };
  } catch (error) {
    const isForPeople = [InvalidSettingsError, UpgraderModuleError, ExtensionError].some(
      (kind) => error instanceof kind,
    );
    return die(logger, isForPeople && error instanceof Error ? error.message : error);
  }
}

async function waitForSchema(dataSource: DataSource, logger: LoggerService): Promise<void> {
  for (let turn = 0; ; turn++) {
    const state = await schemaState(dataSource);
    if (state === 'current') return;
    if (turn % REMIND_EVERY === 0) logger.log(waitingFor[state], 'Worker');
    await sleep(SCHEMA_POLL_MS);
  }
}
