import type { LogLine, ReasonCode, UpgradeOptions, UpgradePhase, UpgradeStatus } from '@firmware-upgrader/domain';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation, Unique } from 'typeorm';
import { BatchUpgradeOperation } from './batch-upgrade-operation.entity';
import { Device } from './device.entity';
import { FirmwareImage } from './firmware-image.entity';
import { Organization } from './organization.entity';
import { Row } from './row';
import { User } from './user.entity';

/** What was learnt of the device before its flash; judges it afterwards. */
export interface StoredWitness {
  readonly releaseBefore: { readonly version: string; readonly revision: string } | null;
  readonly boardName: string | null;
  readonly model: string | null;
  readonly macAddresses: readonly string[];
  readonly identityProof: 'uuid' | 'mac' | null;
  readonly replacedHostKey: string | null;
}

/** One upgrade of one device, retries included. */
@Entity('upgrade_operation')
@Unique(['batchId', 'deviceId'])
@Index('upgrade_operation_one_started_per_device', ['deviceId'], {
  unique: true,
  where: `status = 'in-progress' AND started_at IS NOT NULL`,
})
@Index('upgrade_operation_due_idx', ['runAt'], { where: `status = 'in-progress' AND claim_token IS NULL` })
@Index('upgrade_operation_claimed_idx', ['claimedUntil'], {
  where: `status = 'in-progress' AND claim_token IS NOT NULL`,
})
@Index('upgrade_operation_claimed_per_device_idx', ['deviceId'], { where: 'claim_token IS NOT NULL' })
@Index('upgrade_operation_in_progress_per_device_idx', ['deviceId', 'created'], { where: `status = 'in-progress'` })
@Index(['deviceId', 'created', 'id'])
@Index(['created', 'id', 'organizationId'])
@Index(['organizationId', 'created', 'id'])
@Index(['modified', 'id'])
@Index(['organizationId', 'modified', 'id'])
@Index(['batchId', 'status', 'id'])
@Index(['status', 'created', 'id'])
@Index(['organizationId', 'status', 'created', 'id'])
@Index(['reasonCode', 'created', 'id'], { where: 'reason_code IS NOT NULL' })
@Index(['imageId', 'created', 'id'])
@Check('upgrade_operation_status_check', `status IN ('in-progress', 'success', 'failed', 'aborted', 'cancelled')`)
@Check(
  'upgrade_operation_phase_check',
  `phase IN ('queued', 'connecting', 'identity', 'checksum', 'memory', 'uploading', 'testing', 'flashing', 'rebooting', 'reconnecting', 'finishing')`,
)
@Check('upgrade_operation_progress_check', `progress BETWEEN 0 AND 100`)
@Check('upgrade_operation_options_check', `jsonb_typeof(upgrade_options) = 'object'`)
@Check('upgrade_operation_finished_check', `(status = 'in-progress') = (finished_at IS NULL)`)
@Check('upgrade_operation_claim_check', `(claim_token IS NULL) = (claimed_until IS NULL)`)
@Check(
  'upgrade_operation_flash_check',
  `phase NOT IN ('flashing', 'rebooting', 'reconnecting', 'finishing') OR flashed_at IS NOT NULL`,
)
export class UpgradeOperation extends Row {
  @Column('uuid')
  deviceId: string;

  @ManyToOne(() => Device, { onDelete: 'CASCADE' })
  @JoinColumn()
  device: Relation<Device>;

  /** The device's when it was created; never changes. */
  @Column('uuid')
  organizationId: string;

  @ManyToOne(() => Organization, { onDelete: 'CASCADE' })
  @JoinColumn()
  organization: Relation<Organization>;

  /** Null once the image was deleted: history survives, and so does what it needs of the image. */
  @Column('uuid', { nullable: true })
  imageId: string | null;

  @ManyToOne(() => FirmwareImage, { onDelete: 'SET NULL', nullable: true })
  @JoinColumn()
  image: Relation<FirmwareImage> | null;

  @Column('uuid', { nullable: true })
  batchId: string | null;

  @ManyToOne(() => BatchUpgradeOperation, { onDelete: 'CASCADE', nullable: true })
  @JoinColumn()
  batch: Relation<BatchUpgradeOperation> | null;

  @Column('varchar', { length: 12, default: 'in-progress' })
  status: UpgradeStatus;

  @Column('smallint', { default: 0 })
  progress: number;

  @Column('varchar', { length: 12, default: 'queued' })
  phase: UpgradePhase;

  @Column('jsonb', { default: {} })
  upgradeOptions: UpgradeOptions;

  /** Why it ended or waits. */
  @Column('varchar', { length: 40, nullable: true })
  reasonCode: ReasonCode | null;

  @Column('jsonb', { default: [] })
  logLines: LogLine[];

  @Column('integer', { default: 0 })
  logBytes: number;

  /** When it is due; null once it ended. */
  @Column('timestamp with time zone', { precision: 3, nullable: true, default: () => 'now()' })
  runAt: Date | null;

  /** Raised by each dispatch: a job with another number is stale. */
  @Column('integer', { default: 0 })
  sequence: number;

  @Column('timestamp with time zone', { precision: 3, nullable: true })
  dispatchedAt: Date | null;

  /** Stands in the WHERE of every write of a run. */
  @Column('uuid', { nullable: true })
  claimToken: string | null;

  /** By the database's clock. */
  @Column('timestamp with time zone', { precision: 3, nullable: true })
  claimedUntil: Date | null;

  /** Recoverable failures. */
  @Column('smallint', { default: 0 })
  tries: number;

  /** Our own deaths, never tries. */
  @Column('smallint', { default: 0 })
  interruptions: number;

  /** Fruitless contacts since the flash. */
  @Column('smallint', { default: 0 })
  reconnects: number;

  /** Boot identity before the flash. */
  @Column('varchar', { length: 64, nullable: true })
  bootId: string | null;

  /** Of the image, acknowledged by the device in the present try. */
  @Column('integer', { default: 0 })
  uploadedBytes: number;

  /** Of the image, by the device itself, in the present try. */
  @Column('smallint', { default: 0 })
  pullRequests: number;

  /** Counts the flash gates; part of the image's name on the device. */
  @Column('smallint', { default: 0 })
  flashAttempt: number;

  /** Boot identity at the moment services were stopped; null: none are. */
  @Column('varchar', { length: 64, nullable: true })
  servicesStopped: string | null;

  /** Claim of the run whose end was counted last as an interruption; it may turn out to live. */
  @Column('uuid', { nullable: true })
  interruptedToken: string | null;

  @Column('jsonb', { nullable: true })
  witness: StoredWitness | null;

  @Column('uuid', { nullable: true })
  @Index()
  startedById: string | null;

  @ManyToOne(() => User, { onDelete: 'SET NULL', nullable: true })
  @JoinColumn()
  startedBy: Relation<User> | null;

  @Column('uuid', { nullable: true })
  @Index()
  cancelledById: string | null;

  @ManyToOne(() => User, { onDelete: 'SET NULL', nullable: true })
  @JoinColumn()
  cancelledBy: Relation<User> | null;

  @Column('timestamp with time zone', { precision: 3, nullable: true })
  startedAt: Date | null;

  @Column('timestamp with time zone', { precision: 3, nullable: true })
  flashedAt: Date | null;

  @Column('timestamp with time zone', { precision: 3, nullable: true })
  finishedAt: Date | null;

  /** Its own copy of what it needs of the image. */
  @Column('varchar', { length: 255 })
  imageFile: string;

  @Column('integer')
  imageSizeBytes: number;

  @Column('char', { length: 64 })
  imageSha256: string;

  @Column('varchar', { length: 128, default: '' })
  expectedVersion: string;

  @Column('varchar', { length: 128, default: '' })
  expectedRevision: string;
}
