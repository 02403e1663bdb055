import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, type Query } from '../../../shared/api/client';
import type { Organization, OrganizationDetail, RouterRegistration } from '../../../shared/api/contract';
import { getList } from '../../../shared/api/paging';
import { sessionKeys } from '../../session/api/session.queries';

export const organizationKeys = {
  all: ['organizations'] as const,
  list: (filters: Query) => [...organizationKeys.all, 'list', filters] as const,
  detail: (id: string) => [...organizationKeys.all, 'detail', id] as const,
  registration: (id: string) => [...organizationKeys.all, 'registration', id] as const,
};

const ORGANIZATIONS = '/api/v1/users/organization/';

export const organizationListQuery = (filters: Query) =>
  queryOptions({
    queryKey: organizationKeys.list(filters),
    queryFn: ({ signal }) => getList<Organization>(ORGANIZATIONS, filters, signal),
    placeholderData: (previous) => previous,
  });

export const organizationQuery = (id: string) =>
  queryOptions({
    queryKey: organizationKeys.detail(id),
    queryFn: ({ signal }) => api.get<OrganizationDetail>(`${ORGANIZATIONS}${id}/`, {}, signal),
  });

/** How routers with an agent join the organization by themselves. */
export const registrationQuery = (id: string) =>
  queryOptions({
    queryKey: organizationKeys.registration(id),
    queryFn: ({ signal }) => api.get<RouterRegistration>(`${ORGANIZATIONS}${id}/device-settings/`, {}, signal),
  });

export type OrganizationInput = Pick<Organization, 'name' | 'slug' | 'description' | 'email' | 'url'>;
export type OrganizationChanges = Partial<
  Pick<OrganizationDetail, 'is_active' | 'owner'> & Omit<OrganizationInput, 'email'> & { email: string | null }
>;

function useOrganizationMutation<Input, Result>(send: (input: Input) => Promise<Result>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: organizationKeys.all });
      // Names of organizations stand on many pages.
      void client.invalidateQueries({ queryKey: sessionKeys.all });
    },
  });
}

export const useCreateOrganization = () =>
  useOrganizationMutation(({ slug, email, ...rest }: OrganizationInput) =>
    api.post<OrganizationDetail>(ORGANIZATIONS, { ...rest, email: email || null, ...(slug ? { slug } : {}) }),
  );

export const useChangeOrganization = (id: string) =>
  useOrganizationMutation((changes: OrganizationChanges) =>
    api.patch<OrganizationDetail>(`${ORGANIZATIONS}${id}/`, changes),
  );

export const useDeleteOrganization = () =>
  useOrganizationMutation((id: string) => api.delete(`${ORGANIZATIONS}${id}/`));

export function useChangeRegistration(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (changes: Partial<RouterRegistration>) =>
      api.patch<RouterRegistration>(`${ORGANIZATIONS}${id}/device-settings/`, changes),
    onSuccess: (registration) => client.setQueryData(organizationKeys.registration(id), registration),
  });
}
