import { readSettings } from '@firmware-upgrader/config';
import { createDataSource, type DatabaseOptions } from '@firmware-upgrader/database';
import { startPostgres } from '@firmware-upgrader/embedded-servers';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';

type Added = Pick<DatabaseOptions, 'entities' | 'migrations'>;

/** Hands out an empty database and takes it away again: on the server of `DATABASE_URL`, else on one of its own. */
export async function withScratchDatabase<T>(
  work: (dataSource: DataSource) => Promise<T>,
  added: Added = {},
): Promise<T> {
  const { DATABASE_URL } = readSettings();
  if (DATABASE_URL !== '') return onServer(DATABASE_URL, added, work);

  const dataDir = await mkdtemp(join(tmpdir(), 'firmware-upgrader-'));
  try {
    const postgres = await startPostgres({ dataDir });
    try {
      return await onServer(postgres.url, added, work);
    } finally {
      await postgres.stop();
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function onServer<T>(serverUrl: string, added: Added, work: (dataSource: DataSource) => Promise<T>): Promise<T> {
  const name = `scratch_${randomBytes(6).toString('hex')}`;
  const server = await createDataSource({ url: serverUrl }).initialize();
  try {
    await server.query(`CREATE DATABASE ${name}`);
    const url = new URL(serverUrl);
    url.pathname = `/${name}`;
    const scratch = await createDataSource({ url: url.href, ...added }).initialize();
    try {
      return await work(scratch);
    } finally {
      await scratch.destroy();
      await server.query(`DROP DATABASE ${name}`);
    }
  } finally {
    await server.destroy();
  }
}
