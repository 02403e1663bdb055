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
            {
              // Not of the page itself: a route whose code did not come is not drawn, and neither would be its problem.
              errorElement: <PageCrash />,
              children: [
                ...[...pages, ...addedBy(extensions, 'pages')].map(({ path, load }) => ({
                  path,
                  lazy: async () => ({ Component: await load() }),
                })),
                { path: '*', element: <NotFoundPage /> },
              ],
            },
          ],
        },
      ],
    },
  ];
}

export const createRouter = (extensions: readonly DashboardExtension[]) =>
  createBrowserRouter(createRoutes(extensions));
