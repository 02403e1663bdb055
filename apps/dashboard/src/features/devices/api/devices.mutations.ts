import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../shared/api/client';
import type { Device, DeviceCheck } from '../../../shared/api/contract';
import { deviceLocationPath, placeKeys } from '../../places/api/places.queries';
import { hasStatus } from '../../../shared/api/errors';
import { DEVICES, deviceKeys } from './devices.queries';

export type DeviceInput = Pick<Device, 'name' | 'organization' | 'mac_address' | 'model' | 'os' | 'notes' | 'group'> & {
  management_ip: string | null;
};

function useDeviceMutation<Input, Result>(send: (input: Input) => Promise<Result>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: send, onSuccess: () => client.invalidateQueries({ queryKey: deviceKeys.all }) });
}

/** Creates the device and, when asked, its connection, so that it is ready for an upgrade. */
export const useCreateDevice = () =>
  useDeviceMutation(async ({ credentials, ...input }: DeviceInput & { credentials: string | null }) => {
    const device = await api.post<Device>(DEVICES, { ...input, config: null });
    if (credentials) await api.post(`${DEVICES}${device.id}/connection/`, { credentials });
    return device;
  });

/** The location comes last: a device that changes its organization loses the one it had. Undefined leaves it alone. */
export function useUpdateDevice(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ location, ...input }: DeviceInput & { location?: string | null }) => {
      await api.patch<Device>(`${DEVICES}${id}/`, input);
      if (location) await api.put(deviceLocationPath(id), { location });
      if (location === null) await removeLocation(id);
    },
    // A refused location leaves the rest changed.
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: deviceKeys.all }),
        client.invalidateQueries({ queryKey: placeKeys.ofDevice(id) }),
      ]),
  });
}

async function removeLocation(id: string): Promise<void> {
  try {
    await api.delete(deviceLocationPath(id));
  } catch (error) {
    // It has none, as was asked for.
    if (!hasStatus(error, 404)) throw error;
  }
}

export const useDeleteDevice = () => useDeviceMutation((id: string) => api.delete(`${DEVICES}${id}/`));

export const useActivateDevice = (id: string) =>
  useDeviceMutation((isActive: boolean) =>
    api.post<Device>(`${DEVICES}${id}/${isActive ? 'activate' : 'deactivate'}/`),
  );

/** Asks a worker to look at the device; an adoption also writes its id to it. */
export const useCheckDevice = (id: string, kind: DeviceCheck['kind'] = 'check') => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api.post<DeviceCheck>(`${DEVICES}${id}/${kind}/`),
    onSuccess: (check) => client.setQueryData(deviceKeys.check(id), check),
  });
};
