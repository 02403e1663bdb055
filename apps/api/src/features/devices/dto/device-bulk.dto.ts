import { ApiProperty } from '@nestjs/swagger';
import { BooleanField, RelationField } from '../../../http/validators';
import { ManyDevicesDto } from './device-check.dto';

export class ChangeManyDevicesDto extends ManyDevicesDto {
  @RelationField({ required: false, nullable: true, description: 'Null: out of its group.' })
  group?: string | null;

  @RelationField({ required: false, nullable: true, description: 'Null: nowhere in particular.' })
  location?: string | null;

  @RelationField({ required: false, description: 'A connection with these is added where there is none.' })
  credentials?: string;
}

export class DeleteManyDevicesDto extends ManyDevicesDto {
  @BooleanField({ required: false, description: 'Also active devices.' })
  force?: boolean;
}

export class RefusedDeviceDto {
  @ApiProperty({ format: 'uuid' })
  device: string;

  @ApiProperty()
  reason_code: string;

  @ApiProperty({ description: 'The rule, where the reason names none.' })
  detail: string;
}

export class ManyDevicesAnswerDto {
  @ApiProperty({ type: [String], format: 'uuid' })
  accepted: string[];

  @ApiProperty({ type: [RefusedDeviceDto] })
  refused: RefusedDeviceDto[];
}
