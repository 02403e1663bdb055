import type { FieldErrors } from '@firmware-upgrader/domain';
import { wording } from './wording';

const shared = (...fields: string[]): FieldErrors => ({ non_field_errors: [wording.uniqueSet(...fields)] });

/** What a client is told when the database refuses a row, by the constraint's name. */
export const constraintErrors: Readonly<Record<string, FieldErrors>> = {
  category_organization_id_name_key: shared('name', 'organization'),
  category_shared_name_key: shared('name', 'organization'),
  build_category_id_version_key: shared('category', 'version'),
  build_organization_os_key: { os: ['A build with this OS identifier already exists in this organization.'] },
  build_shared_os_key: { os: ['A shared build with this OS identifier already exists.'] },
  firmware_image_build_id_type_key: { __all__: ['Firmware image with this Build and Type already exists.'] },
  credentials_organization_id_name_key: shared('name', 'organization'),
  device_organization_id_mac_address_key: shared('mac_address', 'organization'),
  device_organization_id_lower_name_key: { __all__: ['Device with this Name and Organization already exists.'] },
  device_key_key: { key: ['Device with this Key already exists.'] },
  device_connection_device_id_credentials_id_key: {
    __all__: ['Device connection with this Device and Credentials already exists.'],
  },
  device_group_organization_id_name_key: shared('name', 'organization'),
  organization_slug_key: { slug: ['Organization with this Slug already exists.'] },
  organization_device_settings_shared_secret_key: {
    shared_secret: ['Organization settings with this Shared secret already exists.'],
  },
  users_username_key: { username: ['A user with that username already exists.'] },
  users_lower_email_key: { email: ['A user with that email address already exists.'] },
};
