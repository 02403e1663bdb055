import type { OrganizationUser, User } from '@firmware-upgrader/database';
import { allPermissions, type Permission } from '@firmware-upgrader/domain';
import { ApiProperty } from '@nestjs/swagger';
import { toDateTime, toNullableDateTime } from '../../../http/date-time';

export class MembershipDto {
  @ApiProperty({ format: 'uuid', description: 'By which the owner of an organization is named.' })
  id: string;

  @ApiProperty({ format: 'uuid' })
  organization: string;

  @ApiProperty({ description: 'Manages the organization.' })
  is_admin: boolean;
}

export class UserDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  username: string;

  @ApiProperty({ type: String, nullable: true })
  email: string | null;

  @ApiProperty()
  first_name: string;

  @ApiProperty()
  last_name: string;

  @ApiProperty()
  is_active: boolean;

  @ApiProperty()
  is_staff: boolean;

  @ApiProperty({ required: false, description: 'For superusers only.' })
  is_superuser?: boolean;

  @ApiProperty({ type: [Number] })
  groups: number[];

  @ApiProperty({ enum: allPermissions, isArray: true, required: false, description: 'For superusers only.' })
  user_permissions?: Permission[];

  @ApiProperty({ type: [MembershipDto], description: 'In organizations of the one who asks.' })
  organization_users: MembershipDto[];

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  last_login: string | null;

  @ApiProperty({ format: 'date-time' })
  date_joined: string;

  @ApiProperty({ format: 'date-time' })
  modified: string;
}

/** A user with what hangs on them, as far as the one who asks may see it. */
export interface Account {
  readonly user: User;
  readonly groupIds: readonly number[];
  readonly memberships: readonly OrganizationUser[];
}

export const toUserDto =
  (isForSuperuser: boolean) =>
  ({ user, groupIds, memberships }: Account): UserDto => ({
    id: user.id,
    username: user.username,
    email: user.email,
    first_name: user.firstName,
    last_name: user.lastName,
    is_active: user.isActive,
    is_staff: user.isStaff,
    ...(isForSuperuser ? { is_superuser: user.isSuperuser, user_permissions: user.permissions } : {}),
    groups: [...groupIds],
    organization_users: memberships.map(({ id, organizationId, isAdmin }) => ({
      id,
      organization: organizationId,
      is_admin: isAdmin,
    })),
    last_login: toNullableDateTime(user.lastLogin),
    date_joined: toDateTime(user.created),
    modified: toDateTime(user.modified),
  });
