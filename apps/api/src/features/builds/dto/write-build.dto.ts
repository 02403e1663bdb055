import { RelationField, TextField } from '../../../http/validators';

/** POST and PUT. */
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

export class ChangeBuildDto {
  @RelationField({ required: false })
  category?: string;

  @TextField({ required: false, maxLength: 32 })
  version?: string;

  @TextField({ required: false, nullable: true, blank: true, maxLength: 64 })
  os?: string | null;

  @TextField({ required: false, blank: true })
  changelog?: string;
}
