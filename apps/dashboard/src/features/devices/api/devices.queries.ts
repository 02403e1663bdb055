import { queryOptions } from '@tanstack/react-query';
import { api, type Query } from '../../../shared/api/client';
import type { Device, Page } from '../../../shared/api/contract';

export const deviceKeys = {
  all: ['devices'] as const,
  list: (filters: Query) => [...deviceKeys.all, 'list', filters] as const,
  detail: (id: string) => [...deviceKeys.all, 'detail', id] as const,
};

export const DEVICES = '/api/v1/controller/device/';

export const devicesQuery = (filters: Query) =>
  queryOptions({
    queryKey: deviceKeys.list(filters),
    queryFn: ({ signal }) => api.get<Page<Device>>(DEVICES, filters, signal),
    placeholderData: (previous) => previous,
  });

export const deviceQuery = (id: string) =>
  queryOptions({
    queryKey: deviceKeys.detail(id),
    queryFn: ({ signal }) => api.get<Device>(`${DEVICES}${id}/`, {}, signal),
  });
