import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation, Unique } from 'typeorm';
import { Category } from './category.entity';
import { Row } from './row';

/** One version of a category. */
@Entity('build')
@Unique(['categoryId', 'version'])
@Index('build_organization_os_key', ['organizationId', 'os'], {
  unique: true,
  where: `organization_id IS NOT NULL AND os <> ''`,
})
@Index('build_shared_os_key', ['os'], { unique: true, where: `organization_id IS NULL AND os <> ''` })
@Index(['created', 'version', 'id'])
export class Build extends Row {
  @Column('uuid')
  categoryId: string;

  @ManyToOne(() => Category, { onDelete: 'CASCADE' })
  @JoinColumn()
  category: Relation<Category>;

  /** The category's, copied by a trigger, so that uniqueness within it can be a constraint. */
  @Column({ type: 'uuid', nullable: true, insert: false, update: false })
  organizationId: string | null;

  @Column('varchar', { length: 32 })
  version: string;

  /** Identifier as devices report it; null or empty: none. */
  @Column('varchar', { length: 64, nullable: true })
  os: string | null;

  @Column('text', { default: '' })
  changelog: string;
}
