import { render } from '@testing-library/react';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import { createMemoryRouter, RouterProvider } from 'react-router-dom';
import { Providers } from '../src/app/providers';
import { createQueryClient } from '../src/app/query-client';
import { createRoutes } from '../src/app/router';

/** The whole dashboard, opened at a path. */
export function open(path: string): { user: UserEvent; location: () => string } {
  const router = createMemoryRouter(createRoutes(), { initialEntries: [path] });
  const queryClient = createQueryClient();
  queryClient.setDefaultOptions({ queries: { ...queryClient.getDefaultOptions().queries, gcTime: 0 } });
  render(
    <Providers queryClient={queryClient}>
      <RouterProvider router={router} />
    </Providers>,
  );
  return {
    user: userEvent.setup(),
    location: () => router.state.location.pathname + router.state.location.search,
  };
}
