import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { Organization } from './organization.entity';
import { Row } from './row';

/** A row of an imported table that was left out, and what is wrong with it by column. */
export interface FailedImportRow {
  readonly line: number;
  readonly name: string;
  readonly mac_address: string;
  readonly errors: Readonly<Record<string, readonly string[]>>;
}

/** What became of an imported table of devices; written in the transaction of the import. Only the latest are kept. */
@Entity('device_import')
@Index(['organizationId', 'created', 'id'])
@Index(['created'])
export class DeviceImport extends Row {
  @Column('uuid')
  organizationId: string;

  @ManyToOne(() => Organization, { onDelete: 'CASCADE' })
  @JoinColumn()
  organization: Relation<Organization>;

  /** Nothing was changed. */
  @Column('boolean')
  isDryRun: boolean;

  @Column('integer')
  countCreated: number;

  @Column('integer')
  countUpdated: number;

  @Column('integer')
  countUnchanged: number;

  @Column('integer')
  countFailed: number;

  /** The first of those that failed. */
  @Column('jsonb')
  failures: readonly FailedImportRow[];

  /** All rows with their results: CSV, compressed by gzip. */
  @Column('bytea', { select: false })
  report: Buffer;

  @Column('timestamp with time zone', { precision: 3 })
  finishedAt: Date;
}
