import { RelationField, TextField } from '../../../http/validators';

/** POST and PUT. */
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

export class ChangeCategoryDto {
  @TextField({ required: false, maxLength: 64 })
  name?: string;

  @TextField({ required: false, blank: true })
  description?: string;

  @RelationField({ required: false, nullable: true })
  organization?: string | null;
}
