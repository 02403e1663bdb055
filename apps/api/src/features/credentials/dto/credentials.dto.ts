import type { Credentials, Transfer } from '@firmware-upgrader/database';
import { ApiProperty } from '@nestjs/swagger';
import { toDateTime } from '../../../http/date-time';

export class CredentialsParamsDto {
  @ApiProperty()
  username: string;

  @ApiProperty({ type: 'integer', required: false })
  port?: number;
}

export class CredentialsDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  organization: string | null;

  @ApiProperty()
  connector: string;

  @ApiProperty()
  auto_add: boolean;

  @ApiProperty({ type: CredentialsParamsDto, description: 'Without the secret.' })
  params: CredentialsParamsDto;

  @ApiProperty({ enum: ['password', 'key'], description: 'What the secret is.' })
  secret_kind: 'password' | 'key';

  @ApiProperty({ type: String, enum: ['push', 'pull'], nullable: true })
  transfer: Transfer | null;

  @ApiProperty({ format: 'date-time' })
  created: string;

  @ApiProperty({ format: 'date-time' })
  modified: string;
}

export function toCredentialsDto(credentials: Credentials): CredentialsDto {
  return {
    id: credentials.id,
    name: credentials.name,
    organization: credentials.organizationId,
    connector: credentials.connector,
    auto_add: credentials.autoAdd,
    params: { ...credentials.params },
    secret_kind: credentials.secretKind,
    transfer: credentials.transfer,
    created: toDateTime(credentials.created),
    modified: toDateTime(credentials.modified),
  };
}
