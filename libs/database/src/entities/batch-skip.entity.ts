import type { ReasonCode } from '@firmware-upgrader/domain';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { BatchUpgradeOperation } from './batch-upgrade-operation.entity';
import { Device } from './device.entity';
import { Organization } from './organization.entity';

/** A device that a batch left alone, and why. */
@Entity('batch_skip')
@Index(['batchId', 'organizationId', 'deviceId'])
export class BatchSkip {
  @PrimaryColumn('uuid')
  batchId: string;

  @ManyToOne(() => BatchUpgradeOperation, { onDelete: 'CASCADE' })
  @JoinColumn()
  batch: Relation<BatchUpgradeOperation>;

  @PrimaryColumn('uuid')
  @Index()
  deviceId: string;

  @ManyToOne(() => Device, { onDelete: 'CASCADE' })
  @JoinColumn()
  device: Relation<Device>;

  /** The device's when it was left alone; never changes. */
  @Column('uuid')
  organizationId: string;

  @ManyToOne(() => Organization, { onDelete: 'CASCADE' })
  @JoinColumn()
  organization: Relation<Organization>;

  @Column('varchar', { length: 40 })
  reasonCode: ReasonCode;

  @Column('text', { default: '' })
  detail: string;
}
