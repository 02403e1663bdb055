import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose skipped device it is, so that the pages of a list of some of them cost what they have. */
export class AddOrganizationToSkips1795694632966 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "batch_skip" ADD "organization_id" uuid`);
    await runner.query(
      `UPDATE "batch_skip" SET "organization_id" = "device"."organization_id" FROM "device" WHERE "device"."id" = "batch_skip"."device_id"`,
    );
    await runner.query(`ALTER TABLE "batch_skip" ALTER COLUMN "organization_id" SET NOT NULL`);
    await runner.query(
      `CREATE INDEX "batch_skip_batch_id_organization_id_device_id_idx" ON "batch_skip" ("batch_id", "organization_id", "device_id")`,
    );
    await runner.query(
      `ALTER TABLE "batch_skip" ADD CONSTRAINT "batch_skip_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "batch_skip" DROP CONSTRAINT "batch_skip_organization_id_fkey"`);
    await runner.query(`DROP INDEX "public"."batch_skip_batch_id_organization_id_device_id_idx"`);
    await runner.query(`ALTER TABLE "batch_skip" DROP COLUMN "organization_id"`);
  }
}
