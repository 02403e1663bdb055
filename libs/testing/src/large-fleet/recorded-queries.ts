import type { DataSource, Logger } from 'typeorm';

export interface RecordedQuery {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** Keeps what a piece of work asks of the database. */
export class QueryRecorder implements Logger {
  queries: RecordedQuery[] = [];

  logQuery(sql: string, parameters: unknown[] = []): void {
    this.queries.push({ sql, parameters });
  }

  logQueryError(): void {}
  logQuerySlow(): void {}
  logSchemaBuild(): void {}
  logMigration(): void {}
  log(): void {}
}

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly Plans?: readonly PlanNode[];
}

/** The tables that a query reads from end to end instead of by an index. */
export async function tablesReadWhole(dataSource: DataSource, { sql, parameters }: RecordedQuery): Promise<string[]> {
  if (!/^\s*(select|with|update|insert)/i.test(sql)) return [];
  const [row]: [{ 'QUERY PLAN': [{ Plan: PlanNode }] }] = await dataSource.query(`EXPLAIN (FORMAT JSON) ${sql}`, [
    ...parameters,
  ]);
  const found: string[] = [];
  const visit = (node: PlanNode): void => {
    if (node['Node Type'] === 'Seq Scan' && node['Relation Name']) found.push(node['Relation Name']);
    node.Plans?.forEach(visit);
  };
  visit(row['QUERY PLAN'][0].Plan);
  return found;
}

/** The tables that have more rows than this. */
export async function tablesAbove(dataSource: DataSource, rows: number): Promise<string[]> {
  const tables: { name: string }[] = await dataSource.query(
    `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND reltuples > $1`,
    [rows],
  );
  return tables.map(({ name }) => name);
}
