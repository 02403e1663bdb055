import type { PhaseResult } from '@firmware-upgrader/domain';
import { Readable } from 'node:stream';
import type { DeviceShell } from '../../ssh/device-shell';
import { UpgradeError } from '../../upgrade-error';
import type { UpgradeContext } from '../../upgrader';
import {
  imageBase,
  imageSizeOnDevice,
  isWhole,
  PassingSums,
  removeUnflashedImages,
  sumOnDevice,
  type ImageSums,
} from '../image-file';
import { provenDevice } from '../proven-device';

/** Ends with the whole image on the device under its own name, checked there; one that is there already is kept. */
export async function uploading(context: UpgradeContext): Promise<PhaseResult> {
  const { shell } = await provenDevice(context);
  if (!(await keepUploaded(context, shell))) await upload(context, shell);
  context.throwIfCancelled();
  return { kind: 'next', phase: 'testing' };
}

async function keepUploaded(context: UpgradeContext, shell: DeviceShell): Promise<boolean> {
  const { sizeBytes } = context.task.image;
  if ((await imageSizeOnDevice(context, shell)) !== sizeBytes) return false;
  const path = `${imageBase(context)}.bin`;
  const found = await sumOnDevice(context, shell, path);
  const sums = found.tool === 'md5sum' ? await sumStored(context) : { sha256: context.task.image.sha256, md5: '' };
  if (!isWhole(found, sizeBytes, sums)) return false;
  await context.log('upload-kept', { path });
  return true;
}

async function upload(context: UpgradeContext, shell: DeviceShell): Promise<void> {
  const { image } = context.task;
  const [part, whole] = [`${imageBase(context)}.part`, `${imageBase(context)}.bin`];
  await removeUnflashedImages(context, shell);
  await context.log('uploading', { imageBytes: image.sizeBytes, path: whole });
  let passing = new PassingSums();
  await shell.upload(
    async () => {
      passing = new PassingSums();
      return Readable.from(passing.through(await image.open(0)));
    },
    part,
    {
      sizeBytes: image.sizeBytes,
      stallTimeoutMs: context.settings.uploadStallTimeoutMs,
      onProgress: (bytes) => context.reportUpload(bytes),
    },
  );
  const sums = passing.end(image);
  const found = await sumOnDevice(context, shell, part);
  if (!isWhole(found, image.sizeBytes, sums)) {
    throw new UpgradeError('upload-corrupted', `${found.sizeBytes} bytes, ${found.tool} ${found.digest}`);
  }
  await shell.exec(['mv', part, whole]);
  await context.log('uploaded', { tool: found.tool });
}

async function sumStored(context: UpgradeContext): Promise<ImageSums> {
  const sums = new PassingSums();
  for await (const chunk of await openStored(context)) sums.add(chunk as Buffer);
  return sums.end(context.task.image);
}

async function openStored({ task }: UpgradeContext): Promise<Readable> {
  try {
    return await task.image.open(0);
  } catch (cause) {
    throw new UpgradeError('image-unavailable', '', { cause });
  }
}
