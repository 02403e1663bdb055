import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddImageMarks1795666900909 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "device" ADD "image_sha256" character varying(64) NOT NULL DEFAULT ''`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "device" DROP COLUMN "image_sha256"`);
  }
}
