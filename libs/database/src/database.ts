import type { DataSource, EntityManager } from 'typeorm';
import { AuditEntry } from './entities/audit-entry.entity';

/** Who changes something. Null user: the product itself. */
export interface Actor {
  readonly userId: string | null;
  readonly requestId: string;
}

export const systemActor: Actor = { userId: null, requestId: '' };

/** One line of the audit trail, without who and when. */
export interface AuditNote {
  readonly organizationId: string | null;
  readonly objectType: string;
  readonly objectId: string;
  readonly objectLabel: string;
  readonly action: string;
  /** Without secrets. */
  readonly changes?: Record<string, unknown>;
}

/** What belongs to a transaction besides its statements. */
export interface Unit {
  /** Written in the same transaction. */
  audit(note: AuditNote): void;
  /** Done once the commit is acknowledged; its failure is the caller's to swallow. */
  afterCommit(work: () => void): void;
}

// Deadlock, serialization failure, and a row that was deleted between our look at it and our reference to it: the server
// undid everything, so the work may simply be done again, and then sees what is so.
const RETRIED = new Set(['40P01', '40001', '23503']);
const MOST_TRIES = 4;
// A statement takes 65,535 parameters at most.
const NOTES_AT_ONCE = 1_000;

/** The one way to the tables: services hold no connection, they are handed an entity manager. */
export class Database {
  constructor(readonly dataSource: DataSource) {}

  read<T>(work: (em: EntityManager) => Promise<T>): Promise<T> {
    return work(this.dataSource.manager);
  }

  async transaction<T>(actor: Actor, work: (em: EntityManager, unit: Unit) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      const notes: AuditNote[] = [];
      const afterCommit: (() => void)[] = [];
      try {
        const result = await this.dataSource.transaction(async (em) => {
          const value = await work(em, {
            audit: (note) => notes.push(note),
            afterCommit: (later) => afterCommit.push(later),
          });
          for (let start = 0; start < notes.length; start += NOTES_AT_ONCE) {
            const some = notes.slice(start, start + NOTES_AT_ONCE);
            await em.insert(
              AuditEntry,
              some.map((note) => auditRow(actor, note)),
            );
          }
          return value;
        });
        for (const later of afterCommit) later();
        return result;
      } catch (error) {
        if (attempt >= MOST_TRIES || !RETRIED.has(sqlState(error) ?? '')) throw error;
      }
    }
  }
}

function auditRow(actor: Actor, note: AuditNote) {
  return {
    ...note,
    objectLabel: note.objectLabel.slice(0, 255),
    changes: (note.changes ?? {}) as object,
    userId: actor.userId,
    requestId: actor.requestId,
  };
}

interface PostgresError {
  readonly code?: string;
  readonly constraint?: string;
}

function postgresError(error: unknown): PostgresError {
  const driverError = (error as { driverError?: PostgresError } | null)?.driverError;
  return driverError ?? (error as PostgresError | null) ?? {};
}

/** The five-character code of a PostgreSQL error, if it is one. */
export function sqlState(error: unknown): string | undefined {
  return postgresError(error).code;
}

/** The name of the constraint that refused a row: unique, foreign key, check, or one of our triggers. */
export function violatedConstraint(error: unknown): string | undefined {
  return postgresError(error).constraint;
}
