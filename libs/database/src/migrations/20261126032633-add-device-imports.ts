import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddDeviceImports1795663593021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "device_import" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "created" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "modified" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "organization_id" uuid NOT NULL, "is_dry_run" boolean NOT NULL, "count_created" integer NOT NULL, "count_updated" integer NOT NULL, "count_unchanged" integer NOT NULL, "count_failed" integer NOT NULL, "failures" jsonb NOT NULL, "report" bytea NOT NULL, "finished_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "device_import_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "device_import_created_idx" ON "device_import" ("created")`);
    await runner.query(
      `CREATE INDEX "device_import_organization_id_created_id_idx" ON "device_import" ("organization_id", "created", "id")`,
    );
    await runner.query(
      `ALTER TABLE "device_import" ADD CONSTRAINT "device_import_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "device_import" DROP CONSTRAINT "device_import_organization_id_fkey"`);
    await runner.query(`DROP INDEX "public"."device_import_organization_id_created_id_idx"`);
    await runner.query(`DROP INDEX "public"."device_import_created_idx"`);
    await runner.query(`DROP TABLE "device_import"`);
  }
}
