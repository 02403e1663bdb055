import { Socket } from 'node:net';
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
  /** A connection over which a statement hears nothing for so long is given up. Default: it is waited for. */
  readonly answerLimitMs?: number;
  /** Name under which the server lists our connections. */
  readonly applicationName?: string;
  /** An extension's own, beside ours. */
  readonly entities?: readonly EntityTarget<ObjectLiteral>[];
  readonly migrations?: readonly (new () => MigrationInterface)[];
}

// The server's defaults are made for turning disks, where reading a whole table is cheaper than many looks at an index,
// and for long questions, whose plan is worth compiling. Ours are short, and what they need is in memory.
const PLANNER = 'SET random_page_cost = 1.1; SET jit = off';
// Whose process or network is gone, without a word, must not hold its locks for ever. Over a Unix socket the latter two mean
// nothing, and are refused by nobody.
const ABSENCE = `SET idle_in_transaction_session_timeout = '60s'; SET tcp_keepalives_idle = 30; SET tcp_user_timeout = '60s'`;

const IDLE_MS = 10_000;

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
      idleTimeoutMillis: IDLE_MS,
      keepAlive: true,
      onConnect: (client: Client) => {
        if (options.answerLimitMs !== undefined) giveUpInSilence(client, options.answerLimitMs);
        return client.query(`${PLANNER}; ${ABSENCE}`);
      },
    },
  };
}

/**
 * A network that drops packets says nothing, and TCP alone waits for a quarter of an hour. Connections that nobody uses are
 * closed before, so that a silent one has a statement that waits.
 */
function giveUpInSilence({ connection }: Client, limitMs: number): void {
  const { stream } = connection;
  if (!(stream instanceof Socket)) return;
  const error = new Error(`The database has not answered for ${limitMs / 1_000} seconds.`);
  stream.setTimeout(limitMs, () => stream.destroy(Object.assign(error, { code: 'ETIMEDOUT' })));
}

export function createDataSource(options: DatabaseOptions): DataSource {
  return new DataSource(dataSourceOptions(options));
}
