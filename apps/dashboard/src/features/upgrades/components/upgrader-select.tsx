import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { DEFAULT_STRATEGY, upgradersQuery } from '../api/upgraders.queries';

interface UpgraderSelectProps {
  label: string;
  description?: string;
  /** Empty: the one that devices have unless it is said otherwise. */
  value: string;
  onChange: (strategy: string) => void;
  error?: ReactNode;
  /** Leaves out those that take no options. */
  isForOptions?: boolean;
}

/** One of the upgraders of this installation; nothing where there is no choice. */
export function UpgraderSelect({ value, onChange, isForOptions = false, ...field }: UpgraderSelectProps) {
  const { data } = useQuery(upgradersQuery);
  const chosen = value || DEFAULT_STRATEGY;
  const offered = (data?.results ?? []).filter(({ options_schema }) => !isForOptions || options_schema !== null);
  const choices = offered.map(({ id, label }) => ({ value: id, label }));
  // A connection keeps one that is not installed any more until another is chosen.
  if (data && !isForOptions && !offered.some(({ id }) => id === chosen)) choices.push({ value: chosen, label: chosen });
  if (choices.length < 2) return null;
  return (
    <Select
      {...field}
      data={choices}
      value={chosen}
      onChange={(strategy) => onChange(strategy ?? '')}
      allowDeselect={false}
    />
  );
}
