import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddInterruptedToken1795695959709 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "upgrade_operation" ADD "interrupted_token" uuid`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "upgrade_operation" DROP COLUMN "interrupted_token"`);
  }
}
