import { useQuery } from '@tanstack/react-query';
import { Navigate, Outlet, useLocation } from 'react-router-dom';
import { loginBefore } from '../../../app/paths';
import { QueryView } from '../../../shared/ui/query-view';
import { MeContext, meQuery } from '../api/session.queries';

/** Lets through who is signed in, and sends others to the login, from where they come back. */
export function RequireSession() {
  const me = useQuery(meQuery);
  const { pathname, search } = useLocation();
  return (
    <QueryView query={me} skeleton={null}>
      {(profile) =>
        profile ? (
          <MeContext value={profile}>
            <Outlet />
          </MeContext>
        ) : (
          <Navigate to={loginBefore(pathname + search)} replace />
        )
      }
    </QueryView>
  );
}
