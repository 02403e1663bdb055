import { queryOptions } from '@tanstack/react-query';
import type { Setting } from '../../../shared/api/contract';
import { getList, WHOLE_LIST } from '../../../shared/api/paging';

export const settingKeys = { all: ['settings'] as const };

/** Read when the server started: they stay the same until it starts anew. */
export const settingsQuery = queryOptions({
  queryKey: settingKeys.all,
  queryFn: ({ signal }) => getList<Setting>('/api/v1/settings/', WHOLE_LIST, signal),
});
