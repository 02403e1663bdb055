import type { Client } from 'pg';
import {
  DataSource,
  type DataSourceOptions,
  type EntityTarget,
  type MigrationInterface,
  type ObjectLiteral,
} from 'typeorm';
import { entities } from './entities';
import { migrations } from './migrations';
import { SnakeNamingStrategy } from './naming-strategy';

export interface DatabaseOptions {
  readonly url: string;
  /** Open connections of this process at most. */
  readonly poolSize?: number;
  /** Name under which the server lists our connections. */
  readonly applicationName?: string;
  /** An extension's own, beside ours. */
  readonly entities?: readonly EntityTarget<ObjectLiteral>[];
  readonly migrations?: readonly (new () => MigrationInterface)[];
}

// The server's defaults are made for turning disks, where reading a whole table is cheaper than many looks at an index,
// and for long questions, whose plan is worth compiling. Ours are short, and what they need is in memory.
const PLANNER = 'SET random_page_cost = 1.1; SET jit = off';

/** How this product talks to PostgreSQL; `synchronize` is off and stays off. */
export function dataSourceOptions(options: DatabaseOptions): DataSourceOptions {
  return {
    type: 'postgres',
    url: options.url,
    applicationName: options.applicationName ?? 'firmware-upgrader',
    entities: [...entities, ...((options.entities ?? []) as (typeof entities)[number][])],
    migrations: [...migrations, ...(options.migrations ?? [])],
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'all',
    namingStrategy: new SnakeNamingStrategy(),
    synchronize: false,
    installExtensions: false,
    uuidExtension: 'pgcrypto',
    poolSize: options.poolSize ?? 10,
    connectTimeoutMS: 10_000,
    extra: {
      idleTimeoutMillis: 30_000,
      keepAlive: true,
      onConnect: (connection: Client) => connection.query(PLANNER),
    },
  };
}

export function createDataSource(options: DatabaseOptions): DataSource {
  return new DataSource(dataSourceOptions(options));
}
