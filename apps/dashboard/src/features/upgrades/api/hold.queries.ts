import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../shared/api/client';
import type { Hold } from '../../../shared/api/contract';
import { pollEvery } from '../../../shared/api/polling';

export const holdKeys = { all: ['hold'] as const };

const HOLD = '/api/v1/firmware/hold/';

/** Whether any upgrade may start at all, everywhere. */
export const holdQuery = queryOptions({
  queryKey: holdKeys.all,
  queryFn: ({ signal }) => api.get<Hold>(HOLD, {}, signal),
  refetchInterval: ({ state }) => pollEvery(15_000, false, state.data),
});

export function useSetHold() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: { active: boolean; note?: string }) => api.put<Hold>(HOLD, input),
    onSuccess: (hold) => client.setQueryData(holdKeys.all, hold),
  });
}
