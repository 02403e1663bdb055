import { createBrowserRouter, type RouteObject } from 'react-router-dom';
import { LoginPage } from '../features/session/components/login-page';
import { RequireSession } from '../features/session/components/require-session';
import { Shell } from './layout/shell';
import { NotFoundPage, PageCrash } from './layout/not-found-page';
import { paths } from './paths';
import { pages } from './registry';

export function createRoutes(): RouteObject[] {
  return [
    { path: paths.login, element: <LoginPage /> },
    {
      element: <RequireSession />,
      errorElement: <PageCrash />,
      children: [
        {
          element: <Shell />,
          hydrateFallbackElement: <></>,
          children: [
            ...pages.map(({ path, load }) => ({
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

export const createRouter = () => createBrowserRouter(createRoutes());
