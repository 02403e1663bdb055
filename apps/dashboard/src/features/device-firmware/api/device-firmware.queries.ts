import { queryOptions, useMutation, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../shared/api/client';
import type { Build, Device, DeviceFirmware, FirmwareImage, UpgradeOptions } from '../../../shared/api/contract';
import { hasStatus } from '../../../shared/api/errors';
import { WHOLE_LIST } from '../../../shared/api/paging';
import { buildsQuery } from '../../builds/api/builds.queries';
import { imagesQuery, imageTypesQuery } from '../../images/api/images.queries';
import { operationKeys } from '../../upgrades/api/operations.queries';

export const deviceFirmwareKeys = {
  detail: (deviceId: string) => ['device-firmware', deviceId] as const,
};

const at = (deviceId: string) => `/api/v1/firmware/device/${deviceId}/firmware/`;

/** Which image the device shall run; null when nobody ever said. */
export const deviceFirmwareQuery = (deviceId: string) =>
  queryOptions({
    queryKey: deviceFirmwareKeys.detail(deviceId),
    queryFn: async ({ signal }): Promise<DeviceFirmware | null> => {
      try {
        return await api.get<DeviceFirmware>(at(deviceId), {}, signal);
      } catch (error) {
        if (hasStatus(error, 404)) return null;
        throw error;
      }
    },
  });

export interface FirmwareOrder {
  image: string;
  upgrade_options: UpgradeOptions;
}

export function useUpgradeDevice(deviceId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (order: FirmwareOrder) =>
      api.put<DeviceFirmware & { upgrade_operation: { id: string } | null }>(at(deviceId), order),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: deviceFirmwareKeys.detail(deviceId) }),
        client.invalidateQueries({ queryKey: operationKeys.all }),
      ]),
  });
}

export interface InstallableImage {
  image: FirmwareImage;
  build: Build;
}

/** The images made for the device's model, of the builds that its organization may use, newest build first. */
export function useInstallableImages(device: Device) {
  const builds = useQuery(buildsQuery({ ordering: '-created', ...WHOLE_LIST }));
  const types = useQuery({ ...imageTypesQuery({ board: device.model }), enabled: device.model !== '' });
  const usable = (builds.data?.results ?? []).filter(
    ({ category_relation: { organization } }) => organization === null || organization === device.organization,
  );
  const images = useQueries({ queries: usable.map(({ id }) => imagesQuery(id)) });
  const typeIds = new Set(types.data?.results.map(({ id }) => id));
  return {
    error: builds.error ?? types.error ?? images.find(({ error }) => error)?.error ?? null,
    isPending:
      builds.isPending || (device.model !== '' && types.isPending) || images.some(({ isPending }) => isPending),
    all: usable.flatMap((build, index) =>
      (images[index]?.data?.results ?? [])
        .filter(({ type }) => typeIds.has(type))
        .map((image): InstallableImage => ({ image, build })),
    ),
  };
}
