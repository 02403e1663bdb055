import type { DataSource, QueryRunner } from 'typeorm';

// Any number will do, as long as every process of ours uses the same.
const MIGRATION_LOCK = 7_304_115;

/** Runs `work` while no other process migrates or makes the first rows. The lock goes with its connection. */
export async function withMigrationLock<T>(dataSource: DataSource, work: () => Promise<T>): Promise<T> {
  const holder: QueryRunner = dataSource.createQueryRunner();
  await holder.connect();
  try {
    await holder.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    return await work();
  } finally {
    await holder.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
    await holder.release();
  }
}

/** Brings the schema up to date; call it under the migration lock. */
export async function runMigrations(dataSource: DataSource): Promise<string[]> {
  const done = await dataSource.runMigrations();
  return done.map((migration) => migration.name);
}

export type SchemaState = 'current' | 'older' | 'newer';

/** How the database's schema relates to this process. */
export async function schemaState(dataSource: DataSource): Promise<SchemaState> {
  const [{ exists }] = await dataSource.query(`SELECT to_regclass('migration') IS NOT NULL AS "exists"`);
  if (!exists) return 'older';
  const applied: { name: string }[] = await dataSource.query('SELECT name FROM migration');
  const done = new Set(applied.map(({ name }) => name));
  const known = new Set(dataSource.migrations.map((migration) => migration.name ?? migration.constructor.name));
  // The tables of an extension that was taken away harm nobody.
  if ([...done].some((name) => !known.has(name) && !name.includes('/'))) return 'newer';
  return [...known].every((name) => done.has(name)) ? 'current' : 'older';
}
