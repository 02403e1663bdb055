import { api, type Page, type Query } from '@firmware-upgrader/dashboard';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';

export interface CountedTag {
  tag: string;
  devices: number;
}

interface DeviceTags {
  tags: string[];
}

const ALL = ['inventory'] as const;
const tagsUrl = (deviceId: string) => `/api/v1/inventory/device/${deviceId}/tag/`;

export const tagsQuery = (query: Query) =>
  queryOptions({
    queryKey: [...ALL, 'list', query],
    queryFn: ({ signal }) => api.get<Page<CountedTag>>('/api/v1/inventory/tag/', query, signal),
  });

export const deviceTagsQuery = (deviceId: string) =>
  queryOptions({
    queryKey: [...ALL, 'device', deviceId],
    queryFn: ({ signal }) => api.get<DeviceTags>(tagsUrl(deviceId), {}, signal),
  });

export function useSaveTags(deviceId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (tags: string[]) => api.put<DeviceTags>(tagsUrl(deviceId), { tags }),
    onSuccess: () => client.invalidateQueries({ queryKey: ALL }),
  });
}
