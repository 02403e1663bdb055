import { batchStatuses } from '@firmware-upgrader/domain';
import { BooleanField, ChoiceField, DateTimeField, RelationField } from '../../../http/validators';

export class BatchFilterDto {
  @RelationField({ required: false })
  build?: string;

  @ChoiceField(batchStatuses, { required: false })
  status?: string;

  @DateTimeField({ required: false })
  created?: Date;
}

export class BatchDetailQueryDto {
  @BooleanField({ required: false, description: 'Default true: with all operations of the batch.' })
  operations?: boolean;
}
