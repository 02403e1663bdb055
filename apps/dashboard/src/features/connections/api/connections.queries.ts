import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../shared/api/client';
import type { Connection, HostKey } from '../../../shared/api/contract';
import { getList, WHOLE_LIST } from '../../../shared/api/paging';
import type { SshParams } from '../../credentials/ssh-params';

export const connectionKeys = {
  of: (deviceId: string) => ['connections', deviceId] as const,
  list: (deviceId: string) => [...connectionKeys.of(deviceId), 'list'] as const,
  hostKeys: (deviceId: string) => [...connectionKeys.of(deviceId), 'host-keys'] as const,
};

const at = (deviceId: string) => `/api/v1/controller/device/${deviceId}`;

export const connectionsQuery = (deviceId: string) =>
  queryOptions({
    queryKey: connectionKeys.list(deviceId),
    queryFn: ({ signal }) => getList<Connection>(`${at(deviceId)}/connection/`, WHOLE_LIST, signal),
  });

export const hostKeysQuery = (deviceId: string) =>
  queryOptions({
    queryKey: connectionKeys.hostKeys(deviceId),
    queryFn: ({ signal }) => getList<HostKey>(`${at(deviceId)}/host-key/`, WHOLE_LIST, signal),
  });

export interface ConnectionInput {
  credentials?: string;
  enabled?: boolean;
  update_strategy?: string;
  params?: SshParams;
}

function useConnectionMutation<Input>(deviceId: string, send: (input: Input) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: () => client.invalidateQueries({ queryKey: connectionKeys.of(deviceId) }),
  });
}

export const useSaveConnection = (deviceId: string, id?: string) =>
  useConnectionMutation(deviceId, (input: ConnectionInput) =>
    id
      ? api.patch<Connection>(`${at(deviceId)}/connection/${id}/`, input)
      : api.post<Connection>(`${at(deviceId)}/connection/`, input),
  );

export const useSwitchConnection = (deviceId: string) =>
  useConnectionMutation(deviceId, ({ id, enabled }: { id: string; enabled: boolean }) =>
    api.patch<Connection>(`${at(deviceId)}/connection/${id}/`, { enabled }),
  );

export const useRemoveConnection = (deviceId: string) =>
  useConnectionMutation(deviceId, (id: string) => api.delete(`${at(deviceId)}/connection/${id}/`));

export const useAcceptHostKey = (deviceId: string) =>
  useConnectionMutation(deviceId, (id: string) => api.post(`${at(deviceId)}/host-key/${id}/accept/`));

export const useForgetHostKey = (deviceId: string) =>
  useConnectionMutation(deviceId, (id: string) => api.delete(`${at(deviceId)}/host-key/${id}/`));
