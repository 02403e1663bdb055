import { ids as i, insertOperation } from './fixture';

/** What stands right beside a rule and is allowed. */
export const allowed: readonly (readonly [what: string, sql: string])[] = [
  [
    'a name of another organization again',
    `INSERT INTO category (organization_id, name) VALUES ('${i.theirs}', 'Cellars')`,
  ],
  [
    'builds without an operating system',
    `INSERT INTO build (category_id, version) VALUES ('${i.ourCategory}', '2'), ('${i.ourCategory}', '3')`,
  ],
  [
    'builds whose operating system is left empty',
    `INSERT INTO build (category_id, version, os) VALUES ('${i.ourCategory}', '2', ''), ('${i.ourCategory}', '3', '')`,
  ],
  [
    'a build moving inside its organization',
    `UPDATE build SET category_id = '${i.otherCategory}' WHERE id = '${i.ourBuild}'`,
  ],
  [
    'a shared image',
    `INSERT INTO device_firmware (device_id, image_id) VALUES ('${i.bareDevice}', '${i.sharedImage}')`,
  ],
  ['people without an e-mail address', `INSERT INTO users (username, password_hash) VALUES ('carl', '-')`],
  [
    'shared credentials of one name',
    `INSERT INTO credentials (name, connector, params, secret_kind, sealed_secret) VALUES ('Root', 'ssh', '{}', 'key', '-')`,
  ],
  [
    'an offered host key beside the pinned one',
    `INSERT INTO host_key (device_id, key_type, public_key, fingerprint, state) VALUES ('${i.device}', 'ssh-ed25519', '-', '-', 'offered')`,
  ],
  [
    'a waiting upgrade behind a started one',
    insertOperation('device_id, organization_id', `'${i.device}', '${i.ours}'`),
  ],
  [
    'a device of nothing but itself moving to another organization',
    `UPDATE device SET organization_id = '${i.theirs}' WHERE id = '${i.bareDevice}'`,
  ],
  ['deleting an image, its upgrades staying', `DELETE FROM firmware_image WHERE id = '${i.ourImage}'`],
  ['deleting an organization with everything in it', `DELETE FROM organization WHERE id = '${i.ours}'`],
];
