import { PartialType } from '@nestjs/swagger';
import {
  AddressField,
  BooleanField,
  DateTimeField,
  JsonObjectField,
  RelationField,
  TextField,
} from '../../../http/validators';
import { DeviceNameField, MacAddressField } from './device.fields';

export class WriteDeviceDto {
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
    description: 'Generated when it is left out.',
  })
  key?: string;

  @AddressField({ required: false, nullable: true })
  last_ip?: string | null;

  @AddressField({ required: false, nullable: true })
  management_ip?: string | null;

  @TextField({ required: false, blank: true, maxLength: 64 })
  model?: string;

  @TextField({ required: false, blank: true, maxLength: 128 })
  os?: string;

  @TextField({ required: false, blank: true, maxLength: 128 })
  system?: string;

  @TextField({ required: false, blank: true })
  notes?: string;
}

export class ReplaceDeviceDto extends WriteDeviceDto {
  @JsonObjectField({ nullable: true, description: 'Demanded by the contract and ignored.' })
  config: Record<string, unknown> | null;
}

export class ChangeDeviceDto extends PartialType(WriteDeviceDto, { skipNullProperties: false }) {}

export class DeleteDeviceDto {
  @BooleanField({ required: false, description: 'Also an active device.' })
  force?: boolean;
}

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

  @DateTimeField({ required: false })
  created?: Date;

  @DateTimeField({ required: false })
  created__gte?: Date;

  @DateTimeField({ required: false })
  created__lt?: Date;
}
