import { PartialType } from '@nestjs/swagger';
import { BooleanField, JsonObjectField, RelationField, TextField } from '../../../http/validators';

export class WriteConnectionDto {
  @RelationField({ description: 'Credentials of the organization of the device, or shared ones.' })
  credentials: string;

  @TextField({
    required: false,
    blank: true,
    maxLength: 128,
    description: 'Selects the upgrader; empty or left out: OpenWrt over SSH.',
  })
  update_strategy?: string;

  @BooleanField({ required: false })
  enabled?: boolean;

  @JsonObjectField({
    required: false,
    description: 'Overrides the parameters of the credentials, key by key.',
    example: { port: 2222 },
  })
  params?: Record<string, unknown>;
}

export class ChangeConnectionDto extends PartialType(WriteConnectionDto, { skipNullProperties: false }) {}
