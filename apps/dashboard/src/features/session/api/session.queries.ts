import { queryOptions, useQuery } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import type { Permission } from '@firmware-upgrader/domain';
import { api } from '../../../shared/api/client';
import type { Organization, Profile } from '../../../shared/api/contract';
import { hasStatus } from '../../../shared/api/errors';
import { getList, WHOLE_LIST } from '../../../shared/api/paging';

export const sessionKeys = {
  all: ['session'] as const,
  me: () => [...sessionKeys.all, 'me'] as const,
  organizations: () => [...sessionKeys.all, 'organizations'] as const,
};

/** Who is signed in; null when nobody is. */
export const meQuery = queryOptions({
  queryKey: sessionKeys.me(),
  queryFn: async ({ signal }): Promise<Profile | null> => {
    try {
      return await api.get<Profile>('/api/v1/users/me/', {}, signal);
    } catch (error) {
      if (hasStatus(error, 401)) return null;
      throw error;
    }
  },
  staleTime: 5 * 60_000,
});

export const organizationsQuery = queryOptions({
  queryKey: sessionKeys.organizations(),
  queryFn: ({ signal }) => getList<Organization>('/api/v1/users/organization/', WHOLE_LIST, signal),
  staleTime: 60_000,
});

/** Handed down from above: when a session ends, no page behind the login is drawn once more without its person. */
export const MeContext = createContext<Profile | null>(null);

/** The person signed in. Only for pages behind the login, where there always is one. */
export function useMe(): Profile {
  const me = useContext(MeContext);
  if (!me) throw new Error('Nobody is signed in.');
  return me;
}

/** Whether the buttons of an action show: the same words and rule as the server's. */
export function useCan(): (permission: Permission) => boolean {
  const me = useMe();
  return (permission) => me.is_superuser || me.permissions.includes(permission);
}

/** Reading needs `view`, or `change`. */
export function useCanView(): (model: string) => boolean {
  const me = useMe();
  return (model) =>
    me.is_superuser || ['view', 'change'].some((verb) => me.permissions.some((p) => p === `${verb}_${model}`));
}

/** Whether the person manages anything: what is not of one kind of object shows to managers. */
export function useIsManager(): boolean {
  const me = useMe();
  return me.is_superuser || me.organizations.some(({ is_admin }) => is_admin);
}

/** Organizations in which the person may create things: all for a superuser, else the managed ones. */
export function useOwnOrganizations(): { id: string; name: string; slug: string }[] {
  const me = useMe();
  const { data } = useQuery({ ...organizationsQuery, enabled: me.is_superuser });
  return me.is_superuser ? (data?.results ?? me.organizations) : me.organizations.filter(({ is_admin }) => is_admin);
}
