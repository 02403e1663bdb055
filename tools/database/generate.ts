import { readSettings } from '@firmware-upgrader/config';
import { runMigrations } from '@firmware-upgrader/database';
import { addedBy, type Extension, loadExtensions } from '@firmware-upgrader/upgrades';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { withScratchDatabase } from './scratch-database';
import { writeMigration } from './write-migration';

const OURS = 'libs/database/src/migrations';

/**
 * Writes the migration that leads from the migrated schema to what the entities say now: ours, or that of the last
 * extension in the setting.
 */
async function main(name: string | undefined): Promise<void> {
  if (name === undefined || !/^[a-z]+(-[a-z0-9]+)+$/.test(name)) {
    throw new Error('Usage: npm run db:generate -- <verb-what>, for example add-device-serial-number');
  }
  const now = new Date();
  const { EXTENSIONS } = readSettings();
  const extensions = loadExtensions<Extension>(EXTENSIONS, ['engine']);
  const added = { entities: addedBy(extensions, 'entities'), migrations: addedBy(extensions, 'migrations') };
  const text = await withScratchDatabase(async (dataSource) => {
    await runMigrations(dataSource);
    return writeMigration(dataSource, name, now, extensions.at(-1)?.name);
  }, added);
  if (text === null) {
    console.log('The schema is what the entities say; there is nothing to write.');
    return;
  }
  const extension = EXTENSIONS.at(-1);
  const folder = extension === undefined ? OURS : join(extension, 'engine', 'migrations');
  await mkdir(folder, { recursive: true });
  const file = `${folder}/${now.toISOString().replace(/\D/g, '').slice(0, 14)}-${name}.ts`;
  await writeFile(file, await format(text, { ...(await resolveConfig(OURS)), parser: 'typescript' }));
  console.log(
    `Wrote ${file}. Read and edit it, then add it to ${extension === undefined ? `${OURS}/index.ts` : join(extension, 'engine', 'index.ts')}.`,
  );
}

main(process.argv[2]).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
