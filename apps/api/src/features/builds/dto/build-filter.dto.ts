import { RelationField, TextField } from '../../../http/validators';

export class BuildFilterDto {
  @RelationField({ required: false })
  category?: string;

  @TextField({ required: false })
  version?: string;

  @TextField({ required: false })
  os?: string;
}
