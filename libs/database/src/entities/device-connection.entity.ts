import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation, Unique } from 'typeorm';
import type { CredentialsParams } from './credentials.entity';
import { Credentials } from './credentials.entity';
import { Device } from './device.entity';
import { Row } from './row';

@Entity('device_connection')
@Unique(['deviceId', 'credentialsId'])
@Index(['deviceId', 'enabled', 'isWorking'])
export class DeviceConnection extends Row {
  @Column('uuid')
  deviceId: string;

  @ManyToOne(() => Device, { onDelete: 'CASCADE' })
  @JoinColumn()
  device: Relation<Device>;

  @Column('uuid')
  @Index()
  credentialsId: string;

  @ManyToOne(() => Credentials, { onDelete: 'CASCADE' })
  @JoinColumn()
  credentials: Relation<Credentials>;

  /** The SSH dialect, which selects the upgrader. */
  @Column('varchar', { length: 128 })
  updateStrategy: string;

  @Column('boolean', { default: true })
  enabled: boolean;

  /** Overrides the credentials' own, key by key. */
  @Column('jsonb', { default: {} })
  params: Partial<CredentialsParams>;

  /** A password or key of its own, sealed; null: the credentials'. */
  @Column('text', { select: false, nullable: true })
  sealedSecret: string | null;

  /** Null: never tried. */
  @Column('boolean', { nullable: true })
  isWorking: boolean | null;

  /** A sentence of the reason codes, never a host's own words. */
  @Column('varchar', { length: 255, default: '' })
  failureReason: string;

  @Column('timestamp with time zone', { precision: 3, nullable: true })
  lastAttempt: Date | null;
}
