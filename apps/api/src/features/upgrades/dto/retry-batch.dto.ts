import { type ReasonCode, reasonCodes } from '@firmware-upgrader/domain';
import { ApiProperty } from '@nestjs/swagger';
import { IntegerField, ListField } from '../../../http/validators';

const retriable = ['failed', 'aborted', 'cancelled'] as const;

export class RetryBatchDto {
  @ListField({ most: retriable.length, choices: retriable }, { required: false, description: 'Default: all three.' })
  status?: (typeof retriable)[number][];

  @ListField({ most: 50, choices: reasonCodes }, { required: false, description: 'Default: any.' })
  reason_code?: ReasonCode[];

  @IntegerField({ min: 1, required: false, nullable: true, description: 'Default: as the batch that is retried.' })
  max_failures?: number | null;
}

export class StartedBatchDto {
  @ApiProperty({ format: 'uuid' })
  batch: string;
}

export class CancelledBatchDto {
  @ApiProperty()
  message: string;

  @ApiProperty({ type: 'integer' })
  cancelled: number;

  @ApiProperty({ type: 'integer', description: 'Past the flash: they go on to their end.' })
  not_cancelled: number;
}
