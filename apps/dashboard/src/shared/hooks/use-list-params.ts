import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';

/**
 * Filters and page of a list, kept in the URL so that links, reload and "back" find the same rows. A filter at its
 * default does not show in the URL; a changed filter starts again at the first page. The order of the rows likewise.
 */
export function useListParams<Name extends string>(names: readonly Name[], defaultOrder = '') {
  const [params, setParams] = useSearchParams();
  const filters = Object.fromEntries(names.map((name) => [name, params.get(name) ?? ''])) as Record<Name, string>;
  const page = Math.max(1, Number(params.get('page')) || 1);

  const setFilter = useCallback(
    (name: Name, value: string | null) =>
      setParams(
        (current) => {
          const next = new URLSearchParams(current);
          next.delete('page');
          if (value) next.set(name, value);
          else next.delete(name);
          return next;
        },
        { replace: true },
      ),
    [setParams],
  );

  const setOrder = useCallback(
    (value: string) =>
      setParams(
        (current) => {
          const next = new URLSearchParams(current);
          next.delete('page');
          if (value === defaultOrder) next.delete('ordering');
          else next.set('ordering', value);
          return next;
        },
        { replace: true },
      ),
    [setParams, defaultOrder],
  );

  const setPage = useCallback(
    (value: number) =>
      setParams((current) => {
        const next = new URLSearchParams(current);
        if (value > 1) next.set('page', String(value));
        else next.delete('page');
        return next;
      }),
    [setParams],
  );

  const clear = useCallback(
    () =>
      setParams((current) => {
        const next = new URLSearchParams(current);
        for (const name of [...names, 'page']) next.delete(name);
        return next;
      }),
    [setParams, names],
  );

  return {
    filters,
    page,
    order: { value: params.get('ordering') ?? defaultOrder, onChange: setOrder },
    setFilter,
    setPage,
    clear,
    isFiltered: names.some((name) => filters[name] !== ''),
  };
}
