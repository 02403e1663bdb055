import { PartialType } from '@nestjs/swagger';
import { JsonObjectField, RelationField, TextField } from '../../../http/validators';

export class WriteGroupDto {
  @TextField({ maxLength: 60 })
  name: string;

  @RelationField()
  organization: string;

  @TextField({ required: false, blank: true })
  description?: string;

  @JsonObjectField({ required: false })
  meta_data?: Record<string, unknown>;
}

export class ChangeGroupDto extends PartialType(WriteGroupDto, { skipNullProperties: false }) {}

export class GroupFilterDto {
  @RelationField({ required: false })
  organization?: string;

  @TextField({ required: false, description: 'A part of the name.' })
  search?: string;
}
