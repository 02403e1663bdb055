import { batchStatuses } from '@firmware-upgrader/domain';
import { BooleanField, ChoiceFilter, DateTimeField, RelationField, TextField } from '../../../http/validators';

export class BatchFilterDto {
  @RelationField({ required: false })
  build?: string;

  @ChoiceFilter(batchStatuses)
  status?: string;

  @DateTimeField({ required: false })
  created?: Date;

  @TextField({ required: false, description: 'A part of the name of the category with the version.' })
  search?: string;
}

export class BatchDetailQueryDto {
  @BooleanField({ required: false, description: 'Default true: with all operations of the batch.' })
  operations?: boolean;
}
