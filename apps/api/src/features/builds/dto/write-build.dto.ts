import { PartialType } from '@nestjs/swagger';
import { RelationField, TextField } from '../../../http/validators';

export class WriteBuildDto {
  @RelationField()
  category: string;

  @TextField({ maxLength: 32 })
  version: string;

  @TextField({ required: false, nullable: true, blank: true, maxLength: 64 })
  os?: string | null;

  @TextField({ required: false, blank: true })
  changelog?: string;
}

export class ChangeBuildDto extends PartialType(WriteBuildDto, { skipNullProperties: false }) {}
