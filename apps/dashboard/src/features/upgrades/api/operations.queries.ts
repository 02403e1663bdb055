import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { isTerminal } from '@firmware-upgrader/domain';
import { api, type Query } from '../../../shared/api/client';
import type { Operation, OperationDetail } from '../../../shared/api/contract';
import { getList } from '../../../shared/api/paging';
import { IDLE_POLL_MS, pollEvery } from '../../../shared/api/polling';

export const operationKeys = {
  all: ['operations'] as const,
  list: (filters: Query) => [...operationKeys.all, 'list', filters] as const,
  detail: (id: string) => [...operationKeys.all, 'detail', id] as const,
};

export const OPERATIONS = '/api/v1/firmware/upgrade-operation/';
const RUNNING_POLL_MS = 1_500;
const LIST_POLL_MS = 4_000;

/** What a list shows of an upgrade: its log, above all, is left with the server. */
const LISTED = [
  'id',
  'device',
  'device_name',
  'build',
  'batch',
  'status',
  'reason_code',
  'phase',
  'progress',
  'started_by_username',
  'created',
  'started_at',
  'finished_at',
] as const satisfies readonly (keyof Operation)[];
export type ListedOperation = Pick<Operation, (typeof LISTED)[number]>;

/** Rows of upgrades; asked again while one on the page still runs, and now and then for those that come. */
export const operationsQuery = (filters: Query) =>
  queryOptions({
    queryKey: operationKeys.list(filters),
    queryFn: ({ signal }) => getList<ListedOperation>(OPERATIONS, { ...filters, fields: LISTED.join(',') }, signal),
    placeholderData: (previous) => previous,
    refetchInterval: ({ state }) =>
      pollEvery(
        state.data?.results.some(({ status }) => !isTerminal(status)) ? LIST_POLL_MS : IDLE_POLL_MS,
        false,
        state.data,
      ),
  });

/** One upgrade, followed until it ends; without an id: none yet. */
export function useUpgradeOperation(id = '') {
  return useQuery({
    queryKey: operationKeys.detail(id),
    enabled: id !== '',
    queryFn: ({ signal }) => api.get<OperationDetail>(`${OPERATIONS}${id}/`, {}, signal),
    refetchInterval: ({ state }) =>
      pollEvery(RUNNING_POLL_MS, !!state.data && isTerminal(state.data.status), state.data),
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
