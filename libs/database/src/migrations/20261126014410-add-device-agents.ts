import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddDeviceAgents1795657450095 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "device_agent" ("device_id" uuid NOT NULL, "reports_management_ip" boolean NOT NULL DEFAULT false, "status" character varying(16) NOT NULL DEFAULT '', "error_reason" character varying(1024) NOT NULL DEFAULT '', CONSTRAINT "device_agent_pkey" PRIMARY KEY ("device_id"))`,
    );
    await runner.query(
      `ALTER TABLE "organization_device_settings" ADD "leaves_configuration" boolean NOT NULL DEFAULT false`,
    );
    await runner.query(
      `ALTER TABLE "device_agent" ADD CONSTRAINT "device_agent_device_id_fkey" FOREIGN KEY ("device_id") REFERENCES "device"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "device_agent" DROP CONSTRAINT "device_agent_device_id_fkey"`);
    await runner.query(`ALTER TABLE "organization_device_settings" DROP COLUMN "leaves_configuration"`);
    await runner.query(`DROP TABLE "device_agent"`);
  }
}
