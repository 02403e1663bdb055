import { QueryCache, QueryClient } from '@tanstack/react-query';
import { sessionKeys } from '../features/session/api/session.queries';
import { ApiError, hasStatus } from '../shared/api/errors';

/** Retrying cannot change a refusal; a broken connection may mend. */
const isWorthRetrying = (failures: number, error: Error) =>
  failures < 2 && !(error instanceof ApiError && error.status < 500);

export function createQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        // The session ended elsewhere: back to the login, which returns to this page.
        if (hasStatus(error, 401)) client.setQueryData(sessionKeys.me(), null);
      },
    }),
    defaultOptions: {
      queries: { retry: isWorthRetrying, retryDelay: 1000, staleTime: 5_000 },
      mutations: { retry: false },
    },
  });
  return client;
}
