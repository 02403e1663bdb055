import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { isTerminal } from '@firmware-upgrader/domain';
import { api, type Query } from '../../../shared/api/client';
import type { Operation, Page } from '../../../shared/api/contract';
import { pollEvery } from '../../../shared/api/polling';

export const operationKeys = {
  all: ['operations'] as const,
  list: (filters: Query) => [...operationKeys.all, 'list', filters] as const,
  detail: (id: string) => [...operationKeys.all, 'detail', id] as const,
};

export const OPERATIONS = '/api/v1/firmware/upgrade-operation/';
const RUNNING_POLL_MS = 1_500;
const LIST_POLL_MS = 4_000;

/** Rows of upgrades; asked again while one on the page still runs. */
export const operationsQuery = (filters: Query) =>
  queryOptions({
    queryKey: operationKeys.list(filters),
    queryFn: ({ signal }) => api.get<Page<Operation>>(OPERATIONS, filters, signal),
    placeholderData: (previous) => previous,
    refetchInterval: ({ state }) =>
      pollEvery(LIST_POLL_MS, !state.data?.results.some(({ status }) => !isTerminal(status))),
  });

/** One upgrade, followed until it ends. */
export function useUpgradeOperation(id: string) {
  return useQuery({
    queryKey: operationKeys.detail(id),
    queryFn: ({ signal }) => api.get<Operation>(`${OPERATIONS}${id}/`, {}, signal),
    refetchInterval: ({ state }) => pollEvery(RUNNING_POLL_MS, !!state.data && isTerminal(state.data.status)),
  });
}

export function useCancelOperation(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api.post<{ message: string }>(`${OPERATIONS}${id}/cancel/`),
    // Refused or not, the operation is not what the page last saw.
    onSettled: () => client.invalidateQueries({ queryKey: operationKeys.all }),
  });
}
