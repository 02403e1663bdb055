import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CountPulls1795664880000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE upgrade_operation ADD pull_requests smallint NOT NULL DEFAULT 0');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE upgrade_operation DROP COLUMN pull_requests');
  }
}
