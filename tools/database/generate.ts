import { runMigrations } from '@firmware-upgrader/database';
import { writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { withScratchDatabase } from './scratch-database';
import { writeMigration } from './write-migration';

const FOLDER = 'libs/database/src/migrations';

/** Writes the migration that leads from the migrated schema to what the entities say now. */
async function main(name: string | undefined): Promise<void> {
  if (name === undefined || !/^[a-z]+(-[a-z0-9]+)+$/.test(name)) {
    throw new Error('Usage: npm run db:generate -- <verb-what>, for example add-device-serial-number');
  }
  const now = new Date();
  const text = await withScratchDatabase(async (dataSource) => {
    await runMigrations(dataSource);
    return writeMigration(dataSource, name, now);
  });
  if (text === null) {
    console.log('The schema is what the entities say; there is nothing to write.');
    return;
  }
  const file = `${FOLDER}/${now.toISOString().replace(/\D/g, '').slice(0, 14)}-${name}.ts`;
  await writeFile(file, await format(text, { ...(await resolveConfig(file)), parser: 'typescript' }));
  console.log(`Wrote ${file}. Read and edit it, then add it to ${FOLDER}/index.ts.`);
}

main(process.argv[2]).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
