import { Check, Column, Entity, JoinColumn, OneToOne, PrimaryColumn, type Relation, Unique } from 'typeorm';
import { Organization } from './organization.entity';

/** How devices of an organization may join; exists from the organization's first moment. */
@Entity('organization_device_settings')
@Unique(['sharedSecret'])
@Check('organization_device_settings_secret_check', `shared_secret ~ '^[^[:space:]/.]{1,32}$'`)
@Check('organization_device_settings_limit_check', `device_limit >= 0`)
export class OrganizationDeviceSettings {
  @PrimaryColumn('uuid')
  organizationId: string;

  @OneToOne(() => Organization, { onDelete: 'CASCADE' })
  @JoinColumn()
  organization: Relation<Organization>;

  @Column('boolean', { default: true })
  registrationEnabled: boolean;

  @Column('varchar', { length: 32, select: false })
  sharedSecret: string;

  /** 0 = as many as there are, null = no new device at all. */
  @Column('integer', { nullable: true, default: 0 })
  deviceLimit: number | null;

  /** Agents keep the configuration that another server gave their device. */
  @Column('boolean', { default: false })
  leavesConfiguration: boolean;
}
