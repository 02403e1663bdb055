import { ApiProperty } from '@nestjs/swagger';
import { TextField } from '../../../http/validators';

export class LoginDto {
  @TextField({ description: 'User name or e-mail address.' })
  username: string;

  @TextField({ trim: false, maxLength: 1024 })
  password: string;
}

export class AuthenticatedDto {
  @ApiProperty()
  authenticated: boolean;
}

export class TokenDto {
  @ApiProperty({ description: '40 hexadecimal digits; the same on each call until it is rotated.' })
  token: string;
}
