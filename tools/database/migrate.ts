import { readSettings } from '@firmware-upgrader/config';
import { createDataSource, runMigrations, withMigrationLock } from '@firmware-upgrader/database';
import { addedBy, type Extension, loadExtensions } from '@firmware-upgrader/upgrades';

/** Brings the database of `DATABASE_URL` up to date, extensions included. */
async function main(): Promise<void> {
  const { DATABASE_URL, EXTENSIONS } = readSettings();
  if (DATABASE_URL === '') throw new Error('Set DATABASE_URL. The embedded database is migrated by npm start.');
  const migrations = addedBy(loadExtensions<Extension>(EXTENSIONS, ['engine']), 'migrations');
  const dataSource = await createDataSource({ url: DATABASE_URL, migrations }).initialize();
  try {
    const names = await withMigrationLock(dataSource, () => runMigrations(dataSource));
    console.log(names.length === 0 ? 'The schema is up to date.' : `Migrated: ${names.join(', ')}`);
  } finally {
    await dataSource.destroy();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
