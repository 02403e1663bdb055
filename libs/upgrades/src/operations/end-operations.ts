import { logLine, type LogCode, type LogData, type ReasonCode, type UpgradeStatus } from '@firmware-upgrader/domain';
import type { EntityManager } from 'typeorm';
import { countEnds } from '../batches/batch-counters';
import { PAST_FLASH_SQL } from './phases';

export interface EndedOperation {
  readonly id: string;
  readonly deviceId: string;
  readonly batchId: string | null;
}

/** Which operations, as a condition on `o` with its parameters from $1 on. */
export interface OperationSelection {
  readonly where: string;
  readonly parameters: readonly unknown[];
}

export interface OutsideEnding {
  readonly status: Extract<UpgradeStatus, 'aborted' | 'cancelled'>;
  readonly reason: ReasonCode;
  readonly line: { readonly code: LogCode; readonly data?: LogData };
  readonly cancelledById?: string;
}

/**
 * Ends those of the selected operations that are in progress and before the flash, from outside their run: one
 * conditional UPDATE, so that of two callers exactly one wins. A run that holds one of them finds out when it renews
 * its claim, and tidies up on the device; until then its claim keeps other upgrades off that device.
 */
export async function endOperations(
  em: EntityManager,
  selection: OperationSelection,
  ending: OutsideEnding,
  now = new Date(),
): Promise<EndedOperation[]> {
  const first = selection.parameters.length + 1;
  const line = JSON.stringify([logLine(ending.line.code, ending.line.data ?? {}, now)]);
  const [rows] = (await em.query(
    `WITH chosen AS (
       SELECT o.id FROM upgrade_operation o
       WHERE o.status = 'in-progress' AND o.phase NOT IN (${PAST_FLASH_SQL}) AND (${selection.where})
       ORDER BY o.id FOR UPDATE)
     UPDATE upgrade_operation o
     SET status = $${first}, reason_code = $${first + 1}, cancelled_by_id = $${first + 2}, finished_at = now(),
         run_at = NULL, dispatched_at = NULL, modified = now(),
         log_lines = o.log_lines || $${first + 3}::jsonb, log_bytes = o.log_bytes + $${first + 4}
     FROM chosen WHERE o.id = chosen.id
     RETURNING o.id, o.device_id AS "deviceId", o.batch_id AS "batchId"`,
    [
      ...selection.parameters,
      ending.status,
      ending.reason,
      ending.cancelledById ?? null,
      line,
      Buffer.byteLength(line),
    ],
  )) as [EndedOperation[], number];
  await countEnds(
    em,
    rows.map(({ batchId }) => ({ batchId, status: ending.status })),
  );
  return rows;
}

const SUPERSEDED: OutsideEnding = { status: 'aborted', reason: 'superseded', line: { code: 'superseded' } };

/** Its device is as it was before: it never began, or waits for another try and left nothing undone. */
const IS_IDLE = `(o.started_at IS NULL
  OR (o.phase = 'queued' AND o.claim_token IS NULL AND o.services_stopped IS NULL))`;

/** A newer upgrade of these devices was asked for: what is not at work on its device makes way. */
export function supersedeOperations(em: EntityManager, deviceIds: readonly string[]): Promise<EndedOperation[]> {
  return endOperations(em, { where: `o.device_id = ANY($1) AND ${IS_IDLE}`, parameters: [deviceIds] }, SUPERSEDED);
}

/** As its try just ended, an operation makes way for a newer one that has been waiting for it. */
export async function makeWay(em: EntityManager, operationId: string): Promise<void> {
  const isNewerWaiting = `EXISTS (SELECT FROM upgrade_operation newer
    WHERE newer.device_id = o.device_id AND newer.status = 'in-progress' AND (newer.created, newer.id) > (o.created, o.id))`;
  await endOperations(
    em,
    { where: `o.id = $1 AND ${IS_IDLE} AND ${isNewerWaiting}`, parameters: [operationId] },
    SUPERSEDED,
  );
}
