import type { UserGroup } from '@firmware-upgrader/database';
import { allPermissions, type Permission } from '@firmware-upgrader/domain';
import { ApiProperty } from '@nestjs/swagger';

export class UserGroupDto {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty()
  name: string;

  @ApiProperty({ enum: allPermissions, isArray: true })
  permissions: Permission[];
}

export function toUserGroupDto({ id, name, permissions }: UserGroup): UserGroupDto {
  return { id, name, permissions };
}
