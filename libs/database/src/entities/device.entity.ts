import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation, Unique } from 'typeorm';
import { DeviceGroup } from './device-group.entity';
import { Organization } from './organization.entity';
import { Row } from './row';

@Entity('device')
@Unique(['organizationId', 'macAddress'])
@Unique(['organizationId', 'hardwareId'])
@Unique(['key'])
@Index('device_organization_id_lower_name_key', { synchronize: false })
@Index('device_name_trgm_idx', { synchronize: false })
@Index('device_mac_address_trgm_idx', { synchronize: false })
@Index('device_management_ip_trgm_idx', { synchronize: false })
@Index(['created', 'id', 'organizationId'])
@Index(['organizationId', 'created', 'id'])
@Index(['modified', 'id'])
@Index(['organizationId', 'modified', 'id'])
@Index(['name', 'id'])
@Index(['organizationId', 'name', 'id'])
@Index(['lastContactAt', 'id'])
@Index(['organizationId', 'lastContactAt', 'id'])
@Index(['isDeactivated', 'created', 'id'])
@Index(['model'])
@Index(['os'])
@Index(['managementIp'])
@Check('device_mac_address_check', `mac_address ~ '^([0-9A-F]{2}:){5}[0-9A-F]{2}$'`)
@Check('device_key_check', `key ~ '^[^[:space:]/.]{1,64}$'`)
@Check('device_name_check', `name <> ''`)
export class Device extends Row {
  @Column('uuid')
  organizationId: string;

  @ManyToOne(() => Organization, { onDelete: 'CASCADE' })
  @JoinColumn()
  organization: Relation<Organization>;

  /** Host name or MAC address; unique in the organization without case. */
  @Column('varchar', { length: 64 })
  name: string;

  /** Upper case with colons. */
  @Column('varchar', { length: 17 })
  macAddress: string;

  /** What the device's agent proves itself with. */
  @Column('varchar', { length: 64 })
  key: string;

  @Column('varchar', { length: 32, nullable: true })
  hardwareId: string | null;

  @Column('uuid', { nullable: true })
  @Index()
  groupId: string | null;

  @ManyToOne(() => DeviceGroup, { onDelete: 'SET NULL', nullable: true })
  @JoinColumn()
  group: Relation<DeviceGroup> | null;

  @Column('inet', { nullable: true })
  managementIp: string | null;

  @Column('inet', { nullable: true })
  lastIp: string | null;

  /** As in `/tmp/sysinfo/model` on the device. */
  @Column('varchar', { length: 64, default: '' })
  model: string;

  /** Release description as the device reports it. */
  @Column('varchar', { length: 128, default: '' })
  os: string;

  /** Processor text. */
  @Column('varchar', { length: 128, default: '' })
  system: string;

  @Column('text', { default: '' })
  notes: string;

  @Column('boolean', { default: false })
  isDeactivated: boolean;

  /** Read over SSH, as in `/tmp/sysinfo/board_name`. */
  @Column('varchar', { length: 128, default: '' })
  boardName: string;

  /** Read over SSH: version and revision. */
  @Column('varchar', { length: 128, default: '' })
  release: string;

  /** Read over SSH: of the image that was flashed last by whoever leaves our mark; empty: there is no mark. */
  @Column('varchar', { length: 64, default: '' })
  imageSha256: string;

  @Column('timestamp with time zone', { precision: 3, nullable: true })
  lastContactAt: Date | null;
}
