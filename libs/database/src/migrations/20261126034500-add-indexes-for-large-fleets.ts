import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Name → what follows it in CREATE INDEX. */
const added: Readonly<Record<string, string>> = {
  // With the organization in it, whoever may see some of them finds their pages without the rows of the others.
  device_created_id_organization_id_idx: 'ON device (created, id, organization_id)',
  upgrade_operation_created_id_organization_id_idx: 'ON upgrade_operation (created, id, organization_id)',
  audit_entry_created_id_organization_id_idx: 'ON audit_entry (created, id, organization_id)',
  device_modified_id_idx: 'ON device (modified, id)',
  device_organization_id_modified_id_idx: 'ON device (organization_id, modified, id)',
  device_name_id_idx: 'ON device (name, id)',
  device_organization_id_name_id_idx: 'ON device (organization_id, name, id)',
  device_last_contact_at_id_idx: 'ON device (last_contact_at, id)',
  device_organization_id_last_contact_at_id_idx: 'ON device (organization_id, last_contact_at, id)',
  device_is_deactivated_created_id_idx: 'ON device (is_deactivated, created, id)',
  device_agent_refused_idx: 'ON device_agent (device_id) WHERE refused_at IS NOT NULL',
  device_check_failed_idx: 'ON device_check (device_id) WHERE NOT ok',
  device_check_reason_code_device_id_idx: 'ON device_check (reason_code, device_id) WHERE reason_code IS NOT NULL',
  device_connection_device_id_enabled_is_working_idx: 'ON device_connection (device_id, enabled, is_working)',
  device_firmware_installed_image_id_device_id_idx: 'ON device_firmware (installed_image_id, device_id)',
  upgrade_operation_modified_id_idx: 'ON upgrade_operation (modified, id)',
  upgrade_operation_organization_id_modified_id_idx: 'ON upgrade_operation (organization_id, modified, id)',
  upgrade_operation_organization_id_status_created_id_idx:
    'ON upgrade_operation (organization_id, status, created, id)',
  upgrade_operation_reason_code_created_id_idx:
    'ON upgrade_operation (reason_code, created, id) WHERE reason_code IS NOT NULL',
  upgrade_operation_image_id_created_id_idx: 'ON upgrade_operation (image_id, created, id)',
  audit_entry_user_id_created_id_idx: 'ON audit_entry (user_id, created, id)',
  audit_entry_object_id_created_id_idx: 'ON audit_entry (object_id, created, id)',
  audit_entry_object_type_created_id_idx: 'ON audit_entry (object_type, created, id)',
  audit_entry_action_created_id_idx: 'ON audit_entry (action, created, id)',
};

/** What the new ones serve as well. */
const dropped: Readonly<Record<string, string>> = {
  device_created_id_idx: 'ON device (created, id)',
  upgrade_operation_created_id_idx: 'ON upgrade_operation (created, id)',
  audit_entry_created_id_idx: 'ON audit_entry (created, id)',
  device_firmware_installed_image_id_idx: 'ON device_firmware (installed_image_id)',
  upgrade_operation_image_id_idx: 'ON upgrade_operation (image_id)',
  audit_entry_user_id_idx: 'ON audit_entry (user_id)',
  audit_entry_object_type_object_id_idx: 'ON audit_entry (object_type, object_id)',
};

/** Searches by a part of a text: for servers that have pg_trgm, which is not ours to demand. */
const trigram: Readonly<Record<string, string>> = {
  device_mac_address_trgm_idx: 'ON device USING gin (mac_address gin_trgm_ops)',
  device_management_ip_trgm_idx: 'ON device USING gin (host(management_ip) gin_trgm_ops)',
  audit_entry_object_label_trgm_idx: 'ON audit_entry USING gin (object_label gin_trgm_ops)',
};

const create = (indexes: Readonly<Record<string, string>>) =>
  Object.entries(indexes).map(([name, definition]) => `CREATE INDEX ${name} ${definition}`);

export class AddIndexesForLargeFleets1795664700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of create(added)) await runner.query(statement);
    for (const name of Object.keys(dropped)) await runner.query(`DROP INDEX ${name}`);
    await runner.query(`DO $$ BEGIN
        ${create(trigram).join(';\n        ')};
      EXCEPTION WHEN undefined_object THEN NULL;
      END $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of Object.keys(trigram)) await runner.query(`DROP INDEX IF EXISTS ${name}`);
    for (const statement of create(dropped)) await runner.query(statement);
    for (const name of Object.keys(added)) await runner.query(`DROP INDEX ${name}`);
  }
}
