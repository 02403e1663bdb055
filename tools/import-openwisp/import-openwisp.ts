import { readSettings, type Settings } from '@firmware-upgrader/config';
import { createDataSource, Database, schemaState, SecretSealer } from '@firmware-upgrader/database';
import { withPostgres } from '@firmware-upgrader/embedded-servers';
import { FirmwareStorage } from '@firmware-upgrader/storage';
import { addUpgraderModules, createImageRegistry, imageTypesOf, upgraderRegistry } from '@firmware-upgrader/upgraders';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { keptSecret } from '../../apps/launcher/src/kept-secret';
import { importDump } from './import-dump';
import { type ImportReport, remarks, type StageReport, tableHead, tableRow } from './report';
import type { ImportSources } from './stage';

const USAGE = `Usage: npm run import:openwisp -- <dump.json> [--media <folder>] [--dry-run] [--report <file>]

  <dump.json>  what "manage.py dumpdata" wrote, as one list or a row per line
  --media      the folder of the private files of OpenWISP (PRIVATE_STORAGE_ROOT), for the images
  --dry-run    says what would be done, and changes nothing
  --report     writes the whole report as JSON, too`;

const options = {
  media: { type: 'string' },
  'dry-run': { type: 'boolean' },
  report: { type: 'string' },
  help: { type: 'boolean' },
} as const;

/** Works on the database of `DATABASE_URL`, else on the embedded one, whether the product runs or not. */
async function main(args: readonly string[]): Promise<void> {
  const { values, positionals } = parsed(args);
  const [dump, ...more] = positionals;
  if (values.help || dump === undefined || more.length > 0) throw new Error(USAGE);
  const settings = readSettings();
  const sources = sourcesOf(settings, values.media ?? null, values['dry-run'] ?? false);
  const work = (url: string) => importAt(url, dump, sources);
  const { DATABASE_URL, DATA_DIR } = settings;
  const report = await (DATABASE_URL === '' ? withPostgres(resolve(DATA_DIR), work) : work(DATABASE_URL));
  if (values.report !== undefined) await writeFile(values.report, `${JSON.stringify(report, null, 2)}\n`);
  console.log(`${remarks(report)}\n${sources.storage ? 'Done.' : 'A dry run: nothing was changed.'}`);
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch {
    throw new Error(USAGE);
  }
}

function sourcesOf(settings: Settings, media: string | null, isDryRun: boolean): ImportSources {
  const { SECRET_KEY, STORAGE_DIR, DATA_DIR, CUSTOM_IMAGE_TYPES, UPGRADERS } = settings;
  const upgraders = addUpgraderModules(upgraderRegistry, UPGRADERS, ['.', DATA_DIR]);
  return {
    settings,
    sealer: new SecretSealer(SECRET_KEY || keptSecret(DATA_DIR, 'secret-key', 48)),
    images: createImageRegistry([...CUSTOM_IMAGE_TYPES, ...imageTypesOf(upgraders)]),
    media: media === null ? null : resolve(media),
    storage: isDryRun ? null : new FirmwareStorage(STORAGE_DIR),
  };
}

async function importAt(url: string, dump: string, sources: ImportSources): Promise<ImportReport> {
  const dataSource = await createDataSource({ url }).initialize();
  try {
    if ((await schemaState(dataSource)) !== 'current') {
      throw new Error('The database is not of this version: start the product once, and then import.');
    }
    console.log(tableHead);
    return await importDump(new Database(dataSource), dump, sources, show);
  } finally {
    await dataSource.destroy();
  }
}

function show(report: StageReport): void {
  if (report.label !== null) console.log(tableRow(report));
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
