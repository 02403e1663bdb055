import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation, Unique } from 'typeorm';
import { Organization } from './organization.entity';
import { Row } from './row';
import { User } from './user.entity';

/** A membership. `isAdmin` makes a manager; the owner always is one. */
@Entity('organization_user')
@Unique(['userId', 'organizationId'])
@Unique(['id', 'organizationId'])
export class OrganizationUser extends Row {
  @Column('uuid')
  userId: string;

  @ManyToOne(() => User, { onDelete: 'CASCADE' })
  @JoinColumn()
  user: Relation<User>;

  @Column('uuid')
  @Index()
  organizationId: string;

  @ManyToOne(() => Organization, { onDelete: 'CASCADE' })
  @JoinColumn()
  organization: Relation<Organization>;

  @Column('boolean', { default: false })
  isAdmin: boolean;
}
