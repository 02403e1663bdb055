import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../shared/api/client';
import type { DeviceFirmware, SelectableImage, UpgradeOptions } from '../../../shared/api/contract';
import { hasStatus } from '../../../shared/api/errors';
import { getList, WHOLE_LIST } from '../../../shared/api/paging';
import { deviceKeys } from '../../devices/api/devices.queries';
import { operationKeys } from '../../upgrades/api/operations.queries';

export const deviceFirmwareKeys = {
  of: (deviceId: string) => ['device-firmware', deviceId] as const,
  detail: (deviceId: string) => [...deviceFirmwareKeys.of(deviceId), 'detail'] as const,
  images: (deviceId: string) => [...deviceFirmwareKeys.of(deviceId), 'images'] as const,
  candidates: (deviceId: string) => [...deviceFirmwareKeys.of(deviceId), 'candidates'] as const,
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

/** The images that the device may be given, by the server's own rule, newest build first. */
export const installableImagesQuery = (deviceId: string) =>
  queryOptions({
    queryKey: deviceFirmwareKeys.images(deviceId),
    queryFn: ({ signal }) => getList<SelectableImage>(`${at(deviceId)}image/`, WHOLE_LIST, signal),
  });

/** Images of which the device may run one already, when it is not clear which. */
export const candidatesQuery = (deviceId: string) =>
  queryOptions({
    queryKey: deviceFirmwareKeys.candidates(deviceId),
    queryFn: ({ signal }) => getList<SelectableImage>(`${at(deviceId)}candidate/`, WHOLE_LIST, signal),
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
        client.invalidateQueries({ queryKey: deviceFirmwareKeys.of(deviceId) }),
        client.invalidateQueries({ queryKey: operationKeys.all }),
      ]),
  });
}

/** A person says which candidate it is; nothing is flashed. */
export function useConfirmFirmware(deviceId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (image: string) => api.post<DeviceFirmware>(`${at(deviceId)}candidate/`, { image }),
    onSuccess: () => client.invalidateQueries({ queryKey: deviceFirmwareKeys.of(deviceId) }),
  });
}

/** The device itself keeps what it runs. */
export function useForgetFirmware(deviceId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api.delete(at(deviceId)),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: deviceFirmwareKeys.of(deviceId) }),
        client.invalidateQueries({ queryKey: deviceKeys.all }),
      ]),
  });
}
