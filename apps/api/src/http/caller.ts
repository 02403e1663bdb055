import type { Actor } from '@firmware-upgrader/database';
import { ForbiddenError, type Permission, type PermissionModel } from '@firmware-upgrader/domain';
import { OrganizationScope } from './organization-scope';
import { wording } from './wording';

/** Who is signed in, as an authentication strategy found out. */
export interface SignedInUser {
  readonly id: string;
  readonly username: string;
  readonly isSuperuser: boolean;
  /** Direct ones and those of groups. */
  readonly permissions: readonly Permission[];
  readonly managedOrganizationIds: readonly string[];
}

/** The one who makes a request, with the questions that routes ask about them. */
export class Caller {
  readonly scope: OrganizationScope;
  private readonly permissions: ReadonlySet<Permission>;

  constructor(
    readonly user: SignedInUser,
    readonly via: 'bearer' | 'session',
    private readonly requestId: string,
  ) {
    this.permissions = new Set(user.permissions);
    this.scope = user.isSuperuser ? OrganizationScope.everything : OrganizationScope.of(user.managedOrganizationIds);
  }

  get actor(): Actor {
    return { userId: this.user.id, requestId: this.requestId };
  }

  get isSuperuser(): boolean {
    return this.user.isSuperuser;
  }

  get isManager(): boolean {
    return this.isSuperuser || this.user.managedOrganizationIds.length > 0;
  }

  can(permission: Permission): boolean {
    return this.isSuperuser || this.permissions.has(permission);
  }

  /** Whether nothing is gained by a permission: whoever may change may look. */
  covers(permission: Permission): boolean {
    return this.can(permission) || this.can(permission.replace(/^view_/, 'change_') as Permission);
  }

  /** Shared objects are looked at with the strict `view` permission only. */
  refuseToRead(model: PermissionModel, organizationId: string | null): void {
    if (organizationId === null && !this.can(`view_${model}`)) throw new ForbiddenError(wording.forbidden);
  }

  /** Shared objects are changed by superusers alone. */
  refuseToWrite(organizationId: string | null): void {
    if (organizationId === null && !this.isSuperuser) throw new ForbiddenError(wording.forbidden);
  }
}
