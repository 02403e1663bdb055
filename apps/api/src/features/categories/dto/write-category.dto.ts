import { PartialType } from '@nestjs/swagger';
import { RelationField, TextField } from '../../../http/validators';

export class WriteCategoryDto {
  @TextField({ maxLength: 64 })
  name: string;

  @TextField({ required: false, blank: true })
  description?: string;

  @RelationField({
    required: false,
    nullable: true,
    description: 'Null or left out: shared by all organizations, which only superusers may say.',
  })
  organization?: string | null;
}

export class ChangeCategoryDto extends PartialType(WriteCategoryDto, { skipNullProperties: false }) {}

export class CategoryFilterDto {
  @TextField({ required: false, description: 'A part of the name.' })
  search?: string;
}
