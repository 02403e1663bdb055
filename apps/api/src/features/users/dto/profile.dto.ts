import type { User } from '@firmware-upgrader/database';
import type { Permission } from '@firmware-upgrader/domain';
import { ApiProperty } from '@nestjs/swagger';
import { EmailField, TextField } from '../../../http/validators';

export class UpdateProfileDto {
  @TextField({ required: false, maxLength: 150, blank: true })
  first_name?: string;

  @TextField({ required: false, maxLength: 150, blank: true })
  last_name?: string;

  @EmailField({ required: false, nullable: true })
  email?: string | null;
}

export class ProfileOrganizationDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  slug: string;

  @ApiProperty({ description: 'Manages the organization.' })
  is_admin: boolean;

  @ApiProperty()
  is_owner: boolean;
}

export class ProfileDto {
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
  is_superuser: boolean;

  @ApiProperty()
  is_staff: boolean;

  @ApiProperty({ type: [String], example: ['Operator'] })
  groups: string[];

  @ApiProperty({ type: [String], example: ['change_build'] })
  permissions: Permission[];

  @ApiProperty({ type: [ProfileOrganizationDto] })
  organizations: ProfileOrganizationDto[];
}

export interface Profile {
  /** All that can be allowed here. */
  readonly allPermissions: readonly Permission[];
  readonly user: User;
  readonly groups: readonly { readonly name: string; readonly permissions: readonly Permission[] }[];
  readonly organizations: ProfileOrganizationDto[];
}

export function toProfileDto({ user, groups, organizations, allPermissions }: Profile): ProfileDto {
  const granted = new Set([...user.permissions, ...groups.flatMap((group) => group.permissions)]);
  return {
    id: user.id,
    username: user.username,
    email: user.email,
    first_name: user.firstName,
    last_name: user.lastName,
    is_superuser: user.isSuperuser,
    is_staff: user.isStaff,
    groups: groups.map((group) => group.name),
    permissions: user.isSuperuser
      ? [...allPermissions]
      : allPermissions.filter((permission) => granted.has(permission)),
    organizations,
  };
}
