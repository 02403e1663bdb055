import { type ReasonCode, reasonCodes } from '@firmware-upgrader/domain';
import { PartialType } from '@nestjs/swagger';
import {
  AddressField,
  BooleanField,
  ChoiceFilter,
  DateTimeField,
  JsonObjectField,
  RelationField,
  TextField,
} from '../../../http/validators';
import { DeviceNameField, MacAddressField } from './device.fields';
import { type Attention, attentions } from '../device-conditions';

class DeviceFields {
  @DeviceNameField()
  name: string;

  @RelationField()
  organization: string;

  @RelationField({ required: false, nullable: true })
  group?: string | null;

  @MacAddressField()
  mac_address: string;

  @TextField({
    required: false,
    blank: true,
    maxLength: 64,
    pattern: [/^[^\s/.]+$/, 'This value must not contain spaces, dots or slashes.'],
    description: 'Made from MAC address and shared secret where a new device has none, and whenever it is empty.',
  })
  key?: string;

  @TextField({ required: false, blank: true, maxLength: 64 })
  model?: string;

  @TextField({ required: false, blank: true, maxLength: 128 })
  os?: string;

  @TextField({ required: false, blank: true, maxLength: 128 })
  system?: string;

  @TextField({ required: false, blank: true })
  notes?: string;
}

export class WriteDeviceDto extends DeviceFields {
  @AddressField({ required: false, nullable: true, blank: true })
  last_ip?: string | null;

  @AddressField({ required: false, nullable: true, blank: true })
  management_ip?: string | null;
}

/** Of an address that is there nobody says by an empty text that it is gone. */
class DeviceChanges extends DeviceFields {
  @AddressField({ required: false, nullable: true })
  last_ip?: string | null;

  @AddressField({ required: false, nullable: true })
  management_ip?: string | null;
}

export class ReplaceDeviceDto extends DeviceChanges {
  @JsonObjectField({ nullable: true, description: 'Demanded by the contract and ignored.' })
  config: Record<string, unknown> | null;
}

export class ChangeDeviceDto extends PartialType(DeviceChanges, { skipNullProperties: false }) {}

export class DeleteDeviceDto {
  @BooleanField({ required: false, description: 'Also an active device.' })
  force?: boolean;
}

export const firmwareStates = ['latest', 'behind', 'unknown'] as const;
export type FirmwareState = (typeof firmwareStates)[number];

export class DeviceFilterDto {
  @TextField({ required: false, description: 'A part of the name.' })
  name?: string;

  @TextField({ required: false, description: 'A part of the MAC address.' })
  mac_address?: string;

  @TextField({ required: false, description: 'A part of the name, MAC address or management address.' })
  search?: string;

  @RelationField({ required: false })
  organization?: string;

  @RelationField({ required: false })
  group?: string;

  @RelationField({ required: false })
  location?: string;

  @TextField({ required: false, description: 'A part of the name of the location.' })
  location__name?: string;

  @BooleanField({ required: false, description: 'Has a location.' })
  with_geo?: boolean;

  @TextField({ required: false })
  model?: string;

  @TextField({ required: false })
  os?: string;

  @BooleanField({ required: false })
  is_deactivated?: boolean;

  @RelationField({ required: false, description: 'The build that was last flashed or found on the device.' })
  installed_build?: string;

  @ChoiceFilter(firmwareStates, {
    description: 'What was last found installed: the newest build of its category, an earlier one, or none of ours.',
  })
  firmware?: FirmwareState;

  @BooleanField({ required: false, description: 'Whether an enabled connection worked (true) or failed (false) last.' })
  is_working?: boolean;

  @DateTimeField({ required: false, description: 'Not heard of since then, or never.' })
  silent_since?: Date;

  @ChoiceFilter(reasonCodes, { description: 'Why the latest check of the device is not ok.' })
  check_reason?: ReasonCode;

  @ChoiceFilter(attentions, { description: 'What a person has to put right.' })
  attention?: Attention;

  @DateTimeField({ required: false, description: 'Registered itself since then.' })
  joined__gte?: Date;

  @DateTimeField({ required: false })
  created?: Date;

  @DateTimeField({ required: false })
  created__gte?: Date;

  @DateTimeField({ required: false })
  created__lt?: Date;
}
