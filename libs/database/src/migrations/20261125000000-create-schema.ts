import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateSchema1795564800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "users" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "created" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "modified" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "username" character varying(150) NOT NULL, "email" character varying(254), "password_hash" text NOT NULL, "first_name" character varying(150) NOT NULL DEFAULT '', "last_name" character varying(150) NOT NULL DEFAULT '', "is_active" boolean NOT NULL DEFAULT true, "is_staff" boolean NOT NULL DEFAULT false, "is_superuser" boolean NOT NULL DEFAULT false, "permissions" text array NOT NULL DEFAULT '{}', "token_version" integer NOT NULL DEFAULT '0', "last_login" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "users_username_key" UNIQUE ("username"), CONSTRAINT "users_email_check" CHECK (email <> ''), CONSTRAINT "users_username_check" CHECK (username ~ '^[[:alnum:]@.+_-]+\$'), CONSTRAINT "users_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE TABLE "api_token" ("user_id" uuid NOT NULL, "token_hash" character(64) NOT NULL, CONSTRAINT "api_token_pkey" PRIMARY KEY ("user_id"))`,
    );
    await runner.query(`CREATE UNIQUE INDEX "api_token_token_hash_idx" ON "api_token"  ("token_hash") `);
    await runner.query(
      `CREATE TABLE "audit_entry" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "created" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "user_id" uuid, "organization_id" uuid, "object_type" character varying(40) NOT NULL, "object_id" character varying(64) NOT NULL, "object_label" character varying(255) NOT NULL, "action" character varying(40) NOT NULL, "changes" jsonb NOT NULL DEFAULT '{}', "request_id" character varying(64) NOT NULL DEFAULT '', CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "audit_entry_user_id_idx" ON "audit_entry"  ("user_id") `);
    await runner.query(
      `CREATE INDEX "audit_entry_object_type_object_id_idx" ON "audit_entry"  ("object_type", "object_id") `,
    );
    await runner.query(
      `CREATE INDEX "audit_entry_organization_id_created_id_idx" ON "audit_entry"  ("organization_id", "created", "id") `,
    );
    await runner.query(`CREATE INDEX "audit_entry_created_id_idx" ON "audit_entry"  ("created", "id") `);
    await runner.query(
      `CREATE TABLE "organization" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "created" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "modified" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "name" character varying(200) NOT NULL, "slug" character varying(200) NOT NULL, "is_active" boolean NOT NULL DEFAULT true, "description" text NOT NULL DEFAULT '', "email" character varying(254) NOT NULL DEFAULT '', "url" character varying(200) NOT NULL DEFAULT '', CONSTRAINT "organization_slug_key" UNIQUE ("slug"), CONSTRAINT "organization_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "organization_created_id_idx" ON "organization"  ("created", "id") `);
    await runner.query(
      `CREATE TABLE "category" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "created" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "modified" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "organization_id" uuid, "name" character varying(64) NOT NULL, "description" text NOT NULL DEFAULT '', CONSTRAINT "category_organization_id_name_key" UNIQUE ("organization_id", "name"), CONSTRAINT "category_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "category_name_created_id_idx" ON "category"  ("name", "created", "id") `);
    await runner.query(
      `CREATE UNIQUE INDEX "category_shared_name_key" ON "category"  ("name") WHERE organization_id IS NULL`,
    );
    await runner.query(
      `CREATE TABLE "build" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "created" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "modified" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "category_id" uuid NOT NULL, "organization_id" uuid, "version" character varying(32) NOT NULL, "os" character varying(64), "changelog" text NOT NULL DEFAULT '', CONSTRAINT "build_category_id_version_key" UNIQUE ("category_id", "version"), CONSTRAINT "build_os_check" CHECK (os <> ''), CONSTRAINT "build_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "build_created_version_id_idx" ON "build"  ("created", "version", "id") `);
    await runner.query(`CREATE UNIQUE INDEX "build_shared_os_key" ON "build"  ("os") WHERE organization_id IS NULL`);
    await runner.query(
      `CREATE UNIQUE INDEX "build_organization_os_key" ON "build"  ("organization_id", "os") WHERE organization_id IS NOT NULL`,
    );
    await runner.query(
      `CREATE TABLE "device_group" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "created" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "modified" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "organization_id" uuid NOT NULL, "name" character varying(60) NOT NULL, "description" text NOT NULL DEFAULT '', "meta_data" jsonb NOT NULL DEFAULT '{}', CONSTRAINT "device_group_organization_id_name_key" UNIQUE ("organization_id", "name"), CONSTRAINT "device_group_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "device_group_created_id_idx" ON "device_group"  ("created", "id") `);
    await runner.query(
      `CREATE TABLE "location" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "created" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "modified" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "organization_id" uuid NOT NULL, "name" character varying(75) NOT NULL, "type" character varying(8) NOT NULL DEFAULT 'outdoor', "is_mobile" boolean NOT NULL DEFAULT false, "address" character varying(256) NOT NULL DEFAULT '', "geometry" jsonb, CONSTRAINT "location_geometry_check" CHECK (geometry IS NOT NULL OR is_mobile), CONSTRAINT "location_type_check" CHECK (type IN ('outdoor', 'indoor')), CONSTRAINT "location_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "location_created_id_idx" ON "location"  ("created", "id") `);
    await runner.query(`CREATE INDEX "location_organization_id_name_idx" ON "location"  ("organization_id", "name") `);
    await runner.query(
      `CREATE TABLE "batch_upgrade_operation" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "created" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "modified" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "build_id" uuid NOT NULL, "status" character varying(12) NOT NULL DEFAULT 'idle', "upgrade_options" jsonb NOT NULL DEFAULT '{}', "group_id" uuid, "location_id" uuid, "filters" jsonb NOT NULL, "started_by_id" uuid, "retry_of_id" uuid, "launched_at" TIMESTAMP(3) WITH TIME ZONE, "paused_at" TIMESTAMP(3) WITH TIME ZONE, "finished_at" TIMESTAMP(3) WITH TIME ZONE, "max_failures" integer, "reason_code" character varying(40), "count_in_progress" integer NOT NULL DEFAULT '0', "count_success" integer NOT NULL DEFAULT '0', "count_failed" integer NOT NULL DEFAULT '0', "count_aborted" integer NOT NULL DEFAULT '0', "count_cancelled" integer NOT NULL DEFAULT '0', "count_skipped" integer NOT NULL DEFAULT '0', "version" integer NOT NULL DEFAULT '0', "launch_claimed_until" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "batch_upgrade_operation_launch_check" CHECK (launched_at IS NOT NULL OR status IN ('idle', 'in-progress') OR reason_code IS NOT NULL), CONSTRAINT "batch_upgrade_operation_max_failures_check" CHECK (max_failures >= 1), CONSTRAINT "batch_upgrade_operation_options_check" CHECK (jsonb_typeof(upgrade_options) = 'object'), CONSTRAINT "batch_upgrade_operation_status_check" CHECK (status IN ('idle', 'in-progress', 'success', 'failed', 'cancelled')), CONSTRAINT "batch_upgrade_operation_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "batch_upgrade_operation_group_id_idx" ON "batch_upgrade_operation"  ("group_id") `,
    );
    await runner.query(
      `CREATE INDEX "batch_upgrade_operation_location_id_idx" ON "batch_upgrade_operation"  ("location_id") `,
    );
    await runner.query(
      `CREATE INDEX "batch_upgrade_operation_started_by_id_idx" ON "batch_upgrade_operation"  ("started_by_id") `,
    );
    await runner.query(
      `CREATE INDEX "batch_upgrade_operation_retry_of_id_idx" ON "batch_upgrade_operation"  ("retry_of_id") `,
    );
    await runner.query(
      `CREATE INDEX "batch_upgrade_operation_unfinished_idx" ON "batch_upgrade_operation"  ("status") WHERE status IN ('idle', 'in-progress')`,
    );
    await runner.query(
      `CREATE INDEX "batch_upgrade_operation_build_id_created_idx" ON "batch_upgrade_operation"  ("build_id", "created") `,
    );
    await runner.query(
      `CREATE INDEX "batch_upgrade_operation_created_id_idx" ON "batch_upgrade_operation"  ("created", "id") `,
    );
    await runner.query(
      `CREATE TABLE "device" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "created" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "modified" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "organization_id" uuid NOT NULL, "name" character varying(64) NOT NULL, "mac_address" character varying(17) NOT NULL, "key" character varying(64) NOT NULL, "hardware_id" character varying(32), "group_id" uuid, "management_ip" inet, "last_ip" inet, "model" character varying(64) NOT NULL DEFAULT '', "os" character varying(128) NOT NULL DEFAULT '', "system" character varying(128) NOT NULL DEFAULT '', "notes" text NOT NULL DEFAULT '', "is_deactivated" boolean NOT NULL DEFAULT false, "board_name" character varying(128) NOT NULL DEFAULT '', "release" character varying(128) NOT NULL DEFAULT '', "last_contact_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "device_key_key" UNIQUE ("key"), CONSTRAINT "device_organization_id_hardware_id_key" UNIQUE ("organization_id", "hardware_id"), CONSTRAINT "device_organization_id_mac_address_key" UNIQUE ("organization_id", "mac_address"), CONSTRAINT "device_name_check" CHECK (name <> ''), CONSTRAINT "device_key_check" CHECK (key ~ '^[^[:space:]/.]{1,64}\$'), CONSTRAINT "device_mac_address_check" CHECK (mac_address ~ '^([0-9A-F]{2}:){5}[0-9A-F]{2}\$'), CONSTRAINT "device_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "device_group_id_idx" ON "device"  ("group_id") `);
    await runner.query(`CREATE INDEX "device_management_ip_idx" ON "device"  ("management_ip") `);
    await runner.query(`CREATE INDEX "device_os_idx" ON "device"  ("os") `);
    await runner.query(`CREATE INDEX "device_model_idx" ON "device"  ("model") `);
    await runner.query(
      `CREATE INDEX "device_organization_id_created_id_idx" ON "device"  ("organization_id", "created", "id") `,
    );
    await runner.query(`CREATE INDEX "device_created_id_idx" ON "device"  ("created", "id") `);
    await runner.query(
      `CREATE TABLE "batch_skip" ("batch_id" uuid NOT NULL, "device_id" uuid NOT NULL, "reason_code" character varying(40) NOT NULL, "detail" text NOT NULL DEFAULT '', CONSTRAINT "batch_skip_pkey" PRIMARY KEY ("batch_id", "device_id"))`,
    );
    await runner.query(`CREATE INDEX "batch_skip_device_id_idx" ON "batch_skip"  ("device_id") `);
    await runner.query(
      `CREATE TABLE "credentials" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "created" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "modified" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "organization_id" uuid, "name" character varying(64) NOT NULL, "connector" character varying(128) NOT NULL, "auto_add" boolean NOT NULL DEFAULT false, "params" jsonb NOT NULL, "secret_kind" character varying(8) NOT NULL, "sealed_secret" text NOT NULL, "transfer" character varying(4), CONSTRAINT "credentials_organization_id_name_key" UNIQUE ("organization_id", "name"), CONSTRAINT "credentials_secret_kind_check" CHECK (secret_kind IN ('password', 'key')), CONSTRAINT "credentials_transfer_check" CHECK (transfer IN ('push', 'pull')), CONSTRAINT "credentials_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "credentials_created_id_idx" ON "credentials"  ("created", "id") `);
    await runner.query(
      `CREATE TABLE "device_connection" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "created" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "modified" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "device_id" uuid NOT NULL, "credentials_id" uuid NOT NULL, "update_strategy" character varying(128) NOT NULL, "enabled" boolean NOT NULL DEFAULT true, "params" jsonb NOT NULL DEFAULT '{}', "sealed_secret" text, "is_working" boolean, "failure_reason" character varying(255) NOT NULL DEFAULT '', "last_attempt" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "device_connection_device_id_credentials_id_key" UNIQUE ("device_id", "credentials_id"), CONSTRAINT "device_connection_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "device_connection_credentials_id_idx" ON "device_connection"  ("credentials_id") `,
    );
    await runner.query(
      `CREATE TABLE "firmware_image" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "created" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "modified" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "build_id" uuid NOT NULL, "file" character varying(255) NOT NULL, "type" character varying(128) NOT NULL, "sha256" character(64) NOT NULL, "size_bytes" integer NOT NULL, "metadata" jsonb, "expected_version" character varying(128) NOT NULL DEFAULT '', "expected_revision" character varying(128) NOT NULL DEFAULT '', CONSTRAINT "firmware_image_file_key" UNIQUE ("file"), CONSTRAINT "firmware_image_build_id_type_key" UNIQUE ("build_id", "type"), CONSTRAINT "firmware_image_sha256_check" CHECK (sha256 ~ '^[0-9a-f]{64}\$'), CONSTRAINT "firmware_image_size_check" CHECK (size_bytes > 0), CONSTRAINT "firmware_image_file_check" CHECK (file <> ''), CONSTRAINT "firmware_image_type_check" CHECK (type <> ''), CONSTRAINT "firmware_image_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "firmware_image_type_idx" ON "firmware_image"  ("type") `);
    await runner.query(`CREATE INDEX "firmware_image_created_id_idx" ON "firmware_image"  ("created", "id") `);
    await runner.query(
      `CREATE TABLE "device_firmware" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "created" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "modified" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "device_id" uuid NOT NULL, "image_id" uuid NOT NULL, "installed" boolean NOT NULL DEFAULT false, "installed_image_id" uuid, "verified" boolean, CONSTRAINT "device_firmware_device_id_key" UNIQUE ("device_id"), CONSTRAINT "device_firmware_device_id_key" UNIQUE ("device_id"), CONSTRAINT "device_firmware_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "device_firmware_image_id_idx" ON "device_firmware"  ("image_id") `);
    await runner.query(
      `CREATE INDEX "device_firmware_installed_image_id_idx" ON "device_firmware"  ("installed_image_id") `,
    );
    await runner.query(
      `CREATE TABLE "device_location" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "created" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "modified" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "device_id" uuid NOT NULL, "location_id" uuid NOT NULL, CONSTRAINT "device_location_device_id_key" UNIQUE ("device_id"), CONSTRAINT "device_location_device_id_key" UNIQUE ("device_id"), CONSTRAINT "device_location_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "device_location_location_id_idx" ON "device_location"  ("location_id") `);
    await runner.query(
      `CREATE TABLE "host_key" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "created" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "modified" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "device_id" uuid NOT NULL, "key_type" character varying(64) NOT NULL, "public_key" text NOT NULL, "fingerprint" character varying(64) NOT NULL, "state" character varying(8) NOT NULL, CONSTRAINT "host_key_device_id_key_type_state_key" UNIQUE ("device_id", "key_type", "state"), CONSTRAINT "host_key_state_check" CHECK (state IN ('pinned', 'offered')), CONSTRAINT "host_key_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE TABLE "job" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "kind" character varying(40) NOT NULL, "payload" jsonb NOT NULL, "run_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "tries" smallint NOT NULL DEFAULT '0', "created" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "job_payload_check" CHECK (jsonb_typeof(payload) = 'object'), CONSTRAINT "job_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "job_run_at_idx" ON "job"  ("run_at") `);
    await runner.query(
      `CREATE TABLE "organization_device_settings" ("organization_id" uuid NOT NULL, "registration_enabled" boolean NOT NULL DEFAULT true, "shared_secret" character varying(32) NOT NULL, "device_limit" integer DEFAULT '0', CONSTRAINT "organization_device_settings_shared_secret_key" UNIQUE ("shared_secret"), CONSTRAINT "organization_device_settings_limit_check" CHECK (device_limit >= 0), CONSTRAINT "organization_device_settings_secret_check" CHECK (shared_secret ~ '^[^[:space:]/.]{1,32}\$'), CONSTRAINT "organization_device_settings_pkey" PRIMARY KEY ("organization_id"))`,
    );
    await runner.query(
      `CREATE TABLE "organization_user" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "created" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "modified" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "user_id" uuid NOT NULL, "organization_id" uuid NOT NULL, "is_admin" boolean NOT NULL DEFAULT false, CONSTRAINT "organization_user_id_organization_id_key" UNIQUE ("id", "organization_id"), CONSTRAINT "organization_user_user_id_organization_id_key" UNIQUE ("user_id", "organization_id"), CONSTRAINT "organization_user_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "organization_user_organization_id_idx" ON "organization_user"  ("organization_id") `,
    );
    await runner.query(
      `CREATE TABLE "organization_owner" ("organization_id" uuid NOT NULL, "organization_user_id" uuid NOT NULL, CONSTRAINT "organization_owner_organization_user_id_organization_id_key" UNIQUE ("organization_user_id", "organization_id"), CONSTRAINT "organization_owner_pkey" PRIMARY KEY ("organization_id"))`,
    );
    await runner.query(
      `CREATE TABLE "session" ("id" character(64) NOT NULL, "user_id" uuid NOT NULL, "created" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "expires" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "session_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "session_user_id_idx" ON "session"  ("user_id") `);
    await runner.query(`CREATE INDEX "session_expires_idx" ON "session"  ("expires") `);
    await runner.query(
      `CREATE TABLE "upgrade_hold" ("id" smallint NOT NULL DEFAULT '1', "active" boolean NOT NULL DEFAULT false, "note" character varying(255) NOT NULL DEFAULT '', "since" TIMESTAMP(3) WITH TIME ZONE, "by_id" uuid, CONSTRAINT "upgrade_hold_single_check" CHECK (id = 1), CONSTRAINT "upgrade_hold_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE TABLE "upgrade_operation" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "created" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "modified" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "device_id" uuid NOT NULL, "organization_id" uuid NOT NULL, "image_id" uuid, "batch_id" uuid, "status" character varying(12) NOT NULL DEFAULT 'in-progress', "progress" smallint NOT NULL DEFAULT '0', "phase" character varying(12) NOT NULL DEFAULT 'queued', "upgrade_options" jsonb NOT NULL DEFAULT '{}', "reason_code" character varying(40), "log_lines" jsonb NOT NULL DEFAULT '[]', "log_bytes" integer NOT NULL DEFAULT '0', "run_at" TIMESTAMP(3) WITH TIME ZONE DEFAULT now(), "sequence" integer NOT NULL DEFAULT '0', "dispatched_at" TIMESTAMP(3) WITH TIME ZONE, "claim_token" uuid, "claimed_until" TIMESTAMP(3) WITH TIME ZONE, "tries" smallint NOT NULL DEFAULT '0', "interruptions" smallint NOT NULL DEFAULT '0', "reconnects" smallint NOT NULL DEFAULT '0', "boot_id" character varying(64), "uploaded_bytes" integer NOT NULL DEFAULT '0', "flash_attempt" smallint NOT NULL DEFAULT '0', "services_stopped" character varying(64), "witness" jsonb, "started_by_id" uuid, "cancelled_by_id" uuid, "started_at" TIMESTAMP(3) WITH TIME ZONE, "flashed_at" TIMESTAMP(3) WITH TIME ZONE, "finished_at" TIMESTAMP(3) WITH TIME ZONE, "image_file" character varying(255) NOT NULL, "image_size_bytes" integer NOT NULL, "image_sha256" character(64) NOT NULL, "expected_version" character varying(128) NOT NULL DEFAULT '', "expected_revision" character varying(128) NOT NULL DEFAULT '', CONSTRAINT "upgrade_operation_batch_id_device_id_key" UNIQUE ("batch_id", "device_id"), CONSTRAINT "upgrade_operation_flash_check" CHECK (phase NOT IN ('flashing', 'rebooting', 'reconnecting', 'finishing') OR flashed_at IS NOT NULL), CONSTRAINT "upgrade_operation_claim_check" CHECK ((claim_token IS NULL) = (claimed_until IS NULL)), CONSTRAINT "upgrade_operation_finished_check" CHECK ((status = 'in-progress') = (finished_at IS NULL)), CONSTRAINT "upgrade_operation_options_check" CHECK (jsonb_typeof(upgrade_options) = 'object'), CONSTRAINT "upgrade_operation_progress_check" CHECK (progress BETWEEN 0 AND 100), CONSTRAINT "upgrade_operation_phase_check" CHECK (phase IN ('queued', 'connecting', 'identity', 'checksum', 'memory', 'uploading', 'testing', 'flashing', 'rebooting', 'reconnecting', 'finishing')), CONSTRAINT "upgrade_operation_status_check" CHECK (status IN ('in-progress', 'success', 'failed', 'aborted', 'cancelled')), CONSTRAINT "upgrade_operation_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "upgrade_operation_started_by_id_idx" ON "upgrade_operation"  ("started_by_id") `);
    await runner.query(
      `CREATE INDEX "upgrade_operation_cancelled_by_id_idx" ON "upgrade_operation"  ("cancelled_by_id") `,
    );
    await runner.query(`CREATE INDEX "upgrade_operation_image_id_idx" ON "upgrade_operation"  ("image_id") `);
    await runner.query(
      `CREATE INDEX "upgrade_operation_status_created_id_idx" ON "upgrade_operation"  ("status", "created", "id") `,
    );
    await runner.query(
      `CREATE INDEX "upgrade_operation_batch_id_status_id_idx" ON "upgrade_operation"  ("batch_id", "status", "id") `,
    );
    await runner.query(
      `CREATE INDEX "upgrade_operation_organization_id_created_id_idx" ON "upgrade_operation"  ("organization_id", "created", "id") `,
    );
    await runner.query(`CREATE INDEX "upgrade_operation_created_id_idx" ON "upgrade_operation"  ("created", "id") `);
    await runner.query(
      `CREATE INDEX "upgrade_operation_device_id_created_id_idx" ON "upgrade_operation"  ("device_id", "created", "id") `,
    );
    await runner.query(
      `CREATE INDEX "upgrade_operation_in_progress_per_device_idx" ON "upgrade_operation"  ("device_id", "created") WHERE status = 'in-progress'`,
    );
    await runner.query(
      `CREATE INDEX "upgrade_operation_claimed_per_device_idx" ON "upgrade_operation"  ("device_id") WHERE claim_token IS NOT NULL`,
    );
    await runner.query(
      `CREATE INDEX "upgrade_operation_claimed_idx" ON "upgrade_operation"  ("claimed_until") WHERE status = 'in-progress' AND claim_token IS NOT NULL`,
    );
    await runner.query(
      `CREATE INDEX "upgrade_operation_due_idx" ON "upgrade_operation"  ("run_at") WHERE status = 'in-progress' AND claim_token IS NULL`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "upgrade_operation_one_started_per_device" ON "upgrade_operation"  ("device_id") WHERE status = 'in-progress' AND started_at IS NOT NULL`,
    );
    await runner.query(
      `CREATE TABLE "user_group" ("id" integer GENERATED BY DEFAULT AS IDENTITY NOT NULL, "name" character varying(150) NOT NULL, "permissions" text array NOT NULL DEFAULT '{}', CONSTRAINT "user_group_name_key" UNIQUE ("name"), CONSTRAINT "user_group_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE TABLE "user_group_member" ("user_id" uuid NOT NULL, "group_id" integer NOT NULL, CONSTRAINT "user_group_member_pkey" PRIMARY KEY ("user_id", "group_id"))`,
    );
    await runner.query(`CREATE INDEX "user_group_member_group_id_idx" ON "user_group_member"  ("group_id") `);
    await runner.query(
      `CREATE TABLE "worker_heartbeat" ("id" uuid NOT NULL, "host" character varying(255) NOT NULL, "pid" integer NOT NULL, "has_redis" boolean NOT NULL, "started_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "seen_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "worker_heartbeat_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `ALTER TABLE "api_token" ADD CONSTRAINT "api_token_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "audit_entry" ADD CONSTRAINT "audit_entry_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "category" ADD CONSTRAINT "category_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "build" ADD CONSTRAINT "build_category_id_fkey" FOREIGN KEY ("category_id") REFERENCES "category"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "device_group" ADD CONSTRAINT "device_group_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "location" ADD CONSTRAINT "location_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "batch_upgrade_operation" ADD CONSTRAINT "batch_upgrade_operation_build_id_fkey" FOREIGN KEY ("build_id") REFERENCES "build"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "batch_upgrade_operation" ADD CONSTRAINT "batch_upgrade_operation_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "device_group"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "batch_upgrade_operation" ADD CONSTRAINT "batch_upgrade_operation_location_id_fkey" FOREIGN KEY ("location_id") REFERENCES "location"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "batch_upgrade_operation" ADD CONSTRAINT "batch_upgrade_operation_started_by_id_fkey" FOREIGN KEY ("started_by_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "batch_upgrade_operation" ADD CONSTRAINT "batch_upgrade_operation_retry_of_id_fkey" FOREIGN KEY ("retry_of_id") REFERENCES "batch_upgrade_operation"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "device" ADD CONSTRAINT "device_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "device" ADD CONSTRAINT "device_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "device_group"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "batch_skip" ADD CONSTRAINT "batch_skip_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "batch_upgrade_operation"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "batch_skip" ADD CONSTRAINT "batch_skip_device_id_fkey" FOREIGN KEY ("device_id") REFERENCES "device"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "credentials" ADD CONSTRAINT "credentials_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "device_connection" ADD CONSTRAINT "device_connection_device_id_fkey" FOREIGN KEY ("device_id") REFERENCES "device"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "device_connection" ADD CONSTRAINT "device_connection_credentials_id_fkey" FOREIGN KEY ("credentials_id") REFERENCES "credentials"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "firmware_image" ADD CONSTRAINT "firmware_image_build_id_fkey" FOREIGN KEY ("build_id") REFERENCES "build"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "device_firmware" ADD CONSTRAINT "device_firmware_device_id_fkey" FOREIGN KEY ("device_id") REFERENCES "device"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "device_firmware" ADD CONSTRAINT "device_firmware_image_id_fkey" FOREIGN KEY ("image_id") REFERENCES "firmware_image"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "device_firmware" ADD CONSTRAINT "device_firmware_installed_image_id_fkey" FOREIGN KEY ("installed_image_id") REFERENCES "firmware_image"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "device_location" ADD CONSTRAINT "device_location_device_id_fkey" FOREIGN KEY ("device_id") REFERENCES "device"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "device_location" ADD CONSTRAINT "device_location_location_id_fkey" FOREIGN KEY ("location_id") REFERENCES "location"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "host_key" ADD CONSTRAINT "host_key_device_id_fkey" FOREIGN KEY ("device_id") REFERENCES "device"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "organization_device_settings" ADD CONSTRAINT "organization_device_settings_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "organization_user" ADD CONSTRAINT "organization_user_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "organization_user" ADD CONSTRAINT "organization_user_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "organization_owner" ADD CONSTRAINT "organization_owner_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "organization_owner" ADD CONSTRAINT "organization_owner_organization_user_id_organization_id_fkey" FOREIGN KEY ("organization_user_id", "organization_id") REFERENCES "organization_user"("id","organization_id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "upgrade_hold" ADD CONSTRAINT "upgrade_hold_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "upgrade_operation" ADD CONSTRAINT "upgrade_operation_device_id_fkey" FOREIGN KEY ("device_id") REFERENCES "device"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "upgrade_operation" ADD CONSTRAINT "upgrade_operation_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "upgrade_operation" ADD CONSTRAINT "upgrade_operation_image_id_fkey" FOREIGN KEY ("image_id") REFERENCES "firmware_image"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "upgrade_operation" ADD CONSTRAINT "upgrade_operation_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "batch_upgrade_operation"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "upgrade_operation" ADD CONSTRAINT "upgrade_operation_started_by_id_fkey" FOREIGN KEY ("started_by_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "upgrade_operation" ADD CONSTRAINT "upgrade_operation_cancelled_by_id_fkey" FOREIGN KEY ("cancelled_by_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "user_group_member" ADD CONSTRAINT "user_group_member_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "user_group_member" ADD CONSTRAINT "user_group_member_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "user_group"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "user_group_member" DROP CONSTRAINT "user_group_member_group_id_fkey"`);
    await runner.query(`ALTER TABLE "user_group_member" DROP CONSTRAINT "user_group_member_user_id_fkey"`);
    await runner.query(`ALTER TABLE "upgrade_operation" DROP CONSTRAINT "upgrade_operation_cancelled_by_id_fkey"`);
    await runner.query(`ALTER TABLE "upgrade_operation" DROP CONSTRAINT "upgrade_operation_started_by_id_fkey"`);
    await runner.query(`ALTER TABLE "upgrade_operation" DROP CONSTRAINT "upgrade_operation_batch_id_fkey"`);
    await runner.query(`ALTER TABLE "upgrade_operation" DROP CONSTRAINT "upgrade_operation_image_id_fkey"`);
    await runner.query(`ALTER TABLE "upgrade_operation" DROP CONSTRAINT "upgrade_operation_organization_id_fkey"`);
    await runner.query(`ALTER TABLE "upgrade_operation" DROP CONSTRAINT "upgrade_operation_device_id_fkey"`);
    await runner.query(`ALTER TABLE "upgrade_hold" DROP CONSTRAINT "upgrade_hold_by_id_fkey"`);
    await runner.query(`ALTER TABLE "session" DROP CONSTRAINT "session_user_id_fkey"`);
    await runner.query(
      `ALTER TABLE "organization_owner" DROP CONSTRAINT "organization_owner_organization_user_id_organization_id_fkey"`,
    );
    await runner.query(`ALTER TABLE "organization_owner" DROP CONSTRAINT "organization_owner_organization_id_fkey"`);
    await runner.query(`ALTER TABLE "organization_user" DROP CONSTRAINT "organization_user_organization_id_fkey"`);
    await runner.query(`ALTER TABLE "organization_user" DROP CONSTRAINT "organization_user_user_id_fkey"`);
    await runner.query(
      `ALTER TABLE "organization_device_settings" DROP CONSTRAINT "organization_device_settings_organization_id_fkey"`,
    );
    await runner.query(`ALTER TABLE "host_key" DROP CONSTRAINT "host_key_device_id_fkey"`);
    await runner.query(`ALTER TABLE "device_location" DROP CONSTRAINT "device_location_location_id_fkey"`);
    await runner.query(`ALTER TABLE "device_location" DROP CONSTRAINT "device_location_device_id_fkey"`);
    await runner.query(`ALTER TABLE "device_firmware" DROP CONSTRAINT "device_firmware_installed_image_id_fkey"`);
    await runner.query(`ALTER TABLE "device_firmware" DROP CONSTRAINT "device_firmware_image_id_fkey"`);
    await runner.query(`ALTER TABLE "device_firmware" DROP CONSTRAINT "device_firmware_device_id_fkey"`);
    await runner.query(`ALTER TABLE "firmware_image" DROP CONSTRAINT "firmware_image_build_id_fkey"`);
    await runner.query(`ALTER TABLE "device_connection" DROP CONSTRAINT "device_connection_credentials_id_fkey"`);
    await runner.query(`ALTER TABLE "device_connection" DROP CONSTRAINT "device_connection_device_id_fkey"`);
    await runner.query(`ALTER TABLE "credentials" DROP CONSTRAINT "credentials_organization_id_fkey"`);
    await runner.query(`ALTER TABLE "batch_skip" DROP CONSTRAINT "batch_skip_device_id_fkey"`);
    await runner.query(`ALTER TABLE "batch_skip" DROP CONSTRAINT "batch_skip_batch_id_fkey"`);
    await runner.query(`ALTER TABLE "device" DROP CONSTRAINT "device_group_id_fkey"`);
    await runner.query(`ALTER TABLE "device" DROP CONSTRAINT "device_organization_id_fkey"`);
    await runner.query(
      `ALTER TABLE "batch_upgrade_operation" DROP CONSTRAINT "batch_upgrade_operation_retry_of_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "batch_upgrade_operation" DROP CONSTRAINT "batch_upgrade_operation_started_by_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "batch_upgrade_operation" DROP CONSTRAINT "batch_upgrade_operation_location_id_fkey"`,
    );
    await runner.query(`ALTER TABLE "batch_upgrade_operation" DROP CONSTRAINT "batch_upgrade_operation_group_id_fkey"`);
    await runner.query(`ALTER TABLE "batch_upgrade_operation" DROP CONSTRAINT "batch_upgrade_operation_build_id_fkey"`);
    await runner.query(`ALTER TABLE "location" DROP CONSTRAINT "location_organization_id_fkey"`);
    await runner.query(`ALTER TABLE "device_group" DROP CONSTRAINT "device_group_organization_id_fkey"`);
    await runner.query(`ALTER TABLE "build" DROP CONSTRAINT "build_category_id_fkey"`);
    await runner.query(`ALTER TABLE "category" DROP CONSTRAINT "category_organization_id_fkey"`);
    await runner.query(`ALTER TABLE "audit_entry" DROP CONSTRAINT "audit_entry_user_id_fkey"`);
    await runner.query(`ALTER TABLE "api_token" DROP CONSTRAINT "api_token_user_id_fkey"`);
    await runner.query(`DROP TABLE "worker_heartbeat"`);
    await runner.query(`DROP INDEX "public"."user_group_member_group_id_idx"`);
    await runner.query(`DROP TABLE "user_group_member"`);
    await runner.query(`DROP TABLE "user_group"`);
    await runner.query(`DROP INDEX "public"."upgrade_operation_one_started_per_device"`);
    await runner.query(`DROP INDEX "public"."upgrade_operation_due_idx"`);
    await runner.query(`DROP INDEX "public"."upgrade_operation_claimed_idx"`);
    await runner.query(`DROP INDEX "public"."upgrade_operation_claimed_per_device_idx"`);
    await runner.query(`DROP INDEX "public"."upgrade_operation_in_progress_per_device_idx"`);
    await runner.query(`DROP INDEX "public"."upgrade_operation_device_id_created_id_idx"`);
    await runner.query(`DROP INDEX "public"."upgrade_operation_created_id_idx"`);
    await runner.query(`DROP INDEX "public"."upgrade_operation_organization_id_created_id_idx"`);
    await runner.query(`DROP INDEX "public"."upgrade_operation_batch_id_status_id_idx"`);
    await runner.query(`DROP INDEX "public"."upgrade_operation_status_created_id_idx"`);
    await runner.query(`DROP INDEX "public"."upgrade_operation_image_id_idx"`);
    await runner.query(`DROP INDEX "public"."upgrade_operation_cancelled_by_id_idx"`);
    await runner.query(`DROP INDEX "public"."upgrade_operation_started_by_id_idx"`);
    await runner.query(`DROP TABLE "upgrade_operation"`);
    await runner.query(`DROP TABLE "upgrade_hold"`);
    await runner.query(`DROP INDEX "public"."session_expires_idx"`);
    await runner.query(`DROP INDEX "public"."session_user_id_idx"`);
    await runner.query(`DROP TABLE "session"`);
    await runner.query(`DROP TABLE "organization_owner"`);
    await runner.query(`DROP INDEX "public"."organization_user_organization_id_idx"`);
    await runner.query(`DROP TABLE "organization_user"`);
    await runner.query(`DROP TABLE "organization_device_settings"`);
    await runner.query(`DROP INDEX "public"."job_run_at_idx"`);
    await runner.query(`DROP TABLE "job"`);
    await runner.query(`DROP TABLE "host_key"`);
    await runner.query(`DROP INDEX "public"."device_location_location_id_idx"`);
    await runner.query(`DROP TABLE "device_location"`);
    await runner.query(`DROP INDEX "public"."device_firmware_installed_image_id_idx"`);
    await runner.query(`DROP INDEX "public"."device_firmware_image_id_idx"`);
    await runner.query(`DROP TABLE "device_firmware"`);
    await runner.query(`DROP INDEX "public"."firmware_image_created_id_idx"`);
    await runner.query(`DROP INDEX "public"."firmware_image_type_idx"`);
    await runner.query(`DROP TABLE "firmware_image"`);
    await runner.query(`DROP INDEX "public"."device_connection_credentials_id_idx"`);
    await runner.query(`DROP TABLE "device_connection"`);
    await runner.query(`DROP INDEX "public"."credentials_created_id_idx"`);
    await runner.query(`DROP TABLE "credentials"`);
    await runner.query(`DROP INDEX "public"."batch_skip_device_id_idx"`);
    await runner.query(`DROP TABLE "batch_skip"`);
    await runner.query(`DROP INDEX "public"."device_created_id_idx"`);
    await runner.query(`DROP INDEX "public"."device_organization_id_created_id_idx"`);
    await runner.query(`DROP INDEX "public"."device_model_idx"`);
    await runner.query(`DROP INDEX "public"."device_os_idx"`);
    await runner.query(`DROP INDEX "public"."device_management_ip_idx"`);
    await runner.query(`DROP INDEX "public"."device_group_id_idx"`);
    await runner.query(`DROP TABLE "device"`);
    await runner.query(`DROP INDEX "public"."batch_upgrade_operation_created_id_idx"`);
    await runner.query(`DROP INDEX "public"."batch_upgrade_operation_build_id_created_idx"`);
    await runner.query(`DROP INDEX "public"."batch_upgrade_operation_unfinished_idx"`);
    await runner.query(`DROP INDEX "public"."batch_upgrade_operation_retry_of_id_idx"`);
    await runner.query(`DROP INDEX "public"."batch_upgrade_operation_started_by_id_idx"`);
    await runner.query(`DROP INDEX "public"."batch_upgrade_operation_location_id_idx"`);
    await runner.query(`DROP INDEX "public"."batch_upgrade_operation_group_id_idx"`);
    await runner.query(`DROP TABLE "batch_upgrade_operation"`);
    await runner.query(`DROP INDEX "public"."location_organization_id_name_idx"`);
    await runner.query(`DROP INDEX "public"."location_created_id_idx"`);
    await runner.query(`DROP TABLE "location"`);
    await runner.query(`DROP INDEX "public"."device_group_created_id_idx"`);
    await runner.query(`DROP TABLE "device_group"`);
    await runner.query(`DROP INDEX "public"."build_organization_os_key"`);
    await runner.query(`DROP INDEX "public"."build_shared_os_key"`);
    await runner.query(`DROP INDEX "public"."build_created_version_id_idx"`);
    await runner.query(`DROP TABLE "build"`);
    await runner.query(`DROP INDEX "public"."category_shared_name_key"`);
    await runner.query(`DROP INDEX "public"."category_name_created_id_idx"`);
    await runner.query(`DROP TABLE "category"`);
    await runner.query(`DROP INDEX "public"."organization_created_id_idx"`);
    await runner.query(`DROP TABLE "organization"`);
    await runner.query(`DROP INDEX "public"."audit_entry_created_id_idx"`);
    await runner.query(`DROP INDEX "public"."audit_entry_organization_id_created_id_idx"`);
    await runner.query(`DROP INDEX "public"."audit_entry_object_type_object_id_idx"`);
    await runner.query(`DROP INDEX "public"."audit_entry_user_id_idx"`);
    await runner.query(`DROP TABLE "audit_entry"`);
    await runner.query(`DROP INDEX "public"."api_token_token_hash_idx"`);
    await runner.query(`DROP TABLE "api_token"`);
    await runner.query(`DROP TABLE "users"`);
  }
}
