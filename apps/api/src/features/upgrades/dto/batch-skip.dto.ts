import type { BatchSkip } from '@firmware-upgrader/database';
import { reasonCodes } from '@firmware-upgrader/domain';
import { ApiProperty } from '@nestjs/swagger';
import { ChoiceFilter, TextField } from '../../../http/validators';

export class BatchSkipDto {
  @ApiProperty({ format: 'uuid' })
  device: string;

  @ApiProperty()
  device_name: string;

  @ApiProperty({ enum: reasonCodes })
  reason_code: string;

  @ApiProperty()
  detail: string;
}

export class BatchSkipFilterDto {
  @ChoiceFilter(reasonCodes)
  reason_code?: string;

  @TextField({ required: false, blank: true, description: 'Part of the name of a device' })
  search?: string;
}

/** The skip comes with its device. */
export function toBatchSkipDto(skip: BatchSkip): BatchSkipDto {
  return {
    device: skip.deviceId,
    device_name: skip.device.name,
    reason_code: skip.reasonCode,
    detail: skip.detail,
  };
}
