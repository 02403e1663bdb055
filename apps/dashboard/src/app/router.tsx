import { createBrowserRouter, type RouteObject } from 'react-router-dom';
import { RequireSession } from '../features/session/components/require-session';
import { addedBy, type DashboardExtension } from '../shared/extensions';
import { NotFoundPage, PageCrash } from './layout/not-found-page';
import { paths } from './paths';
import { pages } from './registry';

/** Nothing shows until the code of the first page is there. */
const hydrateFallbackElement = <></>;

export function createRoutes(extensions: readonly DashboardExtension[] = []): RouteObject[] {
  return [
    {
      path: paths.login,
      errorElement: <PageCrash />,
      hydrateFallbackElement,
      lazy: async () => ({ Component: (await import('../features/session/components/login-page')).LoginPage }),
    },
    {
      element: <RequireSession />,
      errorElement: <PageCrash />,
      children: [
        {
          hydrateFallbackElement,
          lazy: async () => ({ Component: (await import('./layout/shell')).Shell }),
          children: [
            ...[...pages, ...addedBy(extensions, 'pages')].map(({ path, load }) => ({
              path,
              errorElement: <PageCrash />,
              lazy: async () => ({ Component: await load() }),
            })),
            { path: '*', element: <NotFoundPage /> },
          ],
        },
      ],
    },
  ];
}

export const createRouter = (extensions: readonly DashboardExtension[]) =>
  createBrowserRouter(createRoutes(extensions));
