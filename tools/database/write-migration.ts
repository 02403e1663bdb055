import type { DataSource } from 'typeorm';

/**
 * The text of a migration that takes the database to what the entities say; null when they agree. That of an extension
 * has the extension's name in front.
 */
export async function writeMigration(
  dataSource: DataSource,
  name: string,
  now: Date,
  extension?: string,
): Promise<string | null> {
  const { upQueries, downQueries } = await dataSource.driver.createSchemaBuilder().log();
  if (upQueries.length === 0) return null;
  const statements = (queries: readonly { query: string }[]) =>
    queries.map(({ query }) => `    await runner.query(${quote(query)});`).join('\n');
  const className = `${name.replace(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase())}${now.getTime()}`;
  const nameLine = extension === undefined ? '' : `\n  readonly name = '${extension}/${className}';\n`;
  return `import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ${className} implements MigrationInterface {${nameLine}
  async up(runner: QueryRunner): Promise<void> {
${statements(upQueries)}
  }

  async down(runner: QueryRunner): Promise<void> {
${statements([...downQueries].reverse())}
  }
}
`;
}

function quote(query: string): string {
  return '`' + query.replace(/[\\`$]/g, (character) => `\\${character}`) + '`';
}
