import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { User } from './user.entity';

/** Who changed what, written in the transaction of the change. Outlives the objects it speaks of. */
@Entity('audit_entry')
@Index(['created', 'id', 'organizationId'])
@Index(['organizationId', 'created', 'id'])
@Index(['userId', 'created', 'id'])
@Index(['objectId', 'created', 'id'])
@Index(['objectType', 'created', 'id'])
@Index(['action', 'created', 'id'])
@Index('audit_entry_object_label_trgm_idx', { synchronize: false })
export class AuditEntry {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('timestamp with time zone', { precision: 3, default: () => 'now()' })
  created: Date;

  @Column('uuid', { nullable: true })
  userId: string | null;

  @ManyToOne(() => User, { onDelete: 'SET NULL', nullable: true })
  @JoinColumn()
  user: Relation<User> | null;

  /** No foreign key: the trail stays when the organization goes. Null: shared objects and people. */
  @Column('uuid', { nullable: true })
  organizationId: string | null;

  @Column('varchar', { length: 40 })
  objectType: string;

  @Column('varchar', { length: 64 })
  objectId: string;

  @Column('varchar', { length: 255 })
  objectLabel: string;

  /** `create`, `change`, `delete`, or the name of an action such as `cancel`. */
  @Column('varchar', { length: 40 })
  action: string;

  /** Field → new value; secrets only as the fact that they changed. */
  @Column('jsonb', { default: {} })
  changes: Record<string, unknown>;

  @Column('varchar', { length: 64, default: '' })
  requestId: string;
}
