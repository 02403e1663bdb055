import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation, Unique } from 'typeorm';
import { Organization } from './organization.entity';
import { Row } from './row';

@Entity('device_group')
@Unique(['organizationId', 'name'])
@Index(['created', 'id'])
export class DeviceGroup extends Row {
  @Column('uuid')
  organizationId: string;

  @ManyToOne(() => Organization, { onDelete: 'CASCADE' })
  @JoinColumn()
  organization: Relation<Organization>;

  @Column('varchar', { length: 60 })
  name: string;

  @Column('text', { default: '' })
  description: string;

  @Column('jsonb', { default: {} })
  metaData: Record<string, unknown>;
}
