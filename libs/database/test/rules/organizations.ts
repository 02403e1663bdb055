import { type BrokenRule, ids as i } from './fixture';

export const organizations: readonly BrokenRule[] = [
  ['a slug is unique', `INSERT INTO organization (name, slug) VALUES ('Other', 'ours')`, 'organization_slug_key'],
  [
    'a shared secret is unique over all organizations',
    `INSERT INTO organization_device_settings VALUES ('${i.theirs}', true, 'oursecret')`,
    'organization_device_settings_shared_secret_key',
  ],
  [
    'a shared secret holds no slash',
    `UPDATE organization_device_settings SET shared_secret = 'a/b'`,
    'organization_device_settings_secret_check',
  ],
  [
    'a limit of devices is not negative',
    `UPDATE organization_device_settings SET device_limit = -1`,
    'organization_device_settings_limit_check',
  ],
  ['a username is unique', `INSERT INTO users (username, password_hash) VALUES ('anna', '-')`, 'users_username_key'],
  ['a username has no spaces', `UPDATE users SET username = 'a b' WHERE id = '${i.ben}'`, 'users_username_check'],
  [
    'an e-mail address is unique without case',
    `UPDATE users SET email = 'ANNA@example.org' WHERE id = '${i.ben}'`,
    'users_lower_email_key',
  ],
  ['an e-mail address is absent, not empty', `UPDATE users SET email = '' WHERE id = '${i.ben}'`, 'users_email_check'],
  [
    'a user is once in an organization',
    `INSERT INTO organization_user (user_id, organization_id) VALUES ('${i.anna}', '${i.ours}')`,
    'organization_user_user_id_organization_id_key',
  ],
  [
    'an owner is a member of the organization',
    `INSERT INTO organization_owner VALUES ('${i.theirs}', '${i.annaOfOurs}')`,
    'organization_owner_organization_user_id_organization_id_fkey',
  ],
  [
    'an owner manages the organization',
    `INSERT INTO organization_owner VALUES ('${i.theirs}', '${i.benOfTheirs}')`,
    'organization_owner_admin_check',
  ],
  [
    'an organization has one owner',
    `INSERT INTO organization_owner VALUES ('${i.ours}', '${i.annaOfOurs}')`,
    'organization_owner_pkey',
  ],
  [
    'an owner stays a manager',
    `UPDATE organization_user SET is_admin = false WHERE id = '${i.annaOfOurs}'`,
    'organization_user_owner_admin_check',
  ],
  [
    'an owner is not removed',
    `DELETE FROM organization_user WHERE id = '${i.annaOfOurs}'`,
    'organization_owner_organization_user_id_organization_id_fkey',
  ],
  [
    'a group of users has a name of its own',
    `INSERT INTO user_group (name) VALUES ('Operator')`,
    'user_group_name_key',
  ],
];
