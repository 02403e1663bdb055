import { systemActor, type Database } from '@firmware-upgrader/database';
import type { FirmwareStorage } from '@firmware-upgrader/storage';
import type { UpgradeRules } from '../firmware/upgrade-rules';
import { attachCredentials } from './attach-credentials';
import type { JobOrder } from './leave-job';
import { pairFirmware } from './pair-firmware';

type JobRow = JobOrder & { readonly id: string };

/** Also the wait after a failure; doubled with each try up to an hour. */
const LEASE_S = 60;
/** How long a file waits whose operations are not over yet. */
const IN_USE_S = 30;

export interface JobRunnerOptions {
  readonly database: Database;
  readonly storage: FirmwareStorage;
  readonly rules: UpgradeRules;
  /** Of connections that credentials add by themselves. */
  readonly defaultUpdateStrategy: string;
}

/** Does what changes left behind. Every kind may be done again: a job is only deleted once its work is done. */
export class JobRunner {
  constructor(private readonly options: JobRunnerOptions) {}

  /** Does nothing when another worker has the job in hand. An error leaves the job for later. */
  async run(jobId: string): Promise<void> {
    const job = await this.claim(jobId);
    if (!job) return;
    const isDone = await this.work(job);
    await this.options.database.transaction(systemActor, (em) =>
      isDone
        ? em.query('DELETE FROM job WHERE id = $1', [job.id])
        : em.query(`UPDATE job SET run_at = now() + make_interval(secs => $2) WHERE id = $1`, [job.id, IN_USE_S]),
    );
  }

  private claim(jobId: string): Promise<JobRow | null> {
    return this.options.database.transaction(systemActor, async (em) => {
      const [[job]] = (await em.query(
        `UPDATE job SET tries = least(tries + 1, 100),
           run_at = now() + make_interval(secs => least(3600, ${LEASE_S} * 2 ^ least(tries, 6)))
         WHERE id = $1 AND run_at <= now() RETURNING id, kind, payload`,
        [jobId],
      )) as [JobRow[], number];
      return job ?? null;
    });
  }

  private async work(job: JobRow): Promise<boolean> {
    const { database, rules, defaultUpdateStrategy } = this.options;
    switch (job.kind) {
      case 'pair-firmware':
        await database.transaction(systemActor, (em) => pairFirmware(em, rules, job.payload));
        return true;
      case 'attach-credentials':
        await database.transaction(systemActor, async (em) => {
          const attached = await attachCredentials(em, job.payload.credentialsId, defaultUpdateStrategy);
          if (attached > 0) await pairFirmware(em, rules, job.payload);
        });
        return true;
      case 'delete-file':
        return this.deleteFile(job.payload.key);
    }
  }

  private async deleteFile(key: string): Promise<boolean> {
    const [{ isNeeded }]: [{ isNeeded: boolean }] = await this.options.database.read((em) =>
      em.query(
        `SELECT EXISTS (SELECT FROM firmware_image WHERE file = $1)
             OR EXISTS (SELECT FROM upgrade_operation WHERE image_file = $1 AND status = 'in-progress') AS "isNeeded"`,
        [key],
      ),
    );
    if (isNeeded) return false;
    await this.options.storage.delete(key);
    return true;
  }
}
