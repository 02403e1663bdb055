import type { MigrationInterface, QueryRunner } from 'typeorm';

interface Rule {
  readonly table: string;
  /** Also what a violation calls its constraint. */
  readonly name: string;
  readonly on: string;
  /** Body of the trigger function up to RETURN; `refuse` stands for raising the violation. */
  readonly body: string;
  readonly declare?: string;
}

// Rules over more than one table. Each refuses like a check constraint would: 23514 with the rule's own name. The rows
// they read are locked FOR SHARE, so that no concurrent change can slip between the look and the commit.
const rules: readonly Rule[] = [
  {
    table: 'build',
    name: 'build_category_organization_check',
    on: 'BEFORE INSERT OR UPDATE OF category_id, organization_id',
    declare: 'theirs uuid;',
    body: `
      SELECT organization_id INTO theirs FROM category WHERE id = NEW.category_id FOR SHARE;
      IF TG_OP = 'UPDATE' AND OLD.organization_id IS DISTINCT FROM theirs THEN refuse; END IF;
      NEW.organization_id := theirs;`,
  },
  {
    table: 'category',
    name: 'category_organization_check',
    on: 'BEFORE UPDATE OF organization_id',
    body: `
      IF NEW.organization_id IS DISTINCT FROM OLD.organization_id
         AND EXISTS (SELECT FROM build WHERE category_id = NEW.id) THEN refuse; END IF;`,
  },
  {
    table: 'device',
    name: 'device_group_organization_check',
    on: 'BEFORE INSERT OR UPDATE OF group_id, organization_id',
    declare: 'theirs uuid;',
    body: `
      SELECT organization_id INTO theirs FROM device_group WHERE id = NEW.group_id FOR SHARE;
      IF FOUND AND theirs <> NEW.organization_id THEN refuse; END IF;`,
  },
  {
    // Whoever moves a device first takes from it what belongs to its old organization.
    table: 'device',
    name: 'device_organization_check',
    on: 'AFTER UPDATE OF organization_id',
    body: `
      IF NEW.organization_id <> OLD.organization_id AND (
        EXISTS (SELECT FROM upgrade_operation WHERE device_id = NEW.id AND status = 'in-progress')
        OR EXISTS (SELECT FROM device_location WHERE device_id = NEW.id)
        OR EXISTS (SELECT FROM device_connection c JOIN credentials k ON k.id = c.credentials_id
                   WHERE c.device_id = NEW.id AND k.organization_id <> NEW.organization_id)
        OR EXISTS (SELECT FROM device_firmware f JOIN firmware_image i ON i.id = f.image_id JOIN build b ON b.id = i.build_id
                   WHERE f.device_id = NEW.id AND b.organization_id <> NEW.organization_id)
      ) THEN refuse; END IF;`,
  },
  {
    table: 'device_group',
    name: 'device_group_members_organization_check',
    on: 'BEFORE UPDATE OF organization_id',
    body: `
      IF NEW.organization_id <> OLD.organization_id
         AND EXISTS (SELECT FROM device WHERE group_id = NEW.id) THEN refuse; END IF;`,
  },
  {
    table: 'location',
    name: 'location_devices_organization_check',
    on: 'BEFORE UPDATE OF organization_id',
    body: `
      IF NEW.organization_id <> OLD.organization_id
         AND EXISTS (SELECT FROM device_location WHERE location_id = NEW.id) THEN refuse; END IF;`,
  },
  {
    table: 'device_location',
    name: 'device_location_organization_check',
    on: 'BEFORE INSERT OR UPDATE OF device_id, location_id',
    declare: 'ours uuid; theirs uuid;',
    body: `
      SELECT organization_id INTO ours FROM device WHERE id = NEW.device_id FOR SHARE;
      SELECT organization_id INTO theirs FROM location WHERE id = NEW.location_id FOR SHARE;
      IF ours <> theirs THEN refuse; END IF;`,
  },
  {
    table: 'device_connection',
    name: 'device_connection_organization_check',
    on: 'BEFORE INSERT OR UPDATE OF device_id, credentials_id',
    declare: 'ours uuid; theirs uuid;',
    body: `
      SELECT organization_id INTO ours FROM device WHERE id = NEW.device_id FOR SHARE;
      SELECT organization_id INTO theirs FROM credentials WHERE id = NEW.credentials_id FOR SHARE;
      IF theirs IS NOT NULL AND ours <> theirs THEN refuse; END IF;`,
  },
  {
    table: 'credentials',
    name: 'credentials_connections_organization_check',
    on: 'BEFORE UPDATE OF organization_id',
    body: `
      IF NEW.organization_id IS DISTINCT FROM OLD.organization_id AND NEW.organization_id IS NOT NULL
         AND EXISTS (SELECT FROM device_connection c JOIN device d ON d.id = c.device_id
                     WHERE c.credentials_id = NEW.id AND d.organization_id <> NEW.organization_id) THEN refuse; END IF;`,
  },
  {
    table: 'device_firmware',
    name: 'device_firmware_organization_check',
    on: 'BEFORE INSERT OR UPDATE OF device_id, image_id',
    declare: 'ours uuid; theirs uuid;',
    body: `
      SELECT organization_id INTO ours FROM device WHERE id = NEW.device_id FOR SHARE;
      SELECT b.organization_id INTO theirs FROM firmware_image i JOIN build b ON b.id = i.build_id
        WHERE i.id = NEW.image_id FOR SHARE OF b;
      IF theirs IS NOT NULL AND ours <> theirs THEN refuse; END IF;`,
  },
  {
    table: 'device_firmware',
    name: 'device_firmware_device_active_check',
    on: 'BEFORE INSERT OR UPDATE OF image_id',
    declare: 'off boolean;',
    body: `
      SELECT is_deactivated INTO off FROM device WHERE id = NEW.device_id FOR SHARE;
      IF off AND (TG_OP = 'INSERT' OR NEW.image_id <> OLD.image_id) THEN refuse; END IF;`,
  },
  {
    table: 'upgrade_operation',
    name: 'upgrade_operation_device_active_check',
    on: 'BEFORE INSERT',
    declare: 'off boolean;',
    body: `
      SELECT is_deactivated INTO off FROM device WHERE id = NEW.device_id FOR SHARE;
      IF off THEN refuse; END IF;`,
  },
  {
    table: 'upgrade_operation',
    name: 'upgrade_operation_organization_check',
    on: 'BEFORE INSERT OR UPDATE OF organization_id',
    declare: 'ours uuid;',
    body: `
      IF TG_OP = 'UPDATE' THEN ours := OLD.organization_id;
      ELSE SELECT organization_id INTO ours FROM device WHERE id = NEW.device_id FOR SHARE; END IF;
      IF ours <> NEW.organization_id THEN refuse; END IF;`,
  },
  {
    table: 'upgrade_operation',
    name: 'upgrade_operation_ended_check',
    on: 'BEFORE UPDATE OF status',
    body: `
      IF OLD.status <> 'in-progress' AND NEW.status <> OLD.status THEN refuse; END IF;`,
  },
  {
    table: 'batch_upgrade_operation',
    name: 'batch_upgrade_operation_group_check',
    on: 'BEFORE INSERT OR UPDATE OF group_id, build_id',
    body: `
      IF EXISTS (SELECT FROM device_group g, build b WHERE g.id = NEW.group_id AND b.id = NEW.build_id
                 AND b.organization_id <> g.organization_id) THEN refuse; END IF;`,
  },
  {
    table: 'batch_upgrade_operation',
    name: 'batch_upgrade_operation_location_check',
    on: 'BEFORE INSERT OR UPDATE OF location_id, build_id',
    body: `
      IF EXISTS (SELECT FROM location l, build b WHERE l.id = NEW.location_id AND b.id = NEW.build_id
                 AND b.organization_id <> l.organization_id) THEN refuse; END IF;`,
  },
  {
    table: 'organization_owner',
    name: 'organization_owner_admin_check',
    on: 'BEFORE INSERT OR UPDATE',
    declare: 'manages boolean;',
    body: `
      SELECT is_admin INTO manages FROM organization_user WHERE id = NEW.organization_user_id FOR SHARE;
      IF NOT manages THEN refuse; END IF;`,
  },
  {
    table: 'organization_user',
    name: 'organization_user_owner_admin_check',
    on: 'BEFORE UPDATE OF is_admin',
    body: `
      IF NOT NEW.is_admin AND EXISTS (SELECT FROM organization_owner WHERE organization_user_id = NEW.id) THEN refuse; END IF;`,
  },
];

const functionOf = (rule: Rule) => rule.name.replace(/_check$/, '_rule');

function create(rule: Rule): string[] {
  const refuse = `RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = '${rule.name}', TABLE = '${rule.table}',
        MESSAGE = 'new row violates ${rule.name}'`;
  return [
    `CREATE FUNCTION ${functionOf(rule)}() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE ${rule.declare ?? ''}
    BEGIN ${rule.body.replace(/\brefuse\b/g, refuse)}
      RETURN NEW;
    END $$`,
    `CREATE TRIGGER ${functionOf(rule)} ${rule.on} ON ${rule.table} FOR EACH ROW EXECUTE FUNCTION ${functionOf(rule)}()`,
  ];
}

const expressionIndexes = [
  `CREATE UNIQUE INDEX users_lower_email_key ON users (lower(email))`,
  `CREATE UNIQUE INDEX device_organization_id_lower_name_key ON device (organization_id, lower(name))`,
];

// Search by a part of the name. The extension is not ours to demand: without it the search reads the table.
const trigramIndex = `DO $$ BEGIN
    CREATE EXTENSION IF NOT EXISTS pg_trgm;
    CREATE INDEX device_name_trgm_idx ON device USING gin (name gin_trgm_ops);
  EXCEPTION WHEN insufficient_privilege OR undefined_file OR feature_not_supported OR undefined_object THEN NULL;
  END $$`;

export class AddIntegrityRules1795564860000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...expressionIndexes, trigramIndex, ...rules.flatMap(create)])
      await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const rule of [...rules].reverse()) {
      await runner.query(`DROP TRIGGER ${functionOf(rule)} ON ${rule.table}`);
      await runner.query(`DROP FUNCTION ${functionOf(rule)}()`);
    }
    for (const index of ['device_name_trgm_idx', 'device_organization_id_lower_name_key', 'users_lower_email_key']) {
      await runner.query(`DROP INDEX IF EXISTS ${index}`);
    }
  }
}
