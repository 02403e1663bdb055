import { BatchUpgradeOperation, Device, FirmwareImage, UpgradeOperation } from '@firmware-upgrader/database';
import { LOG_LIMIT_BYTES, type LogLine, logLine } from '@firmware-upgrader/domain';
import type { EntityManager } from 'typeorm';
import { type Fields, RefusedRowError } from '../fields';
import { addRow, type Stage } from '../stage';

const ENDED = ['success', 'failed', 'aborted', 'cancelled'];
const NO_IMAGE = { file: '', sizeBytes: 0, sha256: '0'.repeat(64) };

export const batches: Stage = {
  label: 'Mass upgrades',
  model: 'batchupgradeoperation',
  async bring(record, { em, state }) {
    const { id, fields } = record;
    const group = fields.idOrNull('group');
    const location = fields.idOrNull('location');
    const brought = await addRow(em, BatchUpgradeOperation, record, () => ({
      buildId: fields.id('build'),
      status: endOf(fields),
      upgradeOptions: fields.object('upgrade_options'),
      groupId: group,
      locationId: location,
      filters: { group, location, includeFirmwareless: false },
      launchedAt: fields.time('created'),
      finishedAt: fields.time('modified'),
    }));
    if (brought === 'added') state.newBatches.add(id);
    return brought;
  },
};

export const operations: Stage = {
  label: 'Upgrades',
  model: 'upgradeoperation',
  bring: (record, { em }) =>
    addRow(em, UpgradeOperation, record, async () => {
      const { fields } = record;
      const status = endOf(fields);
      const ended = fields.time('modified') ?? new Date();
      const deviceId = fields.id('device');
      const device = await em.findOneBy(Device, { id: deviceId });
      if (!device) throw new RefusedRowError('its device was not brought over');
      const imageId = fields.idOrNull('image');
      const image = imageId === null ? null : await em.findOneBy(FirmwareImage, { id: imageId });
      const { file, sizeBytes, sha256 } = image ?? NO_IMAGE;
      const isDone = status === 'success';
      const { lines, bytes } = logOf(fields.text('log'), ended);
      return {
        deviceId,
        organizationId: device.organizationId,
        imageId: image?.id ?? null,
        batchId: fields.idOrNull('batch'),
        status,
        // Versions before 1.3 know no progress.
        progress: isDone ? 100 : (fields.number('progress') ?? 0),
        phase: isDone ? 'finishing' : 'queued',
        reasonCode: status === 'cancelled' ? 'cancelled' : null,
        upgradeOptions: fields.object('upgrade_options'),
        logLines: lines,
        logBytes: bytes,
        runAt: null,
        startedAt: fields.time('created'),
        flashedAt: isDone ? ended : null,
        finishedAt: ended,
        imageFile: file,
        imageSizeBytes: sizeBytes,
        imageSha256: sha256,
      };
    }),
};

/** The counters of batches that came over, from the operations that did. */
export async function countOperations(em: EntityManager, batchIds: ReadonlySet<string>): Promise<void> {
  const counts = ENDED.map((status) => `count(o.id) FILTER (WHERE o.status = '${status}') AS ${status}`).join(', ');
  await em.query(
    `UPDATE batch_upgrade_operation b
     SET ${ENDED.map((status) => `count_${status} = counted.${status}`).join(', ')}
     FROM (SELECT o.batch_id, ${counts} FROM upgrade_operation o WHERE o.batch_id = ANY($1) GROUP BY o.batch_id) counted
     WHERE counted.batch_id = b.id`,
    [[...batchIds]],
  );
}

function endOf(fields: Fields): string {
  const status = fields.text('status');
  if (!ENDED.includes(status)) throw new RefusedRowError('it has not ended');
  return status;
}

/** As lines of ours, cut where ours would be full. */
function logOf(text: string, at: Date): { lines: LogLine[]; bytes: number } {
  const lines: LogLine[] = [];
  let bytes = 0;
  for (const line of text === '' ? [] : text.split('\n')) {
    const entry = logLine('output', { line }, at);
    const size = Buffer.byteLength(JSON.stringify(entry));
    if (bytes + size > LOG_LIMIT_BYTES) break;
    lines.push(entry);
    bytes += size;
  }
  return { lines, bytes };
}
