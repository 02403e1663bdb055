import type { Release } from '@firmware-upgrader/domain';
import type { FileContent } from '../filesystem/file-content';
import { readMetadata } from '../image/fwtool';

export interface ImageFacts {
  readonly supportedBoards: readonly string[];
  readonly compatVersion: string;
  readonly release: Release;
}

/** What an image says of itself; undefined when it says nothing that can be trusted. */
export function readImageFacts(content: FileContent): ImageFacts | undefined {
  const text = readMetadata(content);
  if (text === undefined) return undefined;
  try {
    return factsFrom(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function factsFrom(metadata: unknown): ImageFacts | undefined {
  if (typeof metadata !== 'object' || metadata === null) return undefined;
  const { supported_devices, new_supported_devices, compat_version, version } = metadata as Record<string, unknown>;
  const boards = new_supported_devices ?? supported_devices;
  const release = typeof version === 'object' && version !== null ? (version as Record<string, unknown>) : {};
  return {
    supportedBoards: Array.isArray(boards) ? boards.map(String) : [],
    compatVersion: typeof compat_version === 'string' ? compat_version : '1.0',
    release: { version: String(release.version ?? ''), revision: String(release.revision ?? '') },
  };
}

/** base-files, lib/upgrade/fwtool.sh: what is wrong with an image for this board; empty when nothing is. */
export function complaintsAbout(
  image: ImageFacts | undefined,
  device: { boardName: string; compatVersion: string; keepsConfiguration: boolean },
): string[] {
  if (image === undefined)
    return [
      'Image metadata not present',
      'Use sysupgrade -F to override this check when downgrading or flashing to vendor firmware',
    ];
  if (!image.supportedBoards.includes(device.boardName)) {
    return [
      `Device ${device.boardName} not supported by this image`,
      `Supported devices: ${image.supportedBoards.join(' ')}`,
    ];
  }
  const [imageMajor] = image.compatVersion.split('.');
  const [deviceMajor] = device.compatVersion.split('.');
  if (imageMajor !== deviceMajor) {
    return ['The device is supported, but this image is incompatible for sysupgrade based on the image version.'];
  }
  if (image.compatVersion !== device.compatVersion && device.keepsConfiguration) {
    return [
      'The device is supported, but the config is incompatible to the new image. Please upgrade without keeping config (sysupgrade -n).',
    ];
  }
  return [];
}
