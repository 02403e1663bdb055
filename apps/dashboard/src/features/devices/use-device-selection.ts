import { useState } from 'react';
import type { ListedDevice } from '../../shared/api/contract';

/** The devices that an action is for: those ticked, on any page, or all that the filters let through. */
export interface DeviceSelection {
  ids: ReadonlySet<string>;
  /** Not only those ticked, but whatever the filters find. */
  isAll: boolean;
  count: number;
}

export function useDeviceSelection(filterKey: string, total: number) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set<string>());
  const [isAll, setIsAll] = useState(false);
  const [key, setKey] = useState(filterKey);
  const clear = () => {
    setIds(new Set());
    setIsAll(false);
  };
  // Another question finds other devices: what was ticked for the old one must not be touched unseen.
  if (key !== filterKey) {
    setKey(filterKey);
    clear();
  }

  return {
    selection: { ids, isAll, count: isAll ? total : ids.size } satisfies DeviceSelection,
    isSelected: ({ id }: ListedDevice) => isAll || ids.has(id),
    onChange(rows: readonly ListedDevice[], isSelected: boolean) {
      // Taking one out of "all that match" leaves those that can be seen.
      const next = new Set(isAll ? [] : ids);
      for (const { id } of rows) {
        if (isSelected) next.add(id);
        else next.delete(id);
      }
      setIsAll(false);
      setIds(next);
    },
    selectAll: () => setIsAll(true),
    clear,
  };
}
