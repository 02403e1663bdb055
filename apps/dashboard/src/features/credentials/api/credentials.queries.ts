import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, type Query } from '../../../shared/api/client';
import type { Credentials } from '../../../shared/api/contract';
import { getList } from '../../../shared/api/paging';
import type { SshParams } from '../ssh-params';

export const credentialKeys = {
  all: ['credentials'] as const,
  list: (filters: Query) => [...credentialKeys.all, 'list', filters] as const,
};

const CREDENTIALS = '/api/v1/controller/credential/';
const SSH_CONNECTOR = 'openwisp_controller.connection.connectors.ssh.Ssh';

export const credentialsQuery = (filters: Query) =>
  queryOptions({
    queryKey: credentialKeys.list(filters),
    queryFn: ({ signal }) => getList<Credentials>(CREDENTIALS, filters, signal),
    placeholderData: (previous) => previous,
  });

export interface CredentialsInput {
  name: string;
  organization: string | null;
  auto_add: boolean;
  transfer: Credentials['transfer'];
  params: SshParams;
}

export function useSaveCredentials(id?: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: CredentialsInput) => {
      const body = { ...input, connector: SSH_CONNECTOR };
      return id ? api.patch<Credentials>(`${CREDENTIALS}${id}/`, body) : api.post<Credentials>(CREDENTIALS, body);
    },
    onSuccess: () => client.invalidateQueries({ queryKey: credentialKeys.all }),
  });
}

export function useDeleteCredentials() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.delete(`${CREDENTIALS}${id}/`),
    onSuccess: () => client.invalidateQueries({ queryKey: credentialKeys.all }),
  });
}
