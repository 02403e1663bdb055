import { RelationField, TextField } from '../../../http/validators';

export class BuildFilterDto {
  @RelationField({ required: false })
  category?: string;

  @TextField({ required: false, blank: true })
  version?: string;

  @TextField({ required: false, blank: true })
  os?: string;
}
