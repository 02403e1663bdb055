import { PartialType } from '@nestjs/swagger';
import { BooleanField, ChoiceField, JsonObjectField, RelationField, TextField } from '../../../http/validators';

export const SSH_CONNECTOR = 'openwisp_controller.connection.connectors.ssh.Ssh';

export class WriteCredentialsDto {
  @TextField({ maxLength: 64 })
  name: string;

  @RelationField({
    required: false,
    nullable: true,
    description: 'Null: shared by all organizations; superusers only.',
  })
  organization?: string | null;

  @ChoiceField([SSH_CONNECTOR])
  connector: string;

  @BooleanField({ required: false, description: 'Adds itself to all devices of the organization, also later ones.' })
  auto_add?: boolean;

  @JsonObjectField({
    description:
      'username and password, or username and key (RSA or Ed25519 without passphrase), and perhaps port. ' +
      'The secret is never answered; a change that leaves it out keeps it.',
    example: { username: 'root', password: 'secret', port: 22 },
  })
  params: Record<string, unknown>;

  @ChoiceField(['push', 'pull'], {
    required: false,
    nullable: true,
    description: 'Null: as the setting TRANSFER says.',
  })
  transfer?: 'push' | 'pull' | null;
}

export class ChangeCredentialsDto extends PartialType(WriteCredentialsDto, { skipNullProperties: false }) {}

export class CredentialsFilterDto {
  @RelationField({ required: false })
  organization?: string;

  @TextField({ required: false, description: 'A part of the name.' })
  search?: string;
}
