import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Clients of the original may write an empty OS identifier and read it back; like null it identifies nothing. */
export class AllowEmptyOs1795651200000 implements MigrationInterface {
  name = 'AllowEmptyOs1795651200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE build DROP CONSTRAINT build_os_check');
    await runner.query('DROP INDEX build_organization_os_key, build_shared_os_key');
    await runner.query(
      `CREATE UNIQUE INDEX build_organization_os_key ON build (organization_id, os)
       WHERE organization_id IS NOT NULL AND os <> ''`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX build_shared_os_key ON build (os) WHERE organization_id IS NULL AND os <> ''`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE build SET os = NULL WHERE os = ''`);
    await runner.query('DROP INDEX build_organization_os_key, build_shared_os_key');
    await runner.query(
      'CREATE UNIQUE INDEX build_organization_os_key ON build (organization_id, os) WHERE organization_id IS NOT NULL',
    );
    await runner.query('CREATE UNIQUE INDEX build_shared_os_key ON build (os) WHERE organization_id IS NULL');
    await runner.query(`ALTER TABLE build ADD CONSTRAINT build_os_check CHECK (os <> '')`);
  }
}
