import { Column, Entity, JoinColumn, OneToOne, PrimaryColumn, type Relation } from 'typeorm';
import { OrganizationUser } from './organization-user.entity';
import { Organization } from './organization.entity';

/** At most one per organization; a trigger sees to it that the owner's membership is and stays an admin's. */
@Entity('organization_owner')
export class OrganizationOwner {
  @PrimaryColumn('uuid')
  organizationId: string;

  @OneToOne(() => Organization, { onDelete: 'CASCADE' })
  @JoinColumn()
  organization: Relation<Organization>;

  @Column('uuid')
  organizationUserId: string;

  /** No cascade: an owner cannot be removed before ownership moved on. */
  @OneToOne(() => OrganizationUser)
  @JoinColumn([
    { name: 'organization_user_id', referencedColumnName: 'id' },
    { name: 'organization_id', referencedColumnName: 'organizationId' },
  ])
  organizationUser: Relation<OrganizationUser>;
}
