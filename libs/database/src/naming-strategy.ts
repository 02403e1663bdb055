import { DefaultNamingStrategy, type NamingStrategyInterface, type Table } from 'typeorm';

const snake = (name: string) =>
  name.replace(/[A-Z]/g, (letter, at: number) => `${at > 0 ? '_' : ''}${letter.toLowerCase()}`);
const tableOf = (table: Table | string) => (typeof table === 'string' ? table : table.name).replace(/^.*\./, '');
const joined = (table: Table | string, columns: string[], kind: string) =>
  [tableOf(table), ...columns, kind].join('_').slice(0, 63);

/** Snake case columns, and constraints that say in their name what they are about: errors are told by it. */
export class SnakeNamingStrategy extends DefaultNamingStrategy implements NamingStrategyInterface {
  override columnName(property: string, custom: string | undefined, prefixes: string[]): string {
    return custom ?? snake([...prefixes, property].join('_'));
  }

  override joinColumnName(relation: string, referenced: string): string {
    return `${snake(relation)}_${snake(referenced)}`;
  }

  override primaryKeyName(table: Table | string): string {
    return joined(table, [], 'pkey');
  }

  override uniqueConstraintName(table: Table | string, columns: string[]): string {
    return joined(table, columns, 'key');
  }

  override relationConstraintName(table: Table | string, columns: string[]): string {
    return joined(table, columns, 'key');
  }

  override foreignKeyName(table: Table | string, columns: string[]): string {
    return joined(table, columns, 'fkey');
  }

  override indexName(table: Table | string, columns: string[]): string {
    return joined(table, columns, 'idx');
  }
}
