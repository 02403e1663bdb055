import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { isBatchTerminal, type ReasonCode } from '@firmware-upgrader/domain';
import { api, type Query } from '../../../shared/api/client';
import type {
  Batch,
  BatchDetail,
  BatchSkip,
  PreflightDevice,
  UpgradeOptions,
  UpgradeSummary,
} from '../../../shared/api/contract';
import { getList } from '../../../shared/api/paging';
import { IDLE_POLL_MS, pollEvery } from '../../../shared/api/polling';
import { operationKeys } from './operations.queries';

export const batchKeys = {
  all: ['batches'] as const,
  list: (filters: Query) => [...batchKeys.all, 'list', filters] as const,
  detail: (id: string) => [...batchKeys.all, 'detail', id] as const,
  skips: (id: string, filters: Query) => [...batchKeys.all, 'skips', id, filters] as const,
  summary: (buildId: string, selection: Query) => [...batchKeys.all, 'summary', buildId, selection] as const,
  preflight: (buildId: string, filters: Query) => [...batchKeys.all, 'preflight', buildId, filters] as const,
};

const BATCHES = '/api/v1/firmware/batch-upgrade-operation/';
const startOf = (buildId: string) => `/api/v1/firmware/build/${buildId}/upgrade/`;
const RUNNING_POLL_MS = 2_000;
const LIST_POLL_MS = 5_000;

export const batchesQuery = (filters: Query) =>
  queryOptions({
    queryKey: batchKeys.list(filters),
    queryFn: ({ signal }) => getList<Batch>(BATCHES, filters, signal),
    placeholderData: (previous) => previous,
    refetchInterval: ({ state }) =>
      pollEvery(
        state.data?.results.some(({ status }) => !isBatchTerminal(status)) ? LIST_POLL_MS : IDLE_POLL_MS,
        false,
        state.data,
      ),
  });

/** One mass upgrade with its counts, followed until it ends. */
export function useBatchUpgrade(id: string) {
  return useQuery({
    queryKey: batchKeys.detail(id),
    queryFn: ({ signal }) => api.get<BatchDetail>(`${BATCHES}${id}/`, { operations: 'false' }, signal),
    refetchInterval: ({ state }) =>
      pollEvery(RUNNING_POLL_MS, !!state.data && isBatchTerminal(state.data.status), state.data),
  });
}

export const skipsPath = (id: string) => `${BATCHES}${id}/skip/`;

export const batchSkipsQuery = (id: string, filters: Query) =>
  queryOptions({
    queryKey: batchKeys.skips(id, filters),
    queryFn: ({ signal }) => getList<BatchSkip>(skipsPath(id), filters, signal),
    placeholderData: (previous) => previous,
  });

/** Which devices of the build's fleet a mass upgrade is for. */
export interface Selection {
  group: string | null;
  location: string | null;
  upgrade_all: boolean;
}

/** What a mass upgrade would be: its options decide, too, which devices it is for. */
export interface Plan extends Selection {
  upgrade_options: UpgradeOptions;
}

export const planQuery = ({ upgrade_options: options, ...selection }: Plan): Query => ({
  ...selection,
  upgrade_options: Object.keys(options).length > 0 ? JSON.stringify(options) : '',
});

export const upgradeSummaryQuery = (buildId: string, plan: Plan) =>
  queryOptions({
    queryKey: batchKeys.summary(buildId, planQuery(plan)),
    queryFn: ({ signal }) => api.get<UpgradeSummary>(`${startOf(buildId)}summary/`, planQuery(plan), signal),
    placeholderData: (previous) => previous,
  });

/** Every device of the selection with what would become of it. */
export const preflightPath = (buildId: string) => `${startOf(buildId)}device/`;

export const preflightQuery = (buildId: string, filters: Query) =>
  queryOptions({
    queryKey: batchKeys.preflight(buildId, filters),
    queryFn: ({ signal }) => getList<PreflightDevice>(preflightPath(buildId), filters, signal),
    placeholderData: (previous) => previous,
  });

export interface BatchOrder extends Plan {
  max_failures: number | null;
}

export function useStartBatch(buildId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (order: BatchOrder) => api.post<{ batch: string }>(startOf(buildId), order),
    onSuccess: () => client.invalidateQueries({ queryKey: batchKeys.all }),
  });
}

export type BatchAction = 'cancel' | 'pause' | 'resume';

export function useBatchAction(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (action: BatchAction) => api.post<{ message: string }>(`${BATCHES}${id}/${action}/`),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: batchKeys.all }),
        client.invalidateQueries({ queryKey: operationKeys.all }),
      ]),
  });
}

export function useRetryBatch(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (reasons: readonly ReasonCode[]) =>
      api.post<{ batch: string }>(`${BATCHES}${id}/retry/`, reasons.length > 0 ? { reason_code: reasons } : {}),
    onSuccess: () => client.invalidateQueries({ queryKey: batchKeys.all }),
  });
}
