import type { Database } from '@firmware-upgrader/database';
import { systemActor } from '@firmware-upgrader/database';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';

/** Transactions of workers that can be stopped in their COMMIT. */
const TRAPS = { claim: 1, flash: 2, success: 3 } as const;
export type TrapName = keyof typeof TRAPS;

const TRAP_LOCKS = 7_304_190;

// Deferred, it runs within the COMMIT: whoever comes upon a trap that is set waits there, and nobody can know the outcome.
const INSTALL = `
CREATE TABLE world_claim (operation_id uuid PRIMARY KEY, worker integer NOT NULL);

CREATE FUNCTION world_note_claim() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO world_claim VALUES (NEW.id, current_setting('world.worker')::integer)
  ON CONFLICT (operation_id) DO UPDATE SET worker = EXCLUDED.worker;
  RETURN NULL;
END $$;
CREATE TRIGGER world_note_claim AFTER UPDATE ON upgrade_operation FOR EACH ROW
  WHEN (NEW.claim_token IS DISTINCT FROM OLD.claim_token AND NEW.claim_token IS NOT NULL)
  EXECUTE FUNCTION world_note_claim();

CREATE FUNCTION world_trap() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE trap integer := CASE
  WHEN OLD.phase = 'queued' AND NEW.phase = 'connecting' THEN ${TRAPS.claim}
  WHEN OLD.phase <> 'flashing' AND NEW.phase = 'flashing' THEN ${TRAPS.flash}
  WHEN OLD.status <> 'success' AND NEW.status = 'success' THEN ${TRAPS.success} END;
BEGIN
  IF trap IS NOT NULL AND NOT pg_try_advisory_xact_lock_shared(${TRAP_LOCKS}, trap) THEN
    PERFORM set_config('application_name', 'worker ' || current_setting('world.worker'), true);
    PERFORM pg_advisory_xact_lock_shared(${TRAP_LOCKS}, trap);
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER world_trap AFTER UPDATE ON upgrade_operation DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION world_trap()`;

export async function installTraps(database: Database): Promise<void> {
  await database.transaction(systemActor, (em) => em.query(INSTALL));
}

/** Which worker has the upgrade of a device in hand, or had it last. */
export async function workerAt(database: Database, deviceId: string): Promise<number | null> {
  const [row]: { worker: number }[] = await database.read((em) =>
    em.query(
      `SELECT worker FROM world_claim JOIN upgrade_operation o ON o.id = operation_id
       WHERE o.device_id = $1 AND o.status = 'in-progress'`,
      [deviceId],
    ),
  );
  return row?.worker ?? null;
}

/** A worker within the COMMIT of a transaction. */
export interface Caught {
  readonly worker: number;
  /** Ends its database session: the transaction is undone, and the worker, if it lives, gets an error for an answer. */
  breakOff(): Promise<void>;
}

/** Sets a trap until somebody is in it, and lets go after `act`. False: nobody came within the limit. */
export async function trap(
  url: string,
  name: TrapName,
  limitMs: number,
  act: (caught: Caught) => Promise<void>,
): Promise<boolean> {
  const holder = new Client({ connectionString: url, application_name: 'trap' });
  holder.on('error', () => undefined);
  await holder.connect();
  try {
    await holder.query('SELECT pg_advisory_lock($1, $2)', [TRAP_LOCKS, TRAPS[name]]);
    for (const until = Date.now() + limitMs; Date.now() < until; await sleep(20)) {
      const { rows } = await holder.query<{ pid: number; worker: number }>(
        `SELECT pid, substr(application_name, 8)::integer AS worker FROM pg_locks JOIN pg_stat_activity USING (pid)
         WHERE locktype = 'advisory' AND classid = $1 AND objid = $2 AND NOT granted AND application_name LIKE 'worker %'`,
        [TRAP_LOCKS, TRAPS[name]],
      );
      const [found] = rows;
      if (!found) continue;
      await act({
        worker: found.worker,
        breakOff: async () => void (await holder.query('SELECT pg_terminate_backend($1, 5000)', [found.pid])),
      });
      return true;
    }
    return false;
  } finally {
    await holder.end();
  }
}
