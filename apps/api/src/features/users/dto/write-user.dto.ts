import { allPermissions, type Permission } from '@firmware-upgrader/domain';
import { PartialType } from '@nestjs/swagger';
import { BooleanField, EmailField, ListField, RelationField, TextField } from '../../../http/validators';
import { GroupsField, type MembershipChange, MembershipsField } from './user.fields';

export const PASSWORD = { trim: false, minLength: 8, maxLength: 1024 } as const;

class UserFields {
  @TextField({
    maxLength: 150,
    pattern: [
      /^[\p{L}\p{N}@.+_-]+$/u,
      'Enter a valid username. This value may contain only letters, numbers, and @/./+/-/_ characters.',
    ],
  })
  username: string;

  @TextField({ required: false, maxLength: 150, blank: true })
  first_name?: string;

  @TextField({ required: false, maxLength: 150, blank: true })
  last_name?: string;

  @BooleanField({ required: false })
  is_active?: boolean;

  @BooleanField({ required: false, description: 'Kept for clients of the original; it opens nothing here.' })
  is_staff?: boolean;

  @BooleanField({ required: false, description: 'Read from superusers only.' })
  is_superuser?: boolean;

  @GroupsField()
  groups?: number[];

  @ListField({ most: 1_000, choices: allPermissions }, { required: false, description: 'Read from superusers only.' })
  user_permissions?: Permission[];

  @MembershipsField()
  organization_users?: MembershipChange[];
}

export class CreateUserDto extends UserFields {
  @EmailField()
  email: string;

  @TextField({ ...PASSWORD })
  password: string;
}

export class WriteUserDto extends UserFields {
  @EmailField({ required: false, nullable: true })
  email?: string | null;
}

export class ChangeUserDto extends PartialType(WriteUserDto, { skipNullProperties: false }) {}

export class UserFilterDto {
  @TextField({ required: false, description: 'A part of the user name, e-mail address or name.' })
  search?: string;

  @RelationField({ required: false, description: 'Members of this organization.' })
  organization?: string;

  @BooleanField({ required: false })
  is_active?: boolean;
}
