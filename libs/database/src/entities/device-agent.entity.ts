import { Column, Entity, Index, JoinColumn, OneToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Device } from './device.entity';

/** What the agent on a device told of itself; devices without one have no row. */
@Entity('device_agent')
@Index(['registeredAt'])
@Index('device_agent_refused_idx', ['deviceId'], { where: 'refused_at IS NOT NULL' })
export class DeviceAgent {
  @PrimaryColumn('uuid')
  deviceId: string;

  @OneToOne(() => Device, { onDelete: 'CASCADE' })
  @JoinColumn()
  device: Relation<Device>;

  /** Has told a management address before: when it tells none, there is none. */
  @Column('boolean', { default: false })
  reportsManagementIp: boolean;

  /** What became of the configuration; empty: not told yet. */
  @Column('varchar', { length: 16, default: '' })
  status: string;

  @Column('varchar', { length: 1024, default: '' })
  errorReason: string;

  /** When it first registered its device; null: a person made it. */
  @Column('timestamp with time zone', { precision: 3, nullable: true })
  registeredAt: Date | null;

  /** When a router with this MAC address, but another key, last tried to register; null: none since it last succeeded. */
  @Column('timestamp with time zone', { precision: 3, nullable: true })
  refusedAt: Date | null;
}
