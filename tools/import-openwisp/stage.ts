import type { Settings } from '@firmware-upgrader/config';
import type { SecretSealer } from '@firmware-upgrader/database';
import type { FirmwareStorage } from '@firmware-upgrader/storage';
import type { ImageRegistry } from '@firmware-upgrader/upgraders';
import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import type { DumpRecord } from './dump';
import { RefusedRowError } from './fields';

export interface ImportSources {
  readonly settings: Pick<Settings, 'ALLOW_SHARED_PASSWORDS'>;
  readonly sealer: SecretSealer;
  readonly images: ImageRegistry;
  /** Where the files of the original lie; null: it was not said. */
  readonly media: string | null;
  /** Null: a dry run, which stores nothing. */
  readonly storage: FirmwareStorage | null;
}

/** What rows of the dump became here, where that is not the row of the same id, and what is left to do. */
export class ImportState {
  readonly organizations = new Map<string, string>();
  readonly users = new Map<string, string>();
  readonly groups = new Map<string, number>();
  readonly permissions = new Map<string, string>();
  readonly newOrganizations = new Set<string>();
  readonly newBuilds = new Set<string>();
  readonly newBatches = new Set<string>();
  readonly deactivated = new Set<string>();
  readonly storedFiles: string[] = [];
  /** What a person should know of rows that were brought. */
  readonly notes: string[] = [];
}

/** `known`: a row of this id is here, and stays as it is. */
export type Brought = 'added' | 'known';

export interface StageContext {
  readonly em: EntityManager;
  readonly state: ImportState;
  readonly sources: ImportSources;
}

/** Brings the rows of one model over; stages come in the order in which rows refer to one another. */
export interface Stage {
  /** In the report; null: only read for what follows. */
  readonly label: string | null;
  readonly model: string;
  /** Throws a `RefusedRowError`, or the refusal of the database. */
  bring(record: DumpRecord, context: StageContext): Promise<Brought>;
}

/** A row that keeps its id, unless one of this id is here. */
export async function addRow<T extends ObjectLiteral>(
  em: EntityManager,
  entity: EntityTarget<T>,
  { id, fields }: DumpRecord,
  values: () => object | Promise<object>,
): Promise<Brought> {
  const [{ isKnown }]: [{ isKnown: boolean }] = await em.query(
    `SELECT EXISTS (SELECT FROM ${em.connection.getMetadata(entity).tablePath} WHERE id = $1) AS "isKnown"`,
    [id],
  );
  if (isKnown) return 'known';
  const times = { created: fields.time('created') ?? undefined, modified: fields.time('modified') ?? undefined };
  await em.insert(entity, { id, ...times, ...(await values()) } as never);
  return 'added';
}

/** Here, of an organization of the dump. */
export function organizationOf({ fields }: DumpRecord, { organizations }: ImportState): string {
  return ours(fields.id('organization'), organizations);
}

/** Null: shared by all. */
export function organizationOrShared({ fields }: DumpRecord, { organizations }: ImportState): string | null {
  const id = fields.idOrNull('organization');
  return id === null ? null : ours(id, organizations);
}

export function ours<T>(id: string, known: ReadonlyMap<string, T>): T {
  const found = known.get(id);
  if (found === undefined) throw new RefusedRowError(`what it belongs to was not brought over (${id})`);
  return found;
}
