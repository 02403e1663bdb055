import { RelationField, TextField } from '../../../http/validators';

export class BuildFilterDto {
  @RelationField({ required: false })
  category?: string;

  @TextField({ required: false, blank: true })
  version?: string;

  @TextField({ required: false, blank: true })
  os?: string;

  @TextField({ required: false, description: 'A part of the name of the category with the version, or of `os`.' })
  search?: string;
}
