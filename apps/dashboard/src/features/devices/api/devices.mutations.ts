import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../shared/api/client';
import type { Device, DeviceCheck } from '../../../shared/api/contract';
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

export const useUpdateDevice = (id: string) =>
  useDeviceMutation((input: DeviceInput) => api.patch<Device>(`${DEVICES}${id}/`, input));

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
