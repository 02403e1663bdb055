import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from '../../../shared/api/client';
import type { Statistics } from '../../../shared/api/contract';
import { IDLE_POLL_MS, pollEvery } from '../../../shared/api/polling';
import { useCanView } from '../../session/api/session.queries';
import { useChosenOrganization } from '../../session/organization-choice';

const RUNNING_POLL_MS = 5_000;

export const statisticsKeys = { of: (organization: string) => ['statistics', organization] as const };

const statisticsQuery = (organization: string) =>
  queryOptions({
    queryKey: statisticsKeys.of(organization),
    queryFn: ({ signal }) => api.get<Statistics>('/api/v1/firmware/statistics/', { organization }, signal),
    placeholderData: (previous) => previous,
    refetchInterval: ({ state }) =>
      pollEvery(state.data?.running_batches ? RUNNING_POLL_MS : IDLE_POLL_MS, false, state.data),
  });

/** The figures of the fleet, all in one answer. */
export function useStatistics() {
  const canView = useCanView();
  const { organization } = useChosenOrganization('slug');
  return useQuery({ ...statisticsQuery(organization), enabled: canView('upgradeoperation') });
}
