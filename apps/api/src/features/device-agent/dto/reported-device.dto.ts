import { AddressField, TextField } from '../../../http/validators';
import { DeviceNameField, MacAddressField } from '../../devices/dto/device.fields';

/** What a router says that it is. */
export class ReportedFactsDto {
  @TextField({ required: false, blank: true, maxLength: 64 })
  model?: string;

  @TextField({ required: false, blank: true, maxLength: 128 })
  os?: string;

  @TextField({ required: false, blank: true, maxLength: 128 })
  system?: string;
}

/** All that a registration may set of a device; whatever else is sent is dropped. */
export class ReportedDeviceDto extends ReportedFactsDto {
  @DeviceNameField()
  name: string;

  @MacAddressField()
  mac_address: string;

  @TextField({ required: false, blank: true, maxLength: 32 })
  hardware_id?: string;

  @TextField({
    required: false,
    blank: true,
    maxLength: 64,
    pattern: [/^[^\s/.]+$/, 'This value must not contain spaces, dots or slashes.'],
  })
  key?: string;

  @AddressField({ required: false, nullable: true, blank: true })
  management_ip?: string | null;
}
