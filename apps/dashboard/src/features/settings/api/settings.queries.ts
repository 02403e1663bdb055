import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../shared/api/client';
import type { Page, Setting } from '../../../shared/api/contract';
import { WHOLE_LIST } from '../../../shared/api/paging';

export const settingKeys = { all: ['settings'] as const };

/** Read when the server started: they stay the same until it starts anew. */
export const settingsQuery = queryOptions({
  queryKey: settingKeys.all,
  queryFn: ({ signal }) => api.get<Page<Setting>>('/api/v1/settings/', WHOLE_LIST, signal),
});
