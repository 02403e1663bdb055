import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Permission } from '@firmware-upgrader/domain';
import { api, type Query } from '../../../shared/api/client';
import type { User, UserRole } from '../../../shared/api/contract';
import { getList, WHOLE_LIST } from '../../../shared/api/paging';
import { sessionKeys } from '../../session/api/session.queries';

export const userKeys = {
  all: ['users'] as const,
  list: (filters: Query) => [...userKeys.all, 'list', filters] as const,
  detail: (id: string) => [...userKeys.all, 'detail', id] as const,
  roles: () => ['roles'] as const,
};

const USERS = '/api/v1/users/user/';

export const usersQuery = (filters: Query) =>
  queryOptions({
    queryKey: userKeys.list(filters),
    queryFn: ({ signal }) => getList<User>(USERS, filters, signal),
    placeholderData: (previous) => previous,
  });

export const userQuery = (id: string) =>
  queryOptions({
    queryKey: userKeys.detail(id),
    queryFn: ({ signal }) => api.get<User>(`${USERS}${id}/`, {}, signal),
  });

/** The API calls them groups; people know groups of devices. */
export const rolesQuery = queryOptions({
  queryKey: userKeys.roles(),
  queryFn: ({ signal }) => getList<UserRole>('/api/v1/users/group/', WHOLE_LIST, signal),
  staleTime: 5 * 60_000,
});

export interface MembershipInput {
  organization: string;
  /** Null ends the membership. */
  is_admin: boolean | null;
}

export interface UserInput {
  username: string;
  email: string;
  first_name: string;
  last_name: string;
  groups: number[];
  organization_users: MembershipInput[];
  is_superuser?: boolean;
  user_permissions?: Permission[];
  password?: string;
}

export type UserChanges = Partial<Omit<UserInput, 'password'> & Pick<User, 'is_active'>>;

function useUserMutation<Input, Result>(send: (input: Input) => Promise<Result>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: userKeys.all });
      // It may have been one's own account.
      void client.invalidateQueries({ queryKey: sessionKeys.me() });
    },
  });
}

export const useCreateUser = () => useUserMutation((input: Partial<UserInput>) => api.post<User>(USERS, input));

export const useChangeUser = (id: string) =>
  useUserMutation((changes: UserChanges) => api.patch<User>(`${USERS}${id}/`, changes));

export const useDeleteUser = () => useUserMutation((id: string) => api.delete(`${USERS}${id}/`));

/** The former token of the person is refused at once. */
export const useReplaceToken = (id: string) => useUserMutation(() => api.post(`${USERS}${id}/token/rotate/`));

export interface PasswordInput {
  new_password: string;
  confirm_password: string;
}

export const useSetPassword = (id: string) =>
  useUserMutation((input: PasswordInput) => api.put<object>(`${USERS}${id}/password/`, input));
