import { type BrokenRule, ids as i } from './fixture';

export const firmware: readonly BrokenRule[] = [
  [
    'a category has a name of its own in its organization',
    `INSERT INTO category (organization_id, name) VALUES ('${i.ours}', 'Roofs')`,
    'category_organization_id_name_key',
  ],
  [
    'a shared category has a name of its own among shared ones',
    `INSERT INTO category (name) VALUES ('Roofs')`,
    'category_shared_name_key',
  ],
  [
    'a category with builds keeps its organization',
    `UPDATE category SET organization_id = NULL WHERE id = '${i.ourCategory}'`,
    'category_organization_check',
  ],
  [
    'a build has a version of its own in its category',
    `INSERT INTO build (category_id, version) VALUES ('${i.ourCategory}', '1.0')`,
    'build_category_id_version_key',
  ],
  [
    'an operating system belongs to one build of an organization, whatever the category',
    `INSERT INTO build (category_id, version, os) VALUES ('${i.otherCategory}', '2.0', 'OpenWrt 1')`,
    'build_organization_os_key',
  ],
  [
    'an operating system belongs to one shared build',
    `INSERT INTO build (category_id, version, os) VALUES ('${i.sharedCategory}', '2.0', 'OpenWrt 1')`,
    'build_shared_os_key',
  ],
  [
    'a build moves inside its organization only',
    `UPDATE build SET category_id = '${i.theirCategory}' WHERE id = '${i.ourBuild}'`,
    'build_category_organization_check',
  ],
  [
    'a build has one image of a type',
    `INSERT INTO firmware_image (build_id, file, type, sha256, size_bytes)
     VALUES ('${i.ourBuild}', 'ours/2.bin', 'ath79.bin', repeat('b', 64), 1)`,
    'firmware_image_build_id_type_key',
  ],
  [
    'a stored file belongs to one image',
    `INSERT INTO firmware_image (build_id, file, type, sha256, size_bytes)
     VALUES ('${i.ourBuild}', 'ours/image.bin', 'x86.bin', repeat('b', 64), 1)`,
    'firmware_image_file_key',
  ],
  [
    'an image has a type',
    `UPDATE firmware_image SET type = '' WHERE id = '${i.ourImage}'`,
    'firmware_image_type_check',
  ],
  [
    'an image has a file',
    `UPDATE firmware_image SET file = '' WHERE id = '${i.ourImage}'`,
    'firmware_image_file_check',
  ],
  ['an image is not empty', `UPDATE firmware_image SET size_bytes = 0`, 'firmware_image_size_check'],
  ['a digest is one', `UPDATE firmware_image SET sha256 = repeat('X', 64)`, 'firmware_image_sha256_check'],
  [
    'a device wants one image',
    `INSERT INTO device_firmware (device_id, image_id) VALUES ('${i.device}', '${i.sharedImage}')`,
    'device_firmware_device_id_key',
  ],
  [
    'a device gets no image of another organization',
    `INSERT INTO device_firmware (device_id, image_id) VALUES ('${i.bareDevice}', '${i.theirImage}')`,
    'device_firmware_organization_check',
  ],
  [
    'a deactivated device gets no image',
    `INSERT INTO device_firmware (device_id, image_id) VALUES ('${i.sleepingDevice}', '${i.ourImage}')`,
    'device_firmware_device_active_check',
  ],
];
