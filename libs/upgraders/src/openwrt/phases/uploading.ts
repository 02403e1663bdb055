import type { PhaseResult, ReasonCode } from '@firmware-upgrader/domain';
import type { DeviceShell } from '../../ssh/device-shell';
import { UpgradeError } from '../../upgrade-error';
import type { UpgradeContext } from '../../upgrader';
import { imageBase, imageSizeOnDevice, removeUnflashedImages } from '../image-file';
import { assertStoredIsImage, isBeginningOfImage, isWholeImage, sumOnDevice } from '../image-sums';
import { acceptPart, cutPart, guardPart, partPath } from '../part-file';
import { provenDevice } from '../proven-device';
import { pull } from '../pull';
import { openStored } from '../stored-image';

/** After which what has arrived is as good as before. */
const BREAKS: readonly ReasonCode[] = ['link-lost', 'upload-stalled', 'image-read-stalled', 'timed-out'];

/** Ends with the whole image on the device under its own name, checked there; what is there already is kept. */
export async function uploading(context: UpgradeContext): Promise<PhaseResult> {
  const { shell } = await provenDevice(context);
  if (!(await keepUploaded(context, shell))) {
    await context.log('uploading', { imageBytes: context.task.image.sizeBytes, path: `${imageBase(context)}.bin` });
    await transfer(context, shell);
    await acceptPart(context, shell);
  }
  context.throwIfCancelled();
  return { kind: 'next', phase: 'testing' };
}

async function keepUploaded(context: UpgradeContext, shell: DeviceShell): Promise<boolean> {
  const { sizeBytes } = context.task.image;
  if ((await imageSizeOnDevice(context, shell)) !== sizeBytes) return false;
  const path = `${imageBase(context)}.bin`;
  if (!(await isWholeImage(context, await sumOnDevice(context, shell, path)))) return false;
  await context.log('upload-kept', { path });
  return true;
}

/** A part whose arrival only broke off stays, for the next try to go on with. */
async function transfer(context: UpgradeContext, shell: DeviceShell): Promise<void> {
  try {
    if (!(await hasPulled(context, shell))) await push(context, shell);
  } catch (error) {
    const isUseless = error instanceof UpgradeError && !BREAKS.includes(error.reason);
    if (isUseless) await removeUnflashedImages(context, shell);
    throw error;
  }
}

/** Ready for the image to arrive. Returns how much of it is there already. */
async function preparePart(context: UpgradeContext, shell: DeviceShell): Promise<number> {
  const keptBytes = await keepPart(context, shell);
  await guardPart(context, shell);
  return keptBytes;
}

/** How much the device has of the image from a try before, proved to be the image's; anything else there is removed. */
async function keepPart(context: UpgradeContext, shell: DeviceShell): Promise<number> {
  if (await cutPart(context, shell)) {
    const found = await sumOnDevice(context, shell, partPath(context));
    if (await isBeginningOfImage(context, found)) {
      await context.log('upload-resumed', { keptBytes: found.sizeBytes, imageBytes: context.task.image.sizeBytes });
      context.reportUpload(found.sizeBytes);
      return found.sizeBytes;
    }
    await context.log('upload-discarded');
  }
  await removeUnflashedImages(context, shell);
  return 0;
}

/** False: the image, or the rest of it, is to be sent; the log says why when the device was to fetch it. */
async function hasPulled(context: UpgradeContext, shell: DeviceShell): Promise<boolean> {
  if (shell.transfer !== 'pull') return false;
  const failure = await pullPart(context, shell);
  if (failure !== null) await context.log('pull-failed', { cause: failure });
  return failure === null;
}

async function pullPart(context: UpgradeContext, shell: DeviceShell): Promise<string | null> {
  const url = context.pullUrl();
  if (url === null) return 'PUBLIC_URL is not set';
  const startByte = await preparePart(context, shell);
  await context.log('pulling');
  const failure = startByte < context.task.image.sizeBytes ? await pull(context, shell, { url, startByte }) : null;
  if (failure !== null) return failure;
  const found = await sumOnDevice(context, shell, partPath(context));
  if (!(await isWholeImage(context, found))) {
    return `what arrived is not the image: ${found.tool} ${found.digest}`;
  }
  await context.log('uploaded', { tool: found.tool });
  return null;
}

async function push(context: UpgradeContext, shell: DeviceShell): Promise<void> {
  const startByte = await preparePart(context, shell);
  await shell.upload(() => openStored(context, startByte), partPath(context), {
    startByte,
    sizeBytes: context.task.image.sizeBytes,
    stallTimeoutMs: context.settings.uploadStallTimeoutMs,
    onProgress: (bytes) => context.reportUpload(bytes),
  });
  const found = await sumOnDevice(context, shell, partPath(context));
  if (!(await isWholeImage(context, found))) {
    await assertStoredIsImage(context);
    throw new UpgradeError('upload-corrupted', `${found.sizeBytes} bytes, ${found.tool} ${found.digest}`);
  }
  await context.log('uploaded', { tool: found.tool });
}
