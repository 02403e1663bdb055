import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Our word for it, and its table. */
const withDetails = [
  ['category', 'category'],
  ['build', 'build'],
  ['image', 'firmware_image'],
  ['device', 'device'],
  ['firmware', 'device_firmware'],
  ['batch', 'batch_upgrade_operation'],
] as const;

export class AddInventory1795651200000 implements MigrationInterface {
  /** With the extension's name in front, so that the product still starts when the extension is taken away. */
  readonly name = 'inventory/AddInventory1795651200000';

  async up(runner: QueryRunner): Promise<void> {
    for (const [word, theirs] of withDetails) {
      await runner.query(
        `CREATE TABLE "inventory_${word}_details" ("id" uuid NOT NULL, "details" text NOT NULL, CONSTRAINT "inventory_${word}_details_pkey" PRIMARY KEY ("id"), CONSTRAINT "inventory_${word}_details_id_fkey" FOREIGN KEY ("id") REFERENCES "${theirs}"("id") ON DELETE CASCADE)`,
      );
    }
    await runner.query(
      `CREATE TABLE "inventory_device_tag" ("device_id" uuid NOT NULL, "tag" character varying(40) NOT NULL, CONSTRAINT "inventory_device_tag_pkey" PRIMARY KEY ("device_id", "tag"), CONSTRAINT "inventory_device_tag_device_id_fkey" FOREIGN KEY ("device_id") REFERENCES "device"("id") ON DELETE CASCADE)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "inventory_device_tag"`);
    for (const [word] of withDetails) await runner.query(`DROP TABLE "inventory_${word}_details"`);
  }
}
