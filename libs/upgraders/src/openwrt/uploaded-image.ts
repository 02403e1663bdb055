import type { DeviceShell } from '../ssh/device-shell';
import { UpgradeError } from '../upgrade-error';
import type { UpgradeContext } from '../upgrader';
import { imageBase, imageSizeOnDevice } from './image-file';

/** Where the complete image lies on the device until the flash begins; throws when it is gone. */
export async function uploadedImage(context: UpgradeContext, shell: DeviceShell): Promise<string> {
  if ((await imageSizeOnDevice(context, shell)) !== null) return `${imageBase(context)}.bin`;
  throw new UpgradeError('upload-failed', 'The image is no longer on the device.');
}
