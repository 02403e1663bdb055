import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Upgrader } from '../../../shared/api/contract';
import { getList, WHOLE_LIST } from '../../../shared/api/paging';
import { offeredOptions, type OfferedOptions } from '../upgrade-options';

export const upgraderKeys = { all: ['upgraders'] as const };

export const upgradersQuery = queryOptions({
  queryKey: upgraderKeys.all,
  queryFn: ({ signal }) => getList<Upgrader>('/api/v1/firmware/upgrader/', WHOLE_LIST, signal),
  // They change with a release of the server.
  staleTime: Infinity,
});

/** Of OpenWrt over SSH, which devices have unless it is said otherwise. */
export const DEFAULT_STRATEGY = 'openwisp_controller.connection.connectors.openwrt.ssh.OpenWrt';

/** What may be chosen for devices of an update strategy. */
export function useOfferedOptions(strategy?: string): OfferedOptions {
  const { data } = useQuery(upgradersQuery);
  const upgrader = data?.results.find(({ id }) => id === (strategy || DEFAULT_STRATEGY));
  return offeredOptions(upgrader?.options_schema ?? null);
}
