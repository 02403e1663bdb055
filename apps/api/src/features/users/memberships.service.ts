import { OrganizationUser } from '@firmware-upgrader/database';
import { InvalidInputError } from '@firmware-upgrader/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../http/caller';
import { wording } from '../../http/wording';
import { OrganizationsService } from '../organizations/organizations.service';
import type { MembershipChange } from './dto/user.fields';

/** Who belongs to which organization. */
@Injectable()
export class MembershipsService {
  constructor(private readonly organizations: OrganizationsService) {}

  /** Makes, changes and ends memberships; the first manager of an organization becomes its owner. */
  async apply(em: EntityManager, caller: Caller, userId: string, changes: readonly MembershipChange[]): Promise<void> {
    for (const change of changes) {
      await this.requireUsable(em, caller, change.organizationId);
      if (change.isAdmin !== true) await this.refuseForOwner(em, userId, change.organizationId);
      if (change.isAdmin === null) await em.delete(OrganizationUser, { userId, organizationId: change.organizationId });
      else await this.set(em, userId, change.organizationId, change.isAdmin);
    }
  }

  private async set(em: EntityManager, userId: string, organizationId: string, isAdmin: boolean): Promise<void> {
    await em.upsert(OrganizationUser, { userId, organizationId, isAdmin }, ['userId', 'organizationId']);
    if (!isAdmin) return;
    await em.query(
      `INSERT INTO organization_owner (organization_id, organization_user_id)
       SELECT organization_id, id FROM organization_user WHERE user_id = $1 AND organization_id = $2
       ON CONFLICT (organization_id) DO NOTHING`,
      [userId, organizationId],
    );
  }

  private async requireUsable(em: EntityManager, caller: Caller, id: string): Promise<void> {
    if (await this.organizations.isUsable(em, caller, id)) return;
    throw new InvalidInputError({ organization_users: [wording.invalidPk(id)] });
  }

  /** Ownership goes to somebody else first. */
  private async refuseForOwner(em: EntityManager, userId: string, organizationId: string): Promise<void> {
    const ownerId = await this.organizations.ownerOf(em, organizationId);
    if (ownerId === null || !(await em.existsBy(OrganizationUser, { id: ownerId, userId }))) return;
    throw new InvalidInputError({
      organization_users: ['The owner of an organization stays its manager until another owner is named.'],
    });
  }
}
