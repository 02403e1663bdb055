import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddIdempotentRequests1795655901459 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "idempotent_request" ("user_id" uuid NOT NULL, "route" character varying(255) NOT NULL, "key" character varying(255) NOT NULL, "fingerprint" character(64) NOT NULL, "answer" jsonb NOT NULL, "created" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "idempotent_request_pkey" PRIMARY KEY ("user_id", "route", "key"))`,
    );
    await runner.query(`CREATE INDEX "idempotent_request_created_idx" ON "idempotent_request"  ("created") `);
    await runner.query(
      `ALTER TABLE "idempotent_request" ADD CONSTRAINT "idempotent_request_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "idempotent_request" DROP CONSTRAINT "idempotent_request_user_id_fkey"`);
    await runner.query(`DROP INDEX "public"."idempotent_request_created_idx"`);
    await runner.query(`DROP TABLE "idempotent_request"`);
  }
}
