import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, type Query } from '../../../shared/api/client';
import type { Build, BuildDetail } from '../../../shared/api/contract';
import { getList } from '../../../shared/api/paging';

export const buildKeys = {
  all: ['builds'] as const,
  list: (filters: Query) => [...buildKeys.all, 'list', filters] as const,
  detail: (id: string) => [...buildKeys.all, 'detail', id] as const,
};

const BUILDS = '/api/v1/firmware/build/';

export const buildsQuery = (filters: Query) =>
  queryOptions({
    queryKey: buildKeys.list(filters),
    queryFn: ({ signal }) => getList<BuildDetail>(BUILDS, filters, signal),
    placeholderData: (previous) => previous,
  });

export const buildQuery = (id: string) =>
  queryOptions({
    queryKey: buildKeys.detail(id),
    queryFn: ({ signal }) => api.get<BuildDetail>(`${BUILDS}${id}/`, {}, signal),
  });

export type BuildInput = Pick<Build, 'category' | 'version' | 'os' | 'changelog'>;

export function useSaveBuild(id?: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: Partial<BuildInput>) =>
      id ? api.patch<Build>(`${BUILDS}${id}/`, input) : api.post<Build>(BUILDS, input),
    onSuccess: () => client.invalidateQueries({ queryKey: buildKeys.all }),
  });
}

export function useDeleteBuild() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.delete(`${BUILDS}${id}/`),
    onSuccess: () => client.invalidateQueries({ queryKey: buildKeys.all }),
  });
}
