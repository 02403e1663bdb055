import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddInventory1795651200000 implements MigrationInterface {
  /** With the extension's name in front, so that the product still starts when the extension is taken away. */
  readonly name = 'inventory/AddInventory1795651200000';

  async up(runner: QueryRunner): Promise<void> {
    for (const resource of ['category', 'build', 'device']) {
      await runner.query(
        `CREATE TABLE "inventory_${resource}_details" ("id" uuid NOT NULL, "details" text NOT NULL, CONSTRAINT "inventory_${resource}_details_pkey" PRIMARY KEY ("id"), CONSTRAINT "inventory_${resource}_details_id_fkey" FOREIGN KEY ("id") REFERENCES "${resource}"("id") ON DELETE CASCADE)`,
      );
    }
    await runner.query(
      `CREATE TABLE "inventory_device_tag" ("device_id" uuid NOT NULL, "tag" character varying(40) NOT NULL, CONSTRAINT "inventory_device_tag_pkey" PRIMARY KEY ("device_id", "tag"), CONSTRAINT "inventory_device_tag_device_id_fkey" FOREIGN KEY ("device_id") REFERENCES "device"("id") ON DELETE CASCADE)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['device_tag', 'device_details', 'build_details', 'category_details']) {
      await runner.query(`DROP TABLE "inventory_${table}"`);
    }
  }
}
