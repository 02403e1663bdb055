import type { PhaseResult } from '@firmware-upgrader/domain';
import { UpgradeError } from '../../upgrade-error';
import type { UpgradeContext } from '../../upgrader';
import { isFlashing } from '../flash-gate';
import { imageSizeOnDevice, removeOtherImages } from '../image-file';
import { measureFreeSpace, type FreeSpace } from '../memory';
import { provenDevice } from '../proven-device';
import { keepServicesStopped, stopServices } from '../services';

export async function memory(context: UpgradeContext): Promise<PhaseResult> {
  const device = await provenDevice(context);
  const { shell } = device;
  const { sizeBytes } = context.task.image;
  // Two at once would write over each other; and its image must stay where it is.
  if (await isFlashing(shell)) throw new UpgradeError('already-flashing');
  const goOn: PhaseResult = { kind: 'next', phase: 'uploading' };
  const onDevice = await imageSizeOnDevice(context, shell);
  const missingBytes = sizeBytes - Math.min(sizeBytes, await removeOtherImages(context, shell));
  if (context.witness.servicesStopped !== null) await keepServicesStopped(context, device);
  if (onDevice === sizeBytes) return goOn;

  const before = await measureFreeSpace(context, shell);
  assertRoomInTmp(before, missingBytes);
  if (missingBytes < before.memoryBytes) return goOn;

  await context.log('memory-low', { imageBytes: sizeBytes, freeBytes: before.memoryBytes });
  await stopServices(context, device);
  const after = await measureFreeSpace(context, shell);
  if (missingBytes >= after.memoryBytes) {
    await context.log('memory-still-low', { imageBytes: sizeBytes, freeBytes: after.memoryBytes });
    throw new UpgradeError('not-enough-memory');
  }
  await context.log('memory-enough-now', { freeBytes: after.memoryBytes });
  return goOn;
}

/** Stopped services free memory, but no room in `/tmp`. */
function assertRoomInTmp({ tmpBytes }: FreeSpace, missingBytes: number): void {
  if (tmpBytes === null || missingBytes < tmpBytes) return;
  throw new UpgradeError('storage-full', `${mebibytes(tmpBytes)} < ${mebibytes(missingBytes)} MiB`);
}

function mebibytes(bytes: number): string {
  return (bytes / 1_048_576).toFixed(2);
}
