import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { Organization } from './organization.entity';
import { Row } from './row';

export type LocationType = 'outdoor' | 'indoor';

@Entity('location')
@Index(['organizationId', 'name'])
@Index(['created', 'id'])
@Check('location_type_check', `type IN ('outdoor', 'indoor')`)
@Check('location_geometry_check', `geometry IS NOT NULL OR is_mobile`)
export class Location extends Row {
  @Column('uuid')
  organizationId: string;

  @ManyToOne(() => Organization, { onDelete: 'CASCADE' })
  @JoinColumn()
  organization: Relation<Organization>;

  @Column('varchar', { length: 75 })
  name: string;

  @Column('varchar', { length: 8, default: 'outdoor' })
  type: LocationType;

  @Column('boolean', { default: false })
  isMobile: boolean;

  @Column('varchar', { length: 256, default: '' })
  address: string;

  /** GeoJSON geometry. */
  @Column('jsonb', { nullable: true })
  geometry: Record<string, unknown> | null;
}
