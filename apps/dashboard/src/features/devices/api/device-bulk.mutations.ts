import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, type Query } from '../../../shared/api/client';
import type { ManyDevicesAnswer, Page } from '../../../shared/api/contract';
import type { DeviceSelection } from '../use-device-selection';
import { DEVICES, deviceKeys } from './devices.queries';

export type BulkAction = 'check' | 'adopt' | 'change' | 'delete';

export interface BulkOrder {
  action: BulkAction;
  change?: { group?: string | null; location?: string | null; credentials?: string; force?: boolean };
  selection: DeviceSelection;
  /** What the list is filtered by, for "all that match". */
  filters: Query;
}

/** As many as the API takes at once. */
const MOST_AT_ONCE = 1_000;
const PAGE = 100;

/** Does the same to many devices, some at a time, and says which were left alone and why. */
export function useBulkAction() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ action, change, selection, filters }: BulkOrder): Promise<ManyDevicesAnswer> => {
      const ids = selection.isAll ? await idsOf(filters) : [...selection.ids];
      const result: ManyDevicesAnswer = { accepted: [], refused: [] };
      for (let at = 0; at < ids.length; at += MOST_AT_ONCE) {
        const devices = ids.slice(at, at + MOST_AT_ONCE);
        const part = await api.post<BulkAnswer>(`${DEVICES}${action}/`, { ...change, devices });
        result.accepted.push(...part.accepted);
        result.refused.push(...part.refused.map((one) => ({ detail: '', ...one })));
      }
      return result;
    },
    onSettled: () => client.invalidateQueries({ queryKey: deviceKeys.all }),
  });
}

/** Checks need no detail: their reasons say it all. */
interface BulkAnswer {
  accepted: string[];
  refused: { device: string; reason_code: string; detail?: string }[];
}

async function idsOf(filters: Query): Promise<string[]> {
  const ids: string[] = [];
  for (let page = 1; ; page++) {
    const query = { ...filters, ordering: 'created', fields: 'id', page, page_size: PAGE };
    const { results, next } = await api.get<Page<{ id: string }>>(DEVICES, query);
    ids.push(...results.map(({ id }) => id));
    if (next === null) return ids;
  }
}
