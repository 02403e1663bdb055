import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddPairingFacts1795663401497 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "device_agent" ADD "registered_at" TIMESTAMP(3) WITH TIME ZONE`);
    await runner.query(`ALTER TABLE "device_agent" ADD "refused_at" TIMESTAMP(3) WITH TIME ZONE`);
    await runner.query(`ALTER TABLE "firmware_image" ADD "supported_boards" text array NOT NULL DEFAULT '{}'`);
    // As images are inspected from here on: under another compatibility version the list has another name.
    await runner.query(
      `UPDATE firmware_image i SET supported_boards = ARRAY(SELECT board #>> '{}' FROM jsonb_array_elements(i2.boards) board
         WHERE jsonb_typeof(board) = 'string')
       FROM (SELECT id, CASE WHEN coalesce(metadata->>'compat_version', '1.0') = '1.0' THEN metadata->'supported_devices'
                        ELSE metadata->'new_supported_devices' END AS boards FROM firmware_image) i2
       WHERE i2.id = i.id AND jsonb_typeof(i2.boards) = 'array'`,
    );
    await runner.query(`CREATE INDEX "device_agent_registered_at_idx" ON "device_agent" ("registered_at")`);
    await runner.query(
      `CREATE INDEX "firmware_image_expected_version_expected_revision_idx" ON "firmware_image" ("expected_version", "expected_revision")`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."firmware_image_expected_version_expected_revision_idx"`);
    await runner.query(`DROP INDEX "public"."device_agent_registered_at_idx"`);
    await runner.query(`ALTER TABLE "firmware_image" DROP COLUMN "supported_boards"`);
    await runner.query(`ALTER TABLE "device_agent" DROP COLUMN "refused_at"`);
    await runner.query(`ALTER TABLE "device_agent" DROP COLUMN "registered_at"`);
  }
}
