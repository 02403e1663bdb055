import { reasonCodes, upgradeStatuses } from '@firmware-upgrader/domain';
import { ChoiceFilter, DateTimeField, RelationField, TextField } from '../../../http/validators';

export class OperationFilterDto {
  @RelationField({ required: false })
  device?: string;

  @RelationField({ required: false })
  image?: string;

  @RelationField({ required: false })
  batch?: string;

  @RelationField({ required: false, description: 'The build of the image or of the batch.' })
  build?: string;

  @ChoiceFilter(upgradeStatuses)
  status?: string;

  @ChoiceFilter(reasonCodes)
  reason_code?: string;

  @RelationField({ required: false })
  device__organization?: string;

  @TextField({ required: false, blank: true, description: 'Slug' })
  device__organization__slug?: string;

  @TextField({ required: false, blank: true, description: 'Part of the name of a device' })
  search?: string;

  @DateTimeField({ required: false })
  created__gte?: Date;

  @DateTimeField({ required: false })
  created__lt?: Date;
}

export class DeviceOperationFilterDto {
  @ChoiceFilter(upgradeStatuses)
  status?: string;
}
