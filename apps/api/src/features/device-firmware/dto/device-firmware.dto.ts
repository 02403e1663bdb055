import type { DeviceFirmware } from '@firmware-upgrader/database';
import type { UpgradeOptions } from '@firmware-upgrader/domain';
import { ApiProperty, PartialType } from '@nestjs/swagger';
import { toDateTime } from '../../../http/date-time';
import { UpgradeOptionsProperty } from '../../../http/upgrade-options-property';
import { JsonObjectField, RelationField } from '../../../http/validators';

export class DeviceFirmwareDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'uuid', description: 'What the device shall run.' })
  image: string;

  @ApiProperty({ description: 'Whether `image` is what was installed.' })
  installed: boolean;

  @ApiProperty({ format: 'date-time' })
  modified: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'What was last flashed or found.' })
  installed_image: string | null;

  @ApiProperty({
    type: Boolean,
    nullable: true,
    description: 'Seen running the expected release; false: flashed, not seen since; null: nothing to compare with.',
  })
  verified: boolean | null;
}

export class StartedOperationDto {
  @ApiProperty({ format: 'uuid' })
  id: string;
}

export class AssignedFirmwareDto extends DeviceFirmwareDto {
  @UpgradeOptionsProperty()
  upgrade_options: UpgradeOptions;

  @ApiProperty({
    type: StartedOperationDto,
    nullable: true,
    description: 'The upgrade that this started; where none was needed the latest one, or null.',
  })
  upgrade_operation: StartedOperationDto | null;
}

export class WriteDeviceFirmwareDto {
  @RelationField()
  image: string;

  @JsonObjectField({ required: false, description: 'As the `options_schema` of the upgrader of the device says.' })
  upgrade_options?: Record<string, unknown>;
}

export class ChangeDeviceFirmwareDto extends PartialType(WriteDeviceFirmwareDto, { skipNullProperties: false }) {}

export class ConfirmFirmwareDto {
  @RelationField({ description: 'One of the candidates.' })
  image: string;
}

/** A device's firmware after it was assigned. */
export interface Assignment {
  readonly firmware: DeviceFirmware;
  readonly isNew: boolean;
  readonly operation: { readonly id: string; readonly upgradeOptions: UpgradeOptions } | null;
}

export function toDeviceFirmwareDto(firmware: DeviceFirmware): DeviceFirmwareDto {
  return {
    id: firmware.id,
    image: firmware.imageId,
    installed: firmware.installed,
    modified: toDateTime(firmware.modified),
    installed_image: firmware.installedImageId,
    verified: firmware.verified,
  };
}

export function toAssignedFirmwareDto({ firmware, operation }: Assignment): AssignedFirmwareDto {
  return {
    ...toDeviceFirmwareDto(firmware),
    upgrade_options: { ...operation?.upgradeOptions },
    upgrade_operation: operation && { id: operation.id },
  };
}
