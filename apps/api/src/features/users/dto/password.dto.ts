import { ApiProperty } from '@nestjs/swagger';
import { TextField } from '../../../http/validators';
import { PASSWORD } from './write-user.dto';

export class SetPasswordDto {
  @TextField({
    required: false,
    trim: false,
    blank: true,
    maxLength: 1024,
    description: 'Kept for clients of the original; it is not read.',
  })
  current_password?: string;

  @TextField({ ...PASSWORD })
  new_password: string;

  @TextField({ trim: false, maxLength: 1024 })
  confirm_password: string;
}

export class ChangePasswordDto {
  @TextField({ trim: false, maxLength: 1024 })
  old_password: string;

  @TextField({ ...PASSWORD })
  new_password1: string;

  @TextField({ trim: false, maxLength: 1024 })
  new_password2: string;
}

export class PasswordChangedDto {
  @ApiProperty({ example: 'Success' })
  status: string;

  @ApiProperty()
  message: string;

  /** Where the original says it to whoever changed their own. */
  @ApiProperty()
  detail: string;
}

export function passwordChanged(): PasswordChangedDto {
  const message = 'Password updated successfully';
  return { status: 'Success', message, detail: message };
}
