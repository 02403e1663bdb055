import type { OrganizationDeviceSettings } from '@firmware-upgrader/database';
import { ApiProperty, PartialType } from '@nestjs/swagger';
import { BooleanField, TextField } from '../../../http/validators';

export class WriteDeviceSettingsDto {
  @BooleanField()
  registration_enabled: boolean;

  @TextField({
    maxLength: 32,
    pattern: [/^[^\s/.]+$/, 'This value must not contain spaces, dots or slashes.'],
    description: 'What routers prove with that they may register themselves.',
  })
  shared_secret: string;

  @BooleanField({
    required: false,
    description: 'Agents keep the configuration that another server gave their router, and log an error per cycle.',
  })
  leave_configuration?: boolean;
}

export class ChangeDeviceSettingsDto extends PartialType(WriteDeviceSettingsDto, { skipNullProperties: false }) {}

export class DeviceSettingsDto {
  @ApiProperty()
  registration_enabled: boolean;

  @ApiProperty()
  shared_secret: string;

  @ApiProperty()
  leave_configuration: boolean;
}

export function toDeviceSettingsDto(settings: OrganizationDeviceSettings): DeviceSettingsDto {
  return {
    registration_enabled: settings.registrationEnabled,
    shared_secret: settings.sharedSecret,
    leave_configuration: settings.leavesConfiguration,
  };
}
