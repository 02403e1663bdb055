import { render } from '@testing-library/react';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import { createMemoryRouter, RouterProvider } from 'react-router-dom';
import { Providers } from '../src/app/providers';
import { createQueryClient } from '../src/app/query-client';
import { createRoutes } from '../src/app/router';
import { type DashboardExtension, ExtensionsProvider, learnTexts } from '../src/shared/extensions';

/** The whole dashboard, opened at a path. */
export function open(
  path: string,
  extensions: readonly DashboardExtension[] = [],
): { user: UserEvent; location: () => string } {
  learnTexts(extensions);
  const router = createMemoryRouter(createRoutes(extensions), { initialEntries: [path] });
  const queryClient = createQueryClient();
  queryClient.setDefaultOptions({ queries: { ...queryClient.getDefaultOptions().queries, gcTime: 0 } });
  render(
    <Providers queryClient={queryClient}>
      <ExtensionsProvider value={extensions}>
        <RouterProvider router={router} />
      </ExtensionsProvider>
    </Providers>,
  );
  return {
    user: userEvent.setup(),
    location: () => router.state.location.pathname + router.state.location.search,
  };
}
