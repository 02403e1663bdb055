import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation, Unique } from 'typeorm';
import { Organization } from './organization.entity';
import { Row } from './row';

/** A line of firmware, for example "rooftop access points". */
@Entity('category')
@Unique(['organizationId', 'name'])
@Index('category_shared_name_key', ['name'], { unique: true, where: 'organization_id IS NULL' })
@Index(['name', 'created', 'id'])
export class Category extends Row {
  /** Null: shared by all organizations. */
  @Column('uuid', { nullable: true })
  organizationId: string | null;

  @ManyToOne(() => Organization, { onDelete: 'CASCADE', nullable: true })
  @JoinColumn()
  organization: Relation<Organization> | null;

  @Column('varchar', { length: 64 })
  name: string;

  @Column('text', { default: '' })
  description: string;
}
