import type { FieldErrors } from '@firmware-upgrader/domain';
import { wording } from './wording';

const uniqueSet = (...fields: string[]): FieldErrors => ({ non_field_errors: [wording.uniqueSet(...fields)] });

export const deviceNameTaken: FieldErrors = { __all__: ['Device with this Name and Organization already exists.'] };
export const deviceKeyTaken: FieldErrors = { key: ['Device with this Key already exists.'] };

/** What a client is told when the database refuses a row, by the constraint's name. */
export const constraintErrors: Readonly<Record<string, FieldErrors>> = {
  category_organization_id_name_key: uniqueSet('name', 'organization'),
  category_shared_name_key: uniqueSet('name', 'organization'),
  build_category_id_version_key: uniqueSet('category', 'version'),
  build_organization_os_key: { os: ['A build with this OS identifier already exists in this organization.'] },
  build_shared_os_key: { os: ['A shared build with this OS identifier already exists.'] },
  firmware_image_build_id_type_key: { __all__: ['Firmware Image with this Build and Type already exists.'] },
  credentials_organization_id_name_key: uniqueSet('name', 'organization'),
  device_organization_id_mac_address_key: uniqueSet('mac_address', 'organization'),
  device_organization_id_hardware_id_key: uniqueSet('hardware_id', 'organization'),
  device_organization_id_lower_name_key: deviceNameTaken,
  device_key_key: deviceKeyTaken,
  device_connection_device_id_credentials_id_key: {
    __all__: ['Device connection with this Device and Credentials already exists.'],
  },
  device_group_organization_id_name_key: uniqueSet('organization', 'name'),
  organization_slug_key: { slug: ['Organization with this Slug already exists.'] },
  organization_device_settings_shared_secret_key: {
    shared_secret: ['Organization settings with this Shared secret already exists.'],
  },
  users_username_key: { username: ['A user with that username already exists.'] },
  users_lower_email_key: { email: ['A user with that email address already exists.'] },
  category_organization_check: { organization: ['The organization of a category that has builds cannot be changed.'] },
  build_category_organization_check: { category: ['A build moves only to a category of the same organization.'] },
  credentials_connections_organization_check: {
    organization: ['Devices of another organization use these credentials.'],
  },
  device_group_organization_check: { group: ['The group belongs to another organization.'] },
  device_organization_check: { organization: ['An upgrade of the device is in progress.'] },
  device_group_members_organization_check: { organization: ['Devices of the organization are in this group.'] },
  location_devices_organization_check: { organization: ['Devices of the organization stand at this location.'] },
  device_location_organization_check: { location: ['The location belongs to another organization.'] },
  device_connection_organization_check: { credentials: ['The credentials belong to another organization.'] },
  device_firmware_organization_check: { image: ['The image belongs to another organization.'] },
  device_firmware_device_active_check: { __all__: ['The device is deactivated.'] },
  upgrade_operation_device_active_check: { __all__: ['The device is deactivated.'] },
  batch_upgrade_operation_group_check: { group: ['The group belongs to another organization than the build.'] },
  batch_upgrade_operation_location_check: {
    location: ['The location belongs to another organization than the build.'],
  },
  location_geometry_check: { geometry: ['No geometry value provided.'] },
};
