import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { api } from '../../../shared/api/client';
import type { Profile } from '../../../shared/api/contract';
import { sessionKeys } from './session.queries';

export interface Login {
  username: string;
  password: string;
}

/** Nothing that the one before could see stays. The answer to who is signed in does: the page hangs on it. */
function changePerson(client: QueryClient, profile: Profile | null): void {
  client.setQueryData(sessionKeys.me(), profile);
  const me = client.getQueryCache().find({ queryKey: sessionKeys.me() });
  client.removeQueries({ predicate: (query) => query !== me });
}

export function useLogin() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (login: Login) => {
      // Sets the cookie that the login itself must repeat in its header.
      await api.get('/api/v1/users/login/');
      return api.post<Profile>('/api/v1/users/login/', login);
    },
    onSuccess: (profile) => changePerson(client, profile),
  });
}

export function useLogout() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api.post('/api/v1/users/logout/'),
    onSuccess: () => changePerson(client, null),
  });
}

export function useUpdateProfile() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (changes: Pick<Profile, 'first_name' | 'last_name' | 'email'>) =>
      api.patch<Profile>('/api/v1/users/me/', changes),
    onSuccess: (profile) => client.setQueryData(sessionKeys.me(), profile),
  });
}

export interface PasswordChange {
  old_password: string;
  new_password1: string;
  new_password2: string;
}

/** Ends all other sessions of the person. */
export function useChangePassword() {
  return useMutation({
    mutationFn: (change: PasswordChange) => api.post('/api/v1/users/user/password/change/', change),
  });
}

/** The API token of the person who proves the password. */
export function useRevealToken() {
  return useMutation({
    mutationFn: (login: Login) => api.post<{ token: string }>('/api/v1/users/token/', login),
  });
}

export function useRotateToken() {
  return useMutation({ mutationFn: () => api.post<{ token: string }>('/api/v1/users/token/rotate/') });
}
