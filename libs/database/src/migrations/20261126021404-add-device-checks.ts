import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddDeviceChecks1795659244359 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "device_check" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "created" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "modified" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "device_id" uuid NOT NULL, "kind" character varying(8) NOT NULL, "status" character varying(8) NOT NULL DEFAULT 'queued', "ok" boolean, "reason_code" character varying(40), "facts" jsonb, "finished_at" TIMESTAMP(3) WITH TIME ZONE, "tries" smallint NOT NULL DEFAULT '0', "claim_token" uuid, "claimed_until" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "device_check_device_id_key" UNIQUE ("device_id"), CONSTRAINT "device_check_claim_check" CHECK ((status = 'running') = (claim_token IS NOT NULL)), CONSTRAINT "device_check_done_check" CHECK ((status = 'done') = (ok IS NOT NULL) AND (status = 'done') = (finished_at IS NOT NULL)), CONSTRAINT "device_check_status_check" CHECK (status IN ('queued', 'running', 'done')), CONSTRAINT "device_check_kind_check" CHECK (kind IN ('check', 'adopt')), CONSTRAINT "device_check_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "device_check_created_id_idx" ON "device_check"  ("created", "id") WHERE status <> 'done'`,
    );
    await runner.query(
      `ALTER TABLE "device_check" ADD CONSTRAINT "device_check_device_id_fkey" FOREIGN KEY ("device_id") REFERENCES "device"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "device_check" DROP CONSTRAINT "device_check_device_id_fkey"`);
    await runner.query(`DROP INDEX "public"."device_check_created_id_idx"`);
    await runner.query(`DROP TABLE "device_check"`);
  }
}
