import type { MigrationInterface, QueryRunner } from 'typeorm';

// As they stood when this was written: a later change of the default groups is a migration of its own.
const writes = (model: string) => [`add_${model}`, `change_${model}`, `delete_${model}`];
const all = (model: string) => [`view_${model}`, ...writes(model)];

const devices = [
  ...writes('device'),
  ...all('devicegroup'),
  ...all('deviceconnection'),
  ...writes('location'),
  ...writes('devicelocation'),
];
const groups: Readonly<Record<string, readonly string[]>> = {
  Operator: [
    ...devices,
    'view_organization',
    'view_organizationdevicesettings',
    'view_build',
    'view_firmwareimage',
    'view_devicefirmware',
    'view_batchupgradeoperation',
    'view_upgradeoperation',
  ],
  Administrator: [
    ...devices,
    ...all('credentials'),
    'change_organization',
    'view_organizationdevicesettings',
    'change_organizationdevicesettings',
    'change_organizationowner',
    ...all('user'),
    ...all('organizationuser'),
    'view_group',
    ...all('category'),
    ...all('build'),
    ...all('firmwareimage'),
    ...all('devicefirmware'),
    ...all('batchupgradeoperation'),
    ...all('upgradeoperation'),
  ],
};

export class AddFirstRows1795564920000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [name, permissions] of Object.entries(groups)) {
      await runner.query('INSERT INTO user_group (name, permissions) VALUES ($1, $2)', [name, permissions]);
    }
    await runner.query(`
      WITH made AS (INSERT INTO organization (name, slug) VALUES ('default', 'default') RETURNING id)
      INSERT INTO organization_device_settings (organization_id, shared_secret)
      SELECT id, substr(encode(sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')), 'hex'), 1, 32)
      FROM made`);
    await runner.query('INSERT INTO upgrade_hold (id) VALUES (1)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM upgrade_hold');
    await runner.query(`DELETE FROM organization WHERE slug = 'default'`);
    await runner.query('DELETE FROM user_group WHERE name = ANY($1)', [Object.keys(groups)]);
  }
}
