import { createDataSource, Database, type DatabaseOptions, runMigrations } from '@firmware-upgrader/database';
import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { testedExtensions } from './tested-extensions';

export interface TestDatabase {
  readonly url: string;
  readonly dataSource: DataSource;
  readonly database: Database;
  drop(): Promise<void>;
}

/** A database of the calling test file's own with the whole schema in it. */
export async function testDatabase(): Promise<TestDatabase> {
  return create(await onServer(ensureTemplate));
}

/** One with nothing in it, for tests of the schema itself. */
export function emptyDatabase(): Promise<TestDatabase> {
  return create('template1');
}

function serverUrl(): string {
  const url = process.env['TEST_SERVER_DATABASE'];
  if (url === undefined) throw new Error('No test server: such a test is named *.int-spec.ts and run by Jest.');
  return url;
}

async function onServer<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: serverUrl() });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function urlOf(name: string): string {
  const url = new URL(serverUrl());
  url.pathname = name;
  return url.href;
}

async function create(template: string): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onServer((client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`));
  const dataSource = await createDataSource({ url: urlOf(name), applicationName: 'test', ...added() }).initialize();
  return {
    url: urlOf(name),
    dataSource,
    database: new Database(dataSource),
    drop: async () => {
      if (dataSource.isInitialized) await dataSource.destroy();
      await onServer((client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
    },
  };
}

/** With the tables of the extensions that are tested with the product. */
function added() {
  const extensions = testedExtensions<Pick<DatabaseOptions, 'entities' | 'migrations'>>('engine');
  return {
    entities: extensions.flatMap(({ entities = [] }) => entities),
    migrations: extensions.flatMap(({ migrations = [] }) => migrations),
  };
}

const MIGRATIONS = join(__dirname, '..', '..', 'database', 'src', 'migrations');

function fingerprint(folder: string): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(folder).sort()) hash.update(name).update(readFileSync(join(folder, name)));
  for (const migration of added().migrations) hash.update(migration.toString());
  return hash.digest('hex').slice(0, 12);
}

// Any number of ours will do.
const TEMPLATE_LOCK = 7_304_116;

/** The first test file that needs it migrates a database once; every other copies that. */
async function ensureTemplate(client: Client): Promise<string> {
  const template = `test_template_${fingerprint(MIGRATIONS)}`;
  await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
  const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [template]);
  if (rowCount === 0) {
    await client.query(`DROP DATABASE IF EXISTS ${template}_new WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${template}_new`);
    const dataSource = await createDataSource({ url: urlOf(`${template}_new`), poolSize: 2, ...added() }).initialize();
    try {
      await runMigrations(dataSource);
    } finally {
      await dataSource.destroy();
    }
    await client.query(`ALTER DATABASE ${template}_new RENAME TO ${template}`);
  }
  return template;
}
