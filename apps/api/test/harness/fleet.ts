import type { Build, Device } from '@firmware-upgrader/database';
import type { TestApi } from './test-api';

export interface TestFleet {
  readonly build: Build;
  /** Has the device `old` in it. */
  readonly groupId: string;
  /** By what a mass upgrade does to them. */
  readonly devices: Readonly<
    Record<'old' | 'newer' | 'bare' | 'installed' | 'unconnected' | 'deactivated' | 'unfit', Device>
  >;
}

/** A build with an image, and a device for each thing that can happen to one. */
export async function aFleet({ make }: TestApi, organizationId?: string): Promise<TestFleet> {
  const { id: categoryId } = await make.aCategory(organizationId ? { organizationId } : {});
  const oldImage = await make.anImage({ buildId: (await make.aBuild({ categoryId })).id });
  const made = await make.aBuild({ categoryId });
  const image = await make.anImage({ buildId: made.id });
  const { id } = await make.aDeviceGroup(organizationId ? { organizationId } : {});
  const aDevice = async (values: Partial<Device>, imageId?: string, connected = true) => {
    const device = await make.aDevice({ ...values, ...(organizationId ? { organizationId } : {}) });
    if (connected) await make.aDeviceConnection({ deviceId: device.id });
    if (imageId) {
      const installed = imageId === image.id;
      await make.aDeviceFirmware({ deviceId: device.id, imageId, installed });
    }
    return device;
  };
  return {
    build: made,
    groupId: id,
    devices: {
      old: await aDevice({ name: 'old', groupId: id }, oldImage.id),
      newer: await aDevice({ name: 'newer' }, oldImage.id),
      bare: await aDevice({ name: 'bare' }),
      installed: await aDevice({ name: 'installed' }, image.id),
      unconnected: await aDevice({ name: 'unconnected' }, oldImage.id, false),
      deactivated: await aDevice({ name: 'deactivated', isDeactivated: true }),
      unfit: await aDevice({ name: 'unfit', model: 'Toaster' }),
    },
  };
}
