import type { BatchStatus, ReasonCode, UpgradeOptions } from '@firmware-upgrader/domain';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { Build } from './build.entity';
import { DeviceGroup } from './device-group.entity';
import { Location } from './location.entity';
import { Row } from './row';
import { User } from './user.entity';

/** The selection of a mass upgrade as values; the launch reads this alone. */
export interface BatchFilters {
  readonly group: string | null;
  readonly location: string | null;
  readonly includeFirmwareless: boolean;
  /** A retry: only devices of that batch whose operation ended so. */
  readonly retry?: { readonly statuses: readonly string[]; readonly reasonCodes: readonly string[] };
}

/** A mass upgrade. */
@Entity('batch_upgrade_operation')
@Index(['created', 'id'])
@Index(['buildId', 'created'])
@Index('batch_upgrade_operation_unfinished_idx', ['status'], { where: `status IN ('idle', 'in-progress')` })
@Check('batch_upgrade_operation_status_check', `status IN ('idle', 'in-progress', 'success', 'failed', 'cancelled')`)
@Check('batch_upgrade_operation_options_check', `jsonb_typeof(upgrade_options) = 'object'`)
@Check('batch_upgrade_operation_max_failures_check', `max_failures >= 1`)
@Check(
  'batch_upgrade_operation_launch_check',
  `launched_at IS NOT NULL OR status IN ('idle', 'in-progress') OR reason_code IS NOT NULL`,
)
export class BatchUpgradeOperation extends Row {
  @Column('uuid')
  buildId: string;

  @ManyToOne(() => Build, { onDelete: 'CASCADE' })
  @JoinColumn()
  build: Relation<Build>;

  @Column('varchar', { length: 12, default: 'idle' })
  status: BatchStatus;

  @Column('jsonb', { default: {} })
  upgradeOptions: UpgradeOptions;

  @Column('uuid', { nullable: true })
  @Index()
  groupId: string | null;

  @ManyToOne(() => DeviceGroup, { onDelete: 'SET NULL', nullable: true })
  @JoinColumn()
  group: Relation<DeviceGroup> | null;

  @Column('uuid', { nullable: true })
  @Index()
  locationId: string | null;

  @ManyToOne(() => Location, { onDelete: 'SET NULL', nullable: true })
  @JoinColumn()
  location: Relation<Location> | null;

  @Column('jsonb')
  filters: BatchFilters;

  @Column('uuid', { nullable: true })
  @Index()
  startedById: string | null;

  @ManyToOne(() => User, { onDelete: 'SET NULL', nullable: true })
  @JoinColumn()
  startedBy: Relation<User> | null;

  @Column('uuid', { nullable: true })
  @Index()
  retryOfId: string | null;

  @ManyToOne(() => BatchUpgradeOperation, { onDelete: 'SET NULL', nullable: true })
  @JoinColumn()
  retryOf: Relation<BatchUpgradeOperation> | null;

  /** Set once every device of the selection became an operation or a skip; no end comes before it. */
  @Column('timestamp with time zone', { precision: 3, nullable: true })
  launchedAt: Date | null;

  @Column('timestamp with time zone', { precision: 3, nullable: true })
  pausedAt: Date | null;

  @Column('timestamp with time zone', { precision: 3, nullable: true })
  finishedAt: Date | null;

  /** As many failed or aborted operations pause the batch; null: none do. */
  @Column('integer', { nullable: true })
  maxFailures: number | null;

  @Column('varchar', { length: 40, nullable: true })
  reasonCode: ReasonCode | null;

  @Column('integer', { default: 0 })
  countInProgress: number;

  @Column('integer', { default: 0 })
  countSuccess: number;

  @Column('integer', { default: 0 })
  countFailed: number;

  @Column('integer', { default: 0 })
  countAborted: number;

  @Column('integer', { default: 0 })
  countCancelled: number;

  @Column('integer', { default: 0 })
  countSkipped: number;

  /** Rises with each change. */
  @Column('integer', { default: 0 })
  version: number;

  /** When the launch is due, unless somebody claimed it. */
  @Column('timestamp with time zone', { precision: 3, nullable: true })
  launchClaimedUntil: Date | null;
}
