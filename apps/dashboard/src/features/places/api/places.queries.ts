import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, type Query } from '../../../shared/api/client';
import type { DeviceLocation, Group, Location } from '../../../shared/api/contract';
import { hasStatus } from '../../../shared/api/errors';
import { getList } from '../../../shared/api/paging';

/** Device groups and locations: what a mass upgrade can be narrowed to. */
export const placeKeys = {
  groups: (filters: Query) => ['groups', 'list', filters] as const,
  locations: (filters: Query) => ['locations', 'list', filters] as const,
  allGroups: ['groups'] as const,
  allLocations: ['locations'] as const,
  ofDevice: (deviceId: string) => ['locations', 'of-device', deviceId] as const,
};

const GROUPS = '/api/v1/controller/group/';
const LOCATIONS = '/api/v1/controller/location/';

export const groupsQuery = (filters: Query) =>
  queryOptions({
    queryKey: placeKeys.groups(filters),
    queryFn: ({ signal }) => getList<Group>(GROUPS, filters, signal),
    placeholderData: (previous) => previous,
  });

export const locationsQuery = (filters: Query) =>
  queryOptions({
    queryKey: placeKeys.locations(filters),
    queryFn: ({ signal }) => getList<Location>(LOCATIONS, filters, signal),
    placeholderData: (previous) => previous,
  });

/** Where the device stands; null: nowhere that is known. */
export const deviceLocationQuery = (deviceId: string) =>
  queryOptions({
    queryKey: placeKeys.ofDevice(deviceId),
    queryFn: async ({ signal }): Promise<DeviceLocation['location'] | null> => {
      try {
        return (await api.get<DeviceLocation>(deviceLocationPath(deviceId), {}, signal)).location;
      } catch (error) {
        if (hasStatus(error, 404)) return null;
        throw error;
      }
    },
  });

export const deviceLocationPath = (deviceId: string) => `/api/v1/controller/device/${deviceId}/location/`;

export type GroupInput = Pick<Group, 'name' | 'organization' | 'description' | 'meta_data'>;

export function useSaveGroup(id?: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: GroupInput) =>
      id ? api.patch<Group>(`${GROUPS}${id}/`, input) : api.post<Group>(GROUPS, input),
    onSuccess: () => client.invalidateQueries({ queryKey: placeKeys.allGroups }),
  });
}

export function useDeleteGroup() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.delete(`${GROUPS}${id}/`),
    onSuccess: () => client.invalidateQueries({ queryKey: placeKeys.allGroups }),
  });
}

export type LocationInput = Pick<Location, 'name' | 'organization' | 'type' | 'address' | 'is_mobile'> &
  Partial<Pick<Location, 'geometry'>>;

export function useSaveLocation(id?: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: LocationInput) =>
      id ? api.patch<Location>(`${LOCATIONS}${id}/`, input) : api.post<Location>(LOCATIONS, input),
    onSuccess: () => client.invalidateQueries({ queryKey: placeKeys.allLocations }),
  });
}

export function useDeleteLocation() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.delete(`${LOCATIONS}${id}/`),
    onSuccess: () => client.invalidateQueries({ queryKey: placeKeys.allLocations }),
  });
}
