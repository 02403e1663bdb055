import {
  BatchUpgradeOperation,
  Device,
  DeviceFirmware,
  FirmwareImage,
  UpgradeOperation,
} from '@firmware-upgrader/database';
import type { deviceBuilders } from './devices';
import type { firmwareBuilders } from './firmware';
import type { Rows } from './rows';

type Makers = Pick<ReturnType<typeof deviceBuilders>, 'aDevice'> &
  Pick<ReturnType<typeof firmwareBuilders>, 'aBuild' | 'anImage'>;

export function upgradeBuilders(rows: Rows, { aDevice, aBuild, anImage }: Makers) {
  const deviceOf = async ({ deviceId }: { deviceId?: string }): Promise<Device> =>
    deviceId === undefined ? aDevice() : rows.em.findOneByOrFail(Device, { id: deviceId });
  const imageOf = async ({ imageId }: { imageId?: string | null }): Promise<FirmwareImage> =>
    imageId ? rows.em.findOneByOrFail(FirmwareImage, { id: imageId }) : anImage();

  return {
    aDeviceFirmware: async (values: Partial<DeviceFirmware> = {}) =>
      rows.insert(DeviceFirmware, {
        ...values,
        deviceId: values.deviceId ?? (await aDevice()).id,
        imageId: values.imageId ?? (await anImage()).id,
      }),

    /** In progress and due now, unless it is given an end; an end has its time. */
    anUpgradeOperation: async (values: Partial<UpgradeOperation> = {}) => {
      const device = await deviceOf(values);
      const image = await imageOf(values);
      const hasEnded = values.status !== undefined && values.status !== 'in-progress';
      return rows.insert(UpgradeOperation, {
        imageFile: image.file,
        imageSizeBytes: image.sizeBytes,
        imageSha256: image.sha256,
        expectedVersion: image.expectedVersion,
        expectedRevision: image.expectedRevision,
        ...(hasEnded ? { finishedAt: new Date(), runAt: null } : {}),
        ...values,
        imageId: values.imageId === null ? null : image.id,
        deviceId: device.id,
        organizationId: device.organizationId,
      });
    },

    aBatch: async (values: Partial<BatchUpgradeOperation> = {}) =>
      rows.insert(BatchUpgradeOperation, {
        filters: { group: values.groupId ?? null, location: values.locationId ?? null, includeFirmwareless: false },
        ...values,
        buildId: values.buildId ?? (await aBuild()).id,
      }),
  };
}
