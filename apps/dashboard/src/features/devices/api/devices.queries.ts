import { hashKey, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, type Query } from '../../../shared/api/client';
import type { Device, DeviceCheck, DeviceValues, ListedDevice } from '../../../shared/api/contract';
import { hasStatus } from '../../../shared/api/errors';
import { getList } from '../../../shared/api/paging';
import { pollEvery } from '../../../shared/api/polling';

export const deviceKeys = {
  all: ['devices'] as const,
  list: (filters: Query) => [...deviceKeys.all, 'list', filters] as const,
  values: () => [...deviceKeys.all, 'values'] as const,
  detail: (id: string) => [...deviceKeys.all, 'detail', id] as const,
  import: (id: string) => ['device-imports', id] as const,
  check: (id: string) => [...deviceKeys.all, 'check', id] as const,
};

export const DEVICES = '/api/v1/controller/device/';

export const devicesQuery = (filters: Query) =>
  queryOptions({
    queryKey: deviceKeys.list(filters),
    queryFn: ({ signal }) => getList<ListedDevice>(DEVICES, filters, signal),
    placeholderData: (previous) => previous,
  });

/** Models and releases that the devices really have. */
export const deviceValuesQuery = queryOptions({
  queryKey: deviceKeys.values(),
  queryFn: ({ signal }) => api.get<DeviceValues>(`${DEVICES}values/`, {}, signal),
  staleTime: 60_000,
});

export const deviceQuery = (id: string) =>
  queryOptions({
    queryKey: deviceKeys.detail(id),
    queryFn: ({ signal }) => api.get<Device>(`${DEVICES}${id}/`, {}, signal),
  });

/** The device's latest check; null when there was none. Asked again until it is done; then all about the device is too. */
export function useDeviceCheck(id: string) {
  const client = useQueryClient();
  return useQuery({
    queryKey: deviceKeys.check(id),
    queryFn: async ({ signal }): Promise<DeviceCheck | null> => {
      const before = client.getQueryData<DeviceCheck | null>(deviceKeys.check(id));
      try {
        const check = await api.get<DeviceCheck>(`${DEVICES}${id}/check/`, {}, signal);
        if (before && before.status !== 'done' && check.status === 'done') {
          // It can find out anything: the release, which image that is, host keys, whether connections work.
          void client.invalidateQueries({
            predicate: ({ queryKey }) => queryKey.includes(id) && hashKey(queryKey) !== hashKey(deviceKeys.check(id)),
          });
        }
        return check;
      } catch (error) {
        if (hasStatus(error, 404)) return null;
        throw error;
      }
    },
    refetchInterval: ({ state }) => pollEvery(1_000, !state.data || state.data.status === 'done'),
  });
}
